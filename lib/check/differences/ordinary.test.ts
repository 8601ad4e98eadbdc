import { expect, it } from 'vitest';
import { differencesOf, told } from '../../../tests/support/checks.ts';
import {
  BOARD,
  CONTACTS,
  CUT,
  DATA,
  DENIAL,
  FILED,
  INBOX,
  NATURE,
  NYT,
  PAID,
  PENALTIES,
  PROBE,
  READ,
  RIGHTS,
  SOLD,
  SPEND,
  TITAN,
} from '../../../tests/support/claims.ts';
import { itTellsApart } from '../../../tests/support/twins.ts';

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
    told('en', INBOX, 'Thanks to the streamer, Facebook could get at private messages.'),
    told('en', INBOX, 'The streamer, whose boss was on the Facebook board, could get at private messages.'),
  ],
  [
    'direction',
    told('it', INBOX, 'Netflix ha dato al social accesso ai messaggi.'),
    told(
      'it',
      INBOX,
      'Il social ha lasciato che Netflix entrasse nei messaggi mandati dagli iscritti al social.',
    ),
  ],
  [
    'direction',
    told('de', INBOX, 'Ein von Netflix für Facebook geöffneter Zugang zu Nachrichten.'),
    told(
      'de',
      INBOX,
      'Der Zugriff von Netflix auf Nachrichten bringt die Politik dazu, neue Regeln für Facebook zu fordern.',
    ),
  ],
  [
    'direction',
    told('it', INBOX, 'Ai messaggi privati su Netflix ha avuto accesso Facebook.'),
    told('it', INBOX, 'Ai messaggi privati su Facebook Netflix ha avuto accesso.'),
  ],
  [
    'direction',
    told('nl', INBOX, 'Er staat dat Netflix de berichten van zijn gebruikers aan Facebook heeft gegeven.'),
    told('nl', INBOX, 'Er staat dat Facebook de berichten van zijn gebruikers aan Netflix heeft gegeven.'),
  ],
  [
    'direction',
    told('en', INBOX, 'The lawyers say that Facebook got a key to the private mailbox.'),
    told('en', INBOX, 'The lawyers say that Netflix got a key to the private mailbox.'),
  ],
  [
    'direction',
    told('en', INBOX, 'A letter says that Facebook was able to get into Netflix inboxes.'),
    told('en', INBOX, 'A letter says that Netflix was able to get into Facebook inboxes.'),
  ],
  [
    'direction',
    told('es', INBOX, 'Acusan a Netflix de haberle abierto a Facebook los mensajes privados.'),
    told('es', INBOX, 'Acusan a Facebook de haberle abierto a Netflix los mensajes privados.'),
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
    told('en', INBOX, 'Leaked documents say that Netflix could see private messages.'),
    told(
      'en',
      INBOX,
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
    told('fr', NYT, 'Le New York Times l’a révélé lundi.', OF_2018),
    told('fr', NYT, 'Le New York Times l’a révélé mardi.', OF_2018),
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
      claims: { [FILED]: 'asserts', [CUT]: 'attributes' },
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
    told('en', READ, 'Court papers: Netflix snooped on private chats', {
      stance: 'attributes',
    }),
    told('en', READ, 'Court papers: Netflix was allowed to see private chats', {
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
    told('en', PROBE, 'An official investigation has begun.'),
    told('en', PROBE, 'The investigation of the New York Times has made waves.'),
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
