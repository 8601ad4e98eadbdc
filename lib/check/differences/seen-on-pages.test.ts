import { told } from '../../../tests/support/checks.ts';
import {
  BOARD,
  CONTACTS,
  DATA,
  DENIAL,
  FILED,
  INBOX,
  NATURE,
  OUTCOME,
  PAID,
  REPORT,
  RIGHTS,
  SPECIAL,
  SPEND,
  TITAN,
} from '../../../tests/support/claims.ts';
import { itTellsApart } from '../../../tests/support/twins.ts';

const OF_2018 = { published: '2018-12-20', stance: 'attributes' } as const;
const STONE_SAYS = { before: ['Andy Stone denied it on X.'] };
const ASKED = { published: '2025-11-02' };

/** Found on pages nobody had prepared: what departs, and what looks like it. */
itTellsApart([
  // Who owed whom the report, whoever is named first
  [
    'direction',
    told('es', REPORT, 'Todo fue luna de miel: Facebook le mandaba a su socio un informe por escrito.'),
    told('es', REPORT, 'Todo fue luna de miel: Netflix le mandaba a su socio un informe por escrito.'),
  ],
  [
    'direction',
    told('fr', REPORT, 'Tous les quinze jours, Menlo Park devait envoyer un rapport écrit.'),
    told('fr', REPORT, 'Tous les quinze jours, un rapport écrit devait partir pour Menlo Park.'),
  ],
  [
    'direction',
    told('de', REPORT, 'Alle zwei Wochen lieferte das soziale Netz einen Bericht an Netflix.'),
    told('de', REPORT, 'Alle zwei Wochen ging ein Bericht ans soziale Netz.'),
  ],
  [
    'direction',
    told(
      'fr',
      DATA,
      'Des accords complétaient la relation : le réseau aurait fourni les données de ses membres.',
    ),
    told(
      'fr',
      DATA,
      'Des accords complétaient la relation : Netflix aurait fourni les données de ses membres.',
    ),
  ],
  [
    'direction',
    told('en', INBOX, 'Netflix gave Facebook access to the messages.'),
    told('en', INBOX, 'Netflix had been allowed to reach into Facebook inboxes.'),
  ],
  [
    'direction',
    told('de', INBOX, 'Netflix habe für Facebook die Postfächer geöffnet.'),
    told('de', INBOX, 'Facebook habe für Netflix die Postfächer geöffnet.'),
  ],
  [
    'direction',
    told('de', INBOX, 'Ein Weg in die Netflix-Postfächer, der Facebook eingeräumt worden sei.'),
    told('de', INBOX, 'Ein Weg in die Facebook-Postfächer, der Netflix eingeräumt worden sei.'),
  ],
  [
    'direction',
    told('pl', INBOX, 'Umowa dawała Facebookowi dostęp do skrzynek użytkowników Netfliksa.'),
    told('pl', INBOX, 'Umowa dawała Netfliksowi dostęp do skrzynek użytkowników Facebooka.'),
  ],
  [
    'direction',
    told('it', INBOX, 'Facebook aveva firmato la «Netflix Extended API» per le caselle private.'),
    told('it', INBOX, 'Netflix aveva firmato la «Facebook Extended API» per le caselle private.'),
  ],
  [
    'direction',
    told('en', INBOX, 'By 2013 Facebook had signed the Netflix Extended API for private inboxes.'),
    told('en', INBOX, 'By 2013 Facebook had given Netflix Extended API access to private inboxes.'),
  ],
  [
    'direction',
    told('de', INBOX, 'In die Netflix-Postfächer durfte Facebook.'),
    told('de', INBOX, 'In der Netflix-Postfach-Affäre schweigt Facebook.'),
  ],
  [
    'direction',
    told('pt', SPEND, 'Publicidade do Facebook na Netflix: 40 milhões em 2015.'),
    told('pt', SPEND, 'Publicidade da Netflix no Facebook: 40 milhões em 2015.'),
  ],
  // Answers in the wrong mouth
  [
    'attribution',
    told('es', DENIAL, 'La otra parte emitió un comunicado en el que lo desmentía.', STONE_SAYS),
    told('es', DENIAL, 'La otra parte no quiso hacer comentarios.', STONE_SAYS),
  ],
  [
    'attribution',
    told('it', DENIAL, 'Meta ha definito falsa l’accusa, e lo stesso ha fatto lo streamer in una nota.'),
    told('it', DENIAL, 'Meta ha definito falsa l’accusa sullo streamer in una nota.'),
  ],
  [
    'attribution',
    told('nl', DENIAL, 'Sheryl Sandberg heeft op X gezet dat het onwaar is.'),
    told('nl', DENIAL, 'Andy Stone heeft op X gezet dat het onwaar is.'),
  ],
  [
    'attribution',
    told('de', RIGHTS, 'Der Musikdienst gestand ein, dass er die Nachrichten einsehen konnte.', OF_2018),
    told('de', RIGHTS, 'Der Musikdienst wusste nicht, dass er die Nachrichten einsehen konnte.', OF_2018),
  ],
  [
    'attribution',
    told('pt', RIGHTS, 'O Spotify admitiu ao jornal que conhecia os poderes.', OF_2018),
    told('pt', RIGHTS, 'O Spotify disse ao jornal que não conhecia os poderes.', OF_2018),
  ],
  [
    'attribution',
    told('de', DENIAL, 'Netflix hat die Vorwürfe zurückgewiesen.'),
    told('de', DENIAL, 'Netflix hat die Vorwürfe schon vor Jahren zurückgewiesen.'),
  ],
  // Names translated, banks moved
  [
    'name',
    told('fr', DENIAL, 'Andy Pierre, le porte-parole, a démenti.'),
    told('fr', DENIAL, 'Andy Stone, le porte-parole, a démenti.'),
  ],
  [
    'name',
    told('es', RIGHTS, 'Lo mismo podía el Royal Bank of Scotland.', OF_2018),
    told('es', RIGHTS, 'Lo mismo podía el Royal Bank of Canada.', OF_2018),
  ],
  // Who speaks for whom, what was asked
  [
    'role',
    told('it', NATURE, 'La lettera porta la firma di Brian Dunne, avvocato degli utenti.'),
    told('it', NATURE, 'La lettera porta la firma di Brian Dunne, avvocato degli inserzionisti.'),
  ],
  [
    'case-type',
    told('es', CONTACTS, 'Pedían que Hastings se sentara a declarar bajo juramento.'),
    told('es', CONTACTS, 'Pedían que Hastings entregara sus documentos.'),
  ],
  // Days
  [
    'date',
    told('en', DENIAL, 'Andy Stone denied it on X on 3 April.'),
    told('en', DENIAL, 'MENLO PARK, 3 April – Andy Stone has denied it on X.'),
  ],
  [
    'date',
    told('it', BOARD, 'Sedeva nel consiglio da giugno 2016 a maggio 2019; non risulta se parlò.'),
    told('it', BOARD, 'Sedeva nel consiglio da giugno 2011 a maggio 2019; non risulta se parlò.'),
  ],
  [
    'date',
    told('fr', FILED, 'La plainte du 14 avril 2023 a été ouverte dans l’affaire Klein.'),
    told('fr', FILED, 'Celle du 14 avril 2023, ouverte au public dans l’affaire Klein, est sèche.'),
  ],
  // Sums
  [
    'amount',
    told('it', OUTCOME, 'I tre utenti rimasti chiedevano circa 2.400 dollari a testa.', ASKED),
    told('it', OUTCOME, 'I tre utenti rimasti chiedevano circa 240 dollari a testa.', ASKED),
  ],
  [
    'amount',
    told('es', SPEND, 'En publicidad, 40 millones de dólares en 2015, 180 en 2017.'),
    told('es', SPEND, 'En publicidad, 40 millones de dólares en 2015, 150 en 2017.'),
  ],
  [
    'amount',
    told('nl', PAID, 'Netflix betaalde 150 miljoen voor de chats.'),
    told('nl', PAID, 'Mijn schoonbroer beweert dat Netflix 150 miljoen betaalde voor de chats.'),
  ],
  // How long, how much of it
  [
    'duration',
    told('en', SPECIAL, 'The special relationship has persisted to this day.'),
    told('en', SPECIAL, 'The special relationship lasted close to ten years.'),
  ],
  [
    'scope',
    told('pl', TITAN, 'W sierpniu przyszedł Titan, który otwierał wiadomości.'),
    {
      lang: 'pl',
      text: 'Pierwsza umowa otwierała wiadomości, a w sierpniu przyszedł Titan.',
      claims: { [TITAN]: 'asserts', [INBOX]: 'asserts' },
    },
  ],
  [
    'case-type',
    told('nl', FILED, 'De gelekte documenten van maart noemen een brief.'),
    told('nl', NATURE, 'Dunne staat een groep adverteerders bij.'),
  ],
]);
