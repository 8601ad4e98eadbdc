import { describe, expect, it } from 'vitest';
import { kindsOf, type Told, told } from '../../../tests/support/checks.ts';
import {
  BOARD,
  CUT,
  DENIAL,
  FILED,
  INBOX,
  NATURE,
  OUTCOME,
  PROBE,
  REPORT,
  RIGHTS,
  SPECIAL,
  SPEND,
  TIMING,
  TITAN,
} from '../../../tests/support/claims.ts';
import { itTellsApart, type Twins } from '../../../tests/support/twins.ts';

const LATE = { published: '2025-12-01' };

const ROWS: readonly Twins[] = [
  [
    'frequency',
    told('fr', REPORT, 'Chaque mois, Netflix devait remettre à Facebook un rapport écrit.'),
    told('fr', REPORT, 'L’abonnement coûte 20 dollars par mois.'),
  ],
  [
    'frequency',
    told('en', REPORT, 'A report on recommendations was due each day.'),
    told('en', REPORT, 'It had to give the recommendations of each day.'),
  ],
  [
    'sequence',
    told('es', TIMING, 'Poco después de entrar en el consejo se firmó el acuerdo de la bandeja.'),
    told('es', TIMING, 'Antes de que terminara 2013 se firmó el acuerdo de la bandeja.'),
  ],
  [
    'amount',
    told('pl', SPEND, 'W 2014 roku firma Netflix wydała na reklamy w serwisie 150 mln dolarów.'),
    told('pl', SPEND, 'W 2017 roku firma Netflix wydała na reklamy w serwisie 150 mln dolarów.'),
  ],
  [
    'amount',
    told(
      'de',
      RIGHTS,
      'Spotify, eine Bank und Netflix konnten mitlesen, Netflix allein bei 70 Millionen Nutzern.',
    ),
    told(
      'de',
      RIGHTS,
      'Netflix, eine Bank und Spotify konnten mitlesen, Spotify allein bei 70 Millionen Nutzern.',
    ),
  ],
  [
    'case-type',
    told('it', NATURE, 'È una causa sulla privacy di due utenti, non un processo penale.'),
    told('it', NATURE, 'Non è una causa sulla privacy: si parla di monopolio.'),
  ],
  [
    'sequence',
    told('de', INBOX, 'Netflix hatte seit 2009 Zugriff auf die Postfächer.'),
    told('de', INBOX, 'August 2009: Facebook kündigt eine Inbox-API an.'),
  ],
  [
    'case-type',
    told('pt', PROBE, 'As autoridades abriram um inquérito formal.'),
    told('pt', PROBE, 'Nenhuma autoridade abriu inquérito.', { stance: 'denies' }),
  ],
  [
    'case-type',
    told('pl', NATURE, 'To pozew o naruszenie prywatności użytkowników.'),
    told('pl', NATURE, 'To pozew antymonopolowy, choć mowa w nim o prywatności.'),
  ],
  [
    'case-type',
    told('en', OUTCOME, 'The users are now a certified class.', LATE),
    told('en', OUTCOME, 'The judge refused to certify the users as a class.', LATE),
  ],
  [
    'outdated',
    told('de', OUTCOME, 'Der Prozess der Nutzer steht kurz vor dem Beginn und wird erwartet.', LATE),
    told('de', OUTCOME, 'Der Prozess der Nutzer wurde ohne Verhandlung abgewiesen.', LATE),
  ],
  [
    'outdated',
    told('en', OUTCOME, 'A jury trial of the users is expected soon.', LATE),
    told('en', OUTCOME, 'The advertisers are still waiting for their trial.', LATE),
  ],
  [
    'frequency',
    told('it', REPORT, 'Netflix consegnava un rapporto due volte la settimana.'),
    told('it', REPORT, 'Netflix consegnava ogni due settimane un rapporto con i conteggi giornalieri.'),
  ],
  [
    'frequency',
    told('nl', REPORT, 'Om de tien dagen leverde Netflix een verslag.'),
    told('nl', REPORT, 'Om de twee weken leverde Netflix een verslag.'),
  ],
  [
    'scope',
    told('es', REPORT, 'El informe contaba los hábitos de los usuarios.'),
    told('es', REPORT, 'El informe contaba las recomendaciones enviadas y los clics.'),
  ],
  [
    'scope',
    told('de', TITAN, 'Mit Titan ließen sich die Nachrichten der Nutzer lesen.'),
    told('de', TITAN, 'Mit Titan ließen sich Freunde sehen, auch solche ohne die App.'),
  ],
  [
    'scope',
    told('fr', INBOX, 'Netflix pouvait lire les messages de n’importe qui.'),
    told('fr', INBOX, 'Netflix pouvait lire les messages des personnes connectées.'),
  ],
  [
    'scope',
    told('pt', INBOX, 'O acesso alcançou 300 milhões de usuários.'),
    told('pt', INBOX, 'O acesso alcançou usuários, e os 300 milhões de dólares foram para anúncios.'),
  ],
  [
    'duration',
    told('pl', SPECIAL, 'Szczególna relacja obu firm trwa do dziś.'),
    told('pl', SPECIAL, 'Szczególna relacja obu firm trwała niemal dekadę.'),
  ],
];

describe('the other kinds', () => {
  itTellsApart(ROWS);
});

/** What the dossier says must not be flagged. */
describe('what is right or defensible', () => {
  it.each<Told>([
    told('en', FILED, 'The court papers were unsealed on 23 March.'),
    told('en', FILED, 'The documents, filed in April 2023, are letters.'),
    told('en', NATURE, 'Klein and Grabert are plaintiffs in the antitrust lawsuit.'),
    told('en', NATURE, 'It is a class action against Meta over its monopoly.'),
    told('de', BOARD, 'Der damalige Netflix-Chef Hastings saß im Vorstand von Facebook.'),
    told('fr', SPECIAL, 'La relation privilégiée dura près d’une décennie.', {
      stance: 'attributes',
    }),
    told('es', INBOX, 'Netflix habría tenido, presuntamente, acceso programático.', { stance: 'attributes' }),
    told('it', TITAN, 'La Titan API fu aperta nell’agosto 2013, secondo la lettera.', {
      stance: 'attributes',
    }),
    told('nl', CUT, 'In mei 2018 verdween 750 miljoen dollar uit het budget van Watch.'),
    told('pt', DENIAL, 'A Netflix não quis comentar.'),
  ])('$lang: $text', (sentence) => {
    expect(kindsOf(sentence)).toEqual([]);
  });
});
