import { expect, it } from 'vitest';
import { differencesOf, told } from '../../../tests/support/checks.ts';
import { itTellsApart } from '../../../tests/support/twins.ts';

const ACCESS = 'inbox-api-programmatic-access';
const BOARD = 'hastings-board-seat';
const CONTACTS = 'hastings-executive-contacts';
const DATA = 'data-sharing-ad-targeting';
const DENIAL = 'company-denials';
const FILED = 'lawsuit-filing-and-unsealing-dates';
const INQUIRY = 'official-investigation';
const NATURE = 'lawsuit-nature-and-parties';
const PAID = 'paid-100m-for-access';
const PENALTIES = 'prior-privacy-penalties';
const REPORT_OF_2018 = 'prior-nyt-2018-report';
const RIGHTS = 'read-write-delete-access';
const SOLD = 'messages-sold';
const SPEND = 'annual-ad-spend-figures';
const TITAN = 'titan-api-access';
const WATCH_CUT = 'watch-budget-cut-750m';
const IN_SPRING = { published: '2024-04-03' };
const OF_2018 = { published: '2018-12-20' };

/** As news sites and blogs tell it: what departs, and what stands beside it and looks like it. */
itTellsApart([
  // Whose post it is
  [
    'role',
    told('en', DENIAL, 'Meta’s chief, Andy Stone, would have none of it and denied everything.'),
    told(
      'en',
      DENIAL,
      'Meta’s communications chief, Andy Stone, would have none of it and denied everything.',
    ),
  ],
  [
    'role',
    told('fr', DENIAL, 'Andy Stone, dirigeant de Meta, dément sur X.'),
    told('fr', DENIAL, 'Andy Stone, dirigeant de la communication de Meta, dément sur X.'),
  ],
  [
    'role',
    told('en', BOARD, 'Hastings, on the board until 2019, still runs Netflix.'),
    told('en', BOARD, 'Hastings was on the board from 2011 until 2019 and ran Netflix.'),
  ],
  [
    'role',
    told(
      'en',
      DENIAL,
      'Netflix spokesman Andy Stone denied it: “Meta didn’t share people’s private messages.”',
    ),
    told(
      'en',
      DENIAL,
      '“Meta didn’t share people’s private messages with Netflix,” spokesman Andy Stone wrote.',
    ),
  ],
  // Who let whom in
  [
    'direction',
    told('en', ACCESS, 'Thanks to the streamer, Facebook could get at private messages.'),
    told('en', ACCESS, 'The streamer, whose boss was on the Facebook board, could get at private messages.'),
  ],
  [
    'direction',
    told('it', ACCESS, 'Netflix ha dato al social accesso ai messaggi.'),
    told(
      'it',
      ACCESS,
      'Il social ha lasciato che Netflix entrasse nei messaggi mandati dagli iscritti al social.',
    ),
  ],
  [
    'direction',
    told('de', ACCESS, 'Ein von Netflix für Facebook geöffneter Zugang zu Nachrichten.'),
    told(
      'de',
      ACCESS,
      'Der Zugriff von Netflix auf Nachrichten bringt die Politik dazu, neue Regeln für Facebook zu fordern.',
    ),
  ],
  [
    'direction',
    told('it', ACCESS, 'Ai messaggi privati su Netflix ha avuto accesso Facebook.'),
    told('it', ACCESS, 'Ai messaggi privati su Facebook Netflix ha avuto accesso.'),
  ],
  [
    'direction',
    told('nl', ACCESS, 'Er staat dat Netflix de berichten van zijn gebruikers aan Facebook heeft gegeven.'),
    told('nl', ACCESS, 'Er staat dat Facebook de berichten van zijn gebruikers aan Netflix heeft gegeven.'),
  ],
  [
    'direction',
    told('en', ACCESS, 'The lawyers say that Facebook got a key to the private mailbox.'),
    told('en', ACCESS, 'The lawyers say that Netflix got a key to the private mailbox.'),
  ],
  [
    'direction',
    told('en', ACCESS, 'A letter says that Facebook was able to get into Netflix inboxes.'),
    told('en', ACCESS, 'A letter says that Netflix was able to get into Facebook inboxes.'),
  ],
  [
    'direction',
    told('es', ACCESS, 'Acusan a Netflix de haberle abierto a Facebook los mensajes privados.'),
    told('es', ACCESS, 'Acusan a Facebook de haberle abierto a Netflix los mensajes privados.'),
  ],
  // Who gave data to whom
  [
    'direction',
    told('it', DATA, 'Facebook dava a Netflix la cronologia di ciò che la gente guardava.'),
    told(
      'it',
      DATA,
      'Facebook dava accesso ai messaggi in cambio della cronologia di ciò che la gente guardava.',
    ),
  ],
  [
    'direction',
    told('pl', DATA, 'Facebook przekazywał Netfliksowi dane użytkowników.'),
    told('pl', DATA, 'Facebook i Netflix nawzajem przekazywali sobie dane użytkowników.'),
  ],
  [
    'direction',
    told('en', SPEND, 'Facebook spent 40 million dollars on Netflix ads in 2015.'),
    told(
      'pl',
      SPEND,
      'Akta przeciw Mecie odsłaniają budżet reklamowy Netfliksa: 40 mln dolarów w 2015 roku.',
    ),
  ],
  // What is counted
  [
    'amount',
    told('en', PAID, 'Netflix is said to have paid two million dollars for a way into the messages.'),
    told('en', PAID, 'That Netflix paid for a way into the messages has been read two million times.'),
  ],
  [
    'amount',
    told('es', RIGHTS, 'Más de 150 empresas podían leer los mensajes privados.', OF_2018),
    told('es', RIGHTS, 'Más de 150 empresas tenían un acceso más amplio a los datos.', OF_2018),
  ],
  [
    'amount',
    told('en', SPEND, 'Netflix raised its ad spend there from $160 million to $200 million in 2019.'),
    told('en', SPEND, 'Netflix raised its ad spend there from $150 million to $200 million in 2019.'),
  ],
  [
    'amount',
    told('en', PENALTIES, 'The Cambridge Analytica scandal touched 187 million people.'),
    told(
      'en',
      PENALTIES,
      'After Cambridge Analytica came a leak that exposed pictures of 6.8 million people.',
    ),
  ],
  [
    'amount',
    told('en', PENALTIES, 'Ireland fined it €275 million, the United States $5 billion.'),
    told('en', PENALTIES, 'Ireland fined it €265 million, the United States $5 billion.'),
  ],
  [
    'amount',
    told('en', PENALTIES, 'The leak of Cambridge Analytica concerned 30 million accounts.'),
    told('en', PENALTIES, 'Hackers had broken into 30 million accounts.'),
  ],
  // What kind of case or paper it is
  [
    'case-type',
    told('en', NATURE, 'Meta stands accused of a breach of privacy.'),
    told('en', NATURE, 'A breach of privacy, if ever there was one.'),
  ],
  [
    'case-type',
    told('en', ACCESS, 'Leaked documents say that Netflix could see private messages.'),
    told(
      'en',
      ACCESS,
      'From leaked documents the New York Times had learned that Netflix could see private messages.',
      OF_2018,
    ),
  ],
  // When
  [
    'date',
    told('en', FILED, 'A lawsuit filed on Tuesday tells of the inboxes.', IN_SPRING),
    told('en', FILED, 'A lawsuit filed long ago tells of the inboxes.', IN_SPRING),
  ],
  [
    'date',
    told('de', FILED, 'Die Klage wurde gestern eingereicht.', IN_SPRING),
    told('de', FILED, 'Die Klage wurde hier eingereicht, Wochen nach einer anderen.', IN_SPRING),
  ],
  [
    'date',
    told('fr', FILED, 'La plainte a été déposée hier.', IN_SPRING),
    told('fr', FILED, 'La plainte a été déposée ici.', IN_SPRING),
  ],
  [
    'date',
    told('pl', FILED, 'Pozew złożono w zeszłym tygodniu.', IN_SPRING),
    told('pl', FILED, 'Pozew złożono w grudniu 2020 roku.', IN_SPRING),
  ],
  [
    'date',
    told('fr', REPORT_OF_2018, 'Le New York Times l’a révélé lundi.', OF_2018),
    told('fr', REPORT_OF_2018, 'Le New York Times l’a révélé mardi.', OF_2018),
  ],
  [
    'date',
    {
      lang: 'en',
      text: 'The letter, filed in May 2017, says that Watch lost money.',
      claims: { [FILED]: 'asserts' },
    },
    {
      lang: 'en',
      text: 'In May 2018, say the papers opened in March, $750 million was cut from the budget of Watch.',
      claims: { [FILED]: 'asserts', [WATCH_CUT]: 'attributes' },
    },
  ],
  // A sale that somebody is accused of, a reading somebody was able to do
  [
    'stated-as-fact',
    told('en', SOLD, 'Facebook accused of selling private messages to Netflix', { stance: 'attributes' }),
    told('en', SOLD, 'Facebook never sold private messages to Netflix', { stance: 'denies' }),
  ],
  [
    'stated-as-fact',
    told('en', 'netflix-read-messages', 'Court papers: Netflix snooped on private chats', {
      stance: 'attributes',
    }),
    told('en', 'netflix-read-messages', 'Court papers: Netflix was allowed to see private chats', {
      stance: 'attributes',
    }),
  ],
  // What is quoted from an excerpt, and goes on behind it
  [
    'quote-altered',
    told(
      'en',
      CONTACTS,
      'The letter: “Netflix’s then-CEO Hastings sat on Facebook’s board and quietly directed the companies’ relationship.”',
    ),
    told(
      'en',
      CONTACTS,
      'The letter: “Netflix’s then-CEO Hastings sat on Facebook’s board and personally directed the companies’ relationship, from spending on.”',
    ),
  ],
  [
    'scope',
    told('it', TITAN, 'La Titan API mostrava la messaggistica degli utenti.'),
    told('it', TITAN, 'La Titan API portava dentro l’app di messaggistica.'),
  ],
  [
    'case-type',
    told('en', INQUIRY, 'An official investigation has begun.'),
    told('en', INQUIRY, 'The investigation of the New York Times has made waves.'),
  ],
  // Both
  [
    'attribution',
    told('en', DENIAL, 'Both companies have denied the story.'),
    told('en', DENIAL, 'Meta denied the story and explained that both companies had used interfaces.'),
  ],
]);

it('what two rules find in the same words is told once', () => {
  const found = differencesOf(
    told('de', FILED, 'Eingereicht hat die Papiere die Anwaltsfirma Klein und Grabert.'),
  );
  expect(found.filter(({ kind }) => kind === 'role')).toHaveLength(1);
});
