import { expect, it } from 'vitest';
import type { Language } from '../../tests/support/knowledge.ts';
import { holdsSign as has } from '../../tests/support/signs.ts';

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
    what: 'what authorities look into otherwise is another matter',
    claim: 'official-investigation',
    not: [
      [
        'it',
        'L’autorità irlandese ha aperto un’indagine su come Meta addestra la sua intelligenza artificiale.',
      ],
      ['pt', 'A comissão irlandesa investiga como a Meta treina a sua inteligência artificial.'],
      ['en', 'The Commission has opened an investigation into Apple, Google and Meta.'],
    ],
    may: [
      ['en', 'The Irish commission has opened an inquiry into what Netflix could read.'],
      ['en', 'The authorities have opened an inquiry into Meta.'],
    ],
  },
  {
    what: 'shares are no messages',
    claim: 'messages-sold',
    not: [['nl', 'Reed Hastings verkocht in januari aandelen Netflix.']],
    may: [
      ['nl', 'Berichten werden verkocht toen Hastings in het bestuur zat.'],
      ['nl', 'Facebook verkocht alles aan Netflix.'],
    ],
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
    what: 'a question about anything at all is none about the inbox',
    claim: 'inbox-api-programmatic-access',
    not: [
      ['en', 'Is your router open?'],
      ['it', 'Chi ha la chiave?'],
    ],
    may: [
      ['it', 'Chi ha la chiave dei messaggi?'],
      ['en', 'They wrote messages.', 'Who had a key?'],
    ],
  },
  {
    what: 'what a hundred and fifty firms got is not what could be done to messages',
    claim: 'read-write-delete-access',
    not: [
      ['en', 'Over 150 companies got data, The New York Times wrote.'],
      ['pt', 'Mais de 150 empresas receberam dados.'],
    ],
    may: [['pt', 'Mais de 150 empresas podiam ler mensagens.']],
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
    what: 'a board that somebody chairs today is not the one he left',
    claim: 'hastings-board-seat',
    not: [
      ['en', 'Today he chairs the board of his own firm.'],
      ['es', 'Hastings preside hoy el consejo.'],
    ],
    may: [['es', 'Hoy Hastings ya no está en el consejo de Facebook.']],
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
    what: 'Watch by itself made way for nobody',
    claim: 'watch-ended-for-netflix',
    not: [
      ['en', 'I once saw a quiz on Facebook Watch.'],
      ['de', 'Facebook Watch zeigte Talkshows.'],
    ],
    may: [['de', 'Facebook Watch wurde Netflix zuliebe geopfert.']],
  },
  {
    what: 'what is denied need not be that messages were given',
    claim: 'meta-shared-messages-with-netflix',
    not: [
      ['en', 'The bank denied that it gave anything.'],
      ['fr', 'Le groupe dément.'],
    ],
    may: [['fr', 'Le groupe dément avoir partagé quoi que ce soit.']],
  },
  {
    what: 'messages by themselves say nothing of consent',
    claim: 'users-unaware-no-consent',
    not: [
      ['en', 'Their messages went elsewhere.'],
      ['de', 'Ohne Nachrichten ging es nicht.'],
    ],
    may: [['en', 'Nobody gave consent to have messages read.']],
  },
  {
    what: 'a paper is no ruling',
    claim: 'case-outcome',
    not: [
      ['en', 'The document decides nothing.'],
      ['es', 'El documento no se pronuncia.'],
    ],
    may: [['en', 'The document says that the court has decided nothing.']],
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

it.each(TOLD)('$what', ({ claim, not, may }) => {
  for (const [lang, ...texts] of not) expect(has(lang, claim, ...texts), texts.join(' ')).toBe(false);
  for (const [lang, ...texts] of may) expect(has(lang, claim, ...texts), texts.join(' ')).toBe(true);
});
