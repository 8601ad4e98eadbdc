import { told } from '../../../tests/support/checks.ts';
import {
  BOARD,
  FILED,
  OUTCOME,
  PENALTIES,
  PROBE,
  REPORT,
  RIGHTS,
  SNAPCHAT,
  SPEND,
  TIMING,
} from '../../../tests/support/claims.ts';
import { itTellsApart } from '../../../tests/support/twins.ts';

const IN_2026 = { published: '2026-02-10' };

/** Other firms, other boards, other dates in one sentence with ours. */
itTellsApart([
  // Whose fine it is
  [
    'amount',
    told('en', PENALTIES, 'Meta was fined €345 million by the Irish regulator in 2022.'),
    told(
      'en',
      PENALTIES,
      'Google paid €345 million, Meta was fined €265 million by the Irish regulator in 2022.',
    ),
  ],
  [
    'amount',
    told('de', PENALTIES, 'Die FTC verhängte 2019 acht Milliarden Dollar gegen Facebook.'),
    told('de', PENALTIES, 'Amazon zahlte 746 Millionen, Facebook an die FTC 2019 fünf Milliarden Dollar.'),
  ],
  // Whose board it is
  [
    'date',
    told('en', BOARD, 'Hastings sat on Facebook’s board until 2012.'),
    told(
      'en',
      BOARD,
      'Hastings sat on Microsoft’s board until 2012 and on Facebook’s from June 2011 to May 2019.',
    ),
  ],
  // Who tells of it
  [
    'role',
    told('es', SNAPCHAT, 'Meta explica que se interceptó el tráfico de Snapchat.'),
    told(
      'es',
      SNAPCHAT,
      'La carta del caso contra Meta acusa a Facebook de interceptar el tráfico de Snapchat.',
    ),
  ],
  [
    'role',
    told('de', SNAPCHAT, 'Facebook erklärt, man habe den Datenverkehr von Snapchat entschlüsselt.'),
    told(
      'de',
      SNAPCHAT,
      'Facebook entschlüsselte nach Darstellung der Kläger den Datenverkehr von Snapchat.',
    ),
  ],
  // The letter's own day
  [
    'date',
    told('pl', FILED, 'Pozew przeciwko Facebookowi złożono 14 kwietnia 2023 roku.'),
    told('pl', FILED, 'List adwokatów w sprawie Facebooka nosi datę 14 kwietnia 2023 roku.'),
  ],
  // "zł", and a verb that begins with it
  [
    'amount',
    told('pl', OUTCOME, 'Każdy z użytkowników domagał się 2025 dolarów odszkodowania od Mety.', IN_2026),
    told(
      'pl',
      OUTCOME,
      'Użytkownicy, którzy przegrali z Metą, w październiku 2025 roku złożyli apelację.',
      IN_2026,
    ),
  ],
  // What came within a month
  [
    'sequence',
    told(
      'en',
      TIMING,
      'Within a month of joining Facebook’s board, Hastings’s Netflix signed the Inbox API agreement.',
    ),
    told(
      'en',
      TIMING,
      'Not within a month of Hastings joining Facebook’s board but some two years later was the Inbox API agreement signed.',
    ),
  ],
  [
    'sequence',
    told(
      'de',
      TIMING,
      'Binnen eines Monats nach Hastings’ Einzug in den Verwaltungsrat schloss Netflix die Inbox-Vereinbarung.',
    ),
    told(
      'de',
      TIMING,
      'Wochen nach Hastings’ Einzug in den Verwaltungsrat kündigte Netflix eine Verknüpfung an, die Inbox-Vereinbarung folgte später.',
    ),
  ],
  // Who reports
  [
    'direction',
    told('pl', REPORT, 'Co dwa tygodnie Facebook miał składać Netfliksowi raport.'),
    told(
      'pl',
      REPORT,
      'Uber i Tinder też figurowały na białej liście Facebooka, ale to o Netfliksie napisano w piśmie, że miał mu co dwa tygodnie składać raport o kliknięciach.',
      { stance: 'attributes' },
    ),
  ],
  // Whose budget it is
  [
    'direction',
    told('en', SPEND, 'Facebook’s advertising budget for Netflix grew to $150 million in 2017.'),
    told('en', SPEND, 'Facebook’s advertising budget from Netflix grew to $150 million in 2017.'),
  ],
  [
    'direction',
    told('de', SPEND, 'Das Netflix-Werbebudget von Facebook lag 2017 bei 150 Millionen Dollar.'),
    told('de', SPEND, 'Das Facebook-Werbebudget von Netflix lag 2017 bei 150 Millionen Dollar.'),
  ],
  // Granting is no admitting
  [
    'attribution',
    told(
      'de',
      RIGHTS,
      'Netflix räumte ein, dass man Nachrichten lesen und löschen konnte, so die „New York Times“ 2018.',
    ),
    told(
      'de',
      RIGHTS,
      'Facebook habe Netflix, Spotify und einer Bank Lese-, Schreib- und Löschrechte eingeräumt, hieß es 2018 in der „New York Times“.',
    ),
  ],
  // Whom Canada's commissioner looked at
  [
    'case-type',
    told('fr', PROBE, 'Le commissaire à la vie privée s’est penché sur Facebook et Netflix.'),
    told(
      'fr',
      PROBE,
      'Le commissaire canadien s’est penché sur la Banque royale, mais on ne connaît aucune enquête officielle sur Netflix.',
    ),
  ],
]);
