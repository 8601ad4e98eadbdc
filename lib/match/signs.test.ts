import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../tests/support/checks.ts';
import type { Language } from '../../tests/support/knowledge.ts';
import { buildContexts } from './context.ts';
import { hasSign } from './signs.ts';

/** Whether the last of some sentences holds what a claim needs. */
function has(lang: Language, claim: string, ...texts: readonly string[]): boolean {
  const readings = readParagraph(lang, texts);
  const reading = readings.at(-1);
  const context = buildContexts(readings).at(-1);
  return reading !== undefined && context !== undefined && hasSign(reading, context, claim);
}

describe('a denial', () => {
  const DENIAL = 'company-denials';
  it('is none where somebody only accuses', () => {
    expect(has('en', DENIAL, 'Suit alleges Facebook shared private messages with Netflix')).toBe(false);
    expect(has('de', DENIAL, 'Laut Klage gab Facebook private Nachrichten an Netflix.')).toBe(false);
    expect(has('en', DENIAL, 'They allege that Meta gave Netflix access such as nobody else had.')).toBe(
      false,
    );
  });

  it('may be one where an answer, a negation or somebody’s own words stand beside the accusation', () => {
    expect(has('en', DENIAL, 'The suit alleges it; Meta denies it.')).toBe(true);
    expect(has('en', DENIAL, 'Nobody read what the suit says was read.')).toBe(true);
    expect(has('es', DENIAL, 'Según la demanda se leyeron mensajes; “Nothing of the kind”, dice Meta.')).toBe(
      true,
    );
  });

  it('is not asked for a sign where nobody accuses', () => {
    expect(has('en', DENIAL, 'It was a feature for telling friends.')).toBe(true);
  });
});

describe('what a suit is over', () => {
  const NATURE = 'lawsuit-nature-and-parties';
  it('is not told by a breach of privacy alone', () => {
    expect(has('en', NATURE, 'Users’ privacy was plainly violated.')).toBe(false);
    expect(has('en', NATURE, 'The suit is over violated privacy.')).toBe(true);
  });

  it('may be told by a word that means the suit', () => {
    expect(has('en', NATURE, 'A lawsuit was filed.', 'It is about violated privacy.')).toBe(true);
  });
});

it('a date of Watch is none of the case, nor is access made to measure a gift of data', () => {
  const FILED = 'lawsuit-filing-and-unsealing-dates';
  expect(has('en', FILED, 'In April 2023 Facebook Watch went dark.')).toBe(false);
  expect(has('en', FILED, 'In April 2023, when Facebook Watch went dark, the letter was written.')).toBe(
    true,
  );
  const DATA = 'data-sharing-ad-targeting';
  expect(has('en', DATA, 'Netflix was given bespoke access to user data.')).toBe(false);
  expect(has('en', DATA, 'For bespoke access Netflix shared user data.')).toBe(true);
});

/** Of a claim: sentences that hold no sign of it, and such as do. */
const TOLD: ReadonlyArray<{
  readonly what: string;
  readonly claim: string;
  readonly not: ReadonlyArray<readonly [Language, ...string[]]>;
  readonly may: ReadonlyArray<readonly [Language, ...string[]]>;
}> = [
  {
    what: 'shocking news is no denial',
    claim: 'company-denials',
    not: [
      ['en', 'A shocking lawsuit could change how we think of the platform.'],
      ['pl', 'Szokujące!'],
      ['it', 'Una notizia sconvolgente.'],
    ],
    may: [
      ['en', '“Shockingly untrue,” he wrote of the lawsuit.'],
      ['pl', 'To szokująca nieprawda.'],
    ],
  },
  {
    what: 'who never had an account denies nothing',
    claim: 'company-denials',
    not: [
      ['en', '@lena never used Netflix'],
      ['es', 'Nunca tuve Facebook.'],
    ],
    may: [
      ['en', 'Netflix never asked for messages.'],
      ['de', 'Niemand habe Nachrichten gelesen.'],
    ],
  },
  {
    what: 'no comment, and what a bank says for itself, are no denial',
    claim: 'company-denials',
    not: [
      ['en', 'Stone offered no comment on the letter.'],
      ['es', 'El portavoz no quiso hacer comentarios.'],
      ['fr', 'La Banque royale du Canada dément.'],
      ['it', 'La Royal Bank of Canada nega tutto.'],
    ],
    may: [['fr', 'La Banque royale du Canada et Netflix démentent.']],
  },
  {
    what: 'to accuse is not to sue',
    claim: 'lawsuit-nature-and-parties',
    not: [
      ['en', 'Critics accuse the network of violating privacy.'],
      ['pl', 'Zarzucają serwisowi naruszenie prywatności.'],
    ],
    may: [['en', 'The plaintiffs accuse the network of violating privacy.']],
  },
  {
    what: 'that papers were unsealed is no date',
    claim: 'lawsuit-filing-and-unsealing-dates',
    not: [
      ['en', 'Court papers were unsealed.'],
      ['de', 'Gerichtsakten wurden entsiegelt.'],
    ],
    may: [
      ['de', 'Gerichtsakten wurden im März 2024 entsiegelt.'],
      ['fr', 'Les documents ont été descellés mardi.'],
    ],
  },
  {
    what: 'a company that is sued is not Netflix yet',
    claim: 'netflix-as-defendant',
    not: [
      ['en', 'Maximilian Klein and Sarah Grabert sued the company.'],
      ['it', 'Due cittadini hanno fatto causa alla società per abuso di monopolio.'],
    ],
    may: [['en', 'Maximilian Klein and Sarah Grabert sued Netflix.']],
  },
  {
    what: 'advertising, access and data of others are no data shared for advertising',
    claim: 'data-sharing-ad-targeting',
    not: [
      ['en', 'Facebook spends more on advertising each year.'],
      ['de', 'Facebook gab Nutzerdaten weiter.'],
      ['en', 'Amazon and Netflix got user data, The New York Times reported.'],
      ['en', 'Messages are used by Netflix to target people.'],
      ['es', 'Netflix sabe qué datos de los usuarios guardar.'],
      ['it', 'Netflix aveva accesso ai dati degli utenti.'],
      ['pl', 'Netflix co dwa tygodnie przysyłał raport z danymi.'],
    ],
    may: [
      ['de', 'Netflix gab Nutzerdaten weiter.'],
      ['en', 'Netflix was the partner.', 'User data went to Facebook.'],
    ],
  },
  {
    what: 'data and links between services are no inbox',
    claim: 'inbox-api-programmatic-access',
    not: [
      ['en', 'Netflix had access to user data.'],
      ['es', 'La integración dio a Netflix acceso a las listas.'],
    ],
    may: [['en', 'Netflix had access to user data and private messages.']],
  },
  {
    what: 'to open messages to somebody is not to read them',
    claim: 'netflix-read-messages',
    not: [
      ['en', 'Meta denies that messages were opened to Netflix.'],
      ['it', 'Meta nega di aver aperto a Netflix i messaggi privati.'],
    ],
    may: [
      ['it', 'Meta nega che Netflix abbia letto i messaggi.'],
      ['en', 'Nobody at Netflix opened a message on Facebook.'],
    ],
  },
  {
    what: 'a feature for friends is not what it could do to messages',
    claim: 'read-write-delete-access',
    not: [['en', 'The feature let Spotify and Netflix users recommend songs to a friend.']],
    may: [['en', 'The feature let Spotify and Netflix read what a friend wrote.']],
  },
  {
    what: 'a decade of friendship is none of access',
    claim: 'access-nearly-a-decade',
    not: [
      ['de', 'Die besondere Beziehung der beiden dauerte fast zehn Jahre.'],
      ['fr', 'Leur relation spéciale a duré près de dix ans.'],
    ],
    may: [['de', 'Fast zehn Jahre lang erlaubte die besondere Beziehung Zugang zu Nachrichten.']],
  },
  {
    what: 'what partners could do is not the report of it',
    claim: 'prior-nyt-2018-report',
    not: [['en', 'Spotify and the Royal Bank of Canada could delete messages.']],
    may: [
      ['en', 'Spotify and the Royal Bank of Canada could delete messages, The New York Times found.'],
      [
        'en',
        'The New York Times looked into it.',
        'Spotify and the Royal Bank of Canada could delete messages.',
      ],
    ],
  },
  {
    what: 'contacts are no seat on a board',
    claim: 'hastings-board-seat',
    not: [
      ['en', 'Hastings, the head of Netflix, was in contact with Zuckerberg and Sandberg.'],
      ['nl', 'Hastings, de baas van Netflix, had contact met Zuckerberg en Sandberg.'],
    ],
    may: [['nl', 'Hastings zat in de raad van bestuur en had contact met Zuckerberg.']],
  },
  {
    what: 'a letter to his own people is no contact of Hastings',
    claim: 'hastings-executive-contacts',
    not: [['en', 'Zuckerberg wrote to Simo about the budget.']],
    may: [['en', 'Hastings wrote to Simo about the budget.']],
  },
  {
    what: 'a sum for advertising is none for access',
    claim: 'paid-100m-for-access',
    not: [
      ['de', '100 Millionen Dollar gingen in Werbung.'],
      ['en', 'A furniture chain spent over $100 million on advertising.'],
    ],
    may: [['de', '100 Millionen Dollar gingen in Werbung und Zugang.']],
  },
  {
    what: 'hundreds of millions of inboxes are no sum',
    claim: 'ad-spend-hundreds-of-millions',
    not: [
      ['en', 'Hundreds of millions of inboxes lay open.'],
      ['pt', 'Centenas de milhões de caixas de entrada estavam abertas.'],
    ],
    may: [['en', 'Advertising worth hundreds of millions came before the inbox agreement.']],
  },
  {
    what: 'what is said of Netflix and advertising is not the end of Watch',
    claim: 'watch-ended-for-netflix',
    not: [
      ['en', 'Nobody has given up more than Netflix.'],
      ['es', 'La empresa recopila datos y sacrifica la privacidad por la publicidad.'],
      ['en', 'Access was given to Netflix for money spent on advertising.'],
    ],
    may: [
      ['en', 'Nobody at Netflix asked for an end of Facebook Watch.'],
      ['en', 'That was Facebook Watch.', 'Nobody has given up more for Netflix.'],
    ],
  },
  {
    what: 'what journalists look into, or what was asked of a bank, is no official investigation',
    claim: 'official-investigation',
    not: [
      ['pl', 'Dokumenty zdobyli dziennikarze śledczy.'],
      ['fr', 'Des journalistes ont enquêté.'],
      ['en', 'The privacy commissioner investigated the Royal Bank of Canada.'],
    ],
    may: [
      ['pl', 'Dziennikarze piszą, że prokuratura bada Facebooka.'],
      ['en', 'The privacy commissioner investigated Facebook.'],
    ],
  },
];

describe('a claim is not made without what it turns on', () => {
  it.each(TOLD)('$what', ({ claim, not, may }) => {
    for (const [lang, ...texts] of not) expect(has(lang, claim, ...texts), texts.join(' ')).toBe(false);
    for (const [lang, ...texts] of may) expect(has(lang, claim, ...texts), texts.join(' ')).toBe(true);
  });
});

it('other claims need no sign', () => {
  expect(has('en', 'messages-sold', 'Anything at all.')).toBe(true);
});
