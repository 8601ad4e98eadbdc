import { describe, expect, it } from 'vitest';
import { kindsOf, type Told, told } from '../../../tests/support/checks.ts';
import type { DifferenceKind } from '../types.ts';

/** A value and what it hangs on: one that departs, and the like of it that belongs to something else. */
type Row = readonly [kind: DifferenceKind, departing: Told, faithful: Told];

const BOARD = 'hastings-board-seat';
const CASE = 'lawsuit-nature-and-parties';
const CUT = 'watch-budget-cut-750m';
const DECADE = 'access-nearly-a-decade';
const DEFENDANT = 'netflix-as-defendant';
const DENIAL = 'company-denials';
const INBOX = 'inbox-api-programmatic-access';
const OUTCOME = 'case-outcome';
const PAID = 'paid-100m-for-access';
const PROBE = 'official-investigation';
const READ = 'netflix-read-messages';
const REPORT = 'report-every-two-weeks';
const RIGHTS = 'read-write-delete-access';
const SOLD = 'messages-sold';
const SPEND = 'annual-ad-spend-figures';
const TIMING = 'inbox-deal-timing-vs-board';
const TITAN = 'titan-api-access';
const UNAWARE = 'users-unaware-no-consent';
const LATE = { published: '2025-12-01' };

const ROWS: readonly Row[] = [
  // Names
  [
    'name',
    told('en', DENIAL, 'The denial came from Andy Stein.'),
    told('en', DENIAL, 'The denial came from Andy Stone.'),
  ],
  [
    'name',
    told('pl', CASE, 'Pozew wniesiono w imieniu Maximiliana Kleine.'),
    told('pl', CASE, 'Pozew wniesiono w imieniu Maximiliana Kleina.'),
  ],
  [
    'name',
    told('en', CASE, 'The suit was brought by Maximilian Klein and Susan Grabert.'),
    told(
      'en',
      CASE,
      'The suit was brought by Maximilian Klein and Sarah Grabert; David Klein was not asked.',
    ),
  ],
  [
    'name',
    told('en', CUT, 'Marc Zuckerberg wrote the e-mail.'),
    told('en', CUT, 'MARC: Zuckerberg wrote the e-mail.'),
  ],
  // Quotations
  [
    'quote-altered',
    told('en', DENIAL, '“Wildly inaccurate,” Stone wrote.'),
    told('en', DENIAL, '“Wildly inaccurate,” a columnist wrote.'),
  ],
  // Counts and sums
  [
    'amount',
    told('fr', RIGHTS, 'Cent cinquante entreprises pouvaient lire les messages.'),
    told('fr', RIGHTS, 'Trois entreprises, parmi les partenaires, pouvaient lire les messages.'),
  ],
  [
    'amount',
    told('nl', RIGHTS, 'Van 70 miljoen mensen kon die de berichten lezen.', {
      before: ['Dan is er Netflix.'],
    }),
    told('nl', RIGHTS, 'Van 70 miljoen mensen kon die de berichten lezen.', {
      before: ['Dan is er Spotify.'],
    }),
  ],
  [
    'amount',
    told('en', SPEND, 'In 2017, $150 million went over the table for our data.'),
    told('pt', SPEND, 'Havia acesso, e eram 150 milhões de dólares por ano.'),
  ],
  [
    'amount',
    told('en', CUT, 'The budget of Watch was cut by $150 million.'),
    told('en', CUT, 'The advertising came to $40 million before, and to $150 million after the cut.'),
  ],
  [
    'amount',
    told('es', PAID, 'Netflix pagó 100 millones de dólares por el acceso.'),
    told('es', PAID, 'Por el acceso, repite medio Twitter, se pagaron 100 millones de dólares.'),
  ],
  [
    'amount',
    told('en', PAID, 'Netflix paid $100 million for the messages.'),
    told('en', PAID, 'Misleading: Netflix paid $100 million for the messages'),
  ],
  [
    'amount',
    told('en', PAID, 'Netflix had paid $100 million for the access, a friend said.'),
    told('en', PAID, 'Netflix had paid “$100 million for the access”, a friend said.'),
  ],
  // People
  [
    'scope',
    told('es', UNAWARE, 'Cientos de millones de vecinos no sabían nada.'),
    told('es', UNAWARE, 'Por cientos de millones de dólares en anuncios, nadie sabía nada.'),
  ],
  [
    'scope',
    told('es', READ, 'Netflix leía los mensajes de todo el mundo.'),
    told('es', READ, 'Como todo el mundo, supe que Netflix leía mensajes.'),
  ],
  [
    'scope',
    told('de', TITAN, 'Titan ließ Netflix Nachrichten schreiben.'),
    told('de', TITAN, 'Im August 2013 kam Titan hinzu, schreiben die Juristen.'),
  ],
  // Who is meant
  [
    'role',
    told('en', DEFENDANT, 'The two were taken to court.'),
    told('en', DEFENDANT, 'Two consumers took Meta to court.'),
  ],
  [
    'role',
    told('pt', BOARD, 'Reed Hastings, que hoje toca a Netflix como CEO, sentava no conselho.'),
    told('pt', BOARD, 'Reed Hastings, que então tocava a Netflix como CEO, sentava no conselho.'),
  ],
  [
    'role',
    told('en', BOARD, 'Then co-CEO, that man was a director of Facebook.', {
      before: ['Reed Hastings comes first.'],
    }),
    told('en', BOARD, 'Then co-CEO, that man was a director of Facebook.', {
      before: ['Ted Sarandos comes first.'],
    }),
  ],
  [
    'case-type',
    told('nl', PROBE, 'De autoriteiten nemen de twee officieel onder handen.'),
    told('nl', PROBE, 'De autoriteiten zeggen dat de twee te ver gingen.'),
  ],
  [
    'role',
    told('nl', DEFENDANT, 'Beide bedrijven staan in deze zaak terecht.', { margin: 1 }),
    told('nl', DEFENDANT, 'Wie schrijft dat beide bedrijven terechtstaan, leest slecht.', { margin: 1 }),
  ],
  [
    'case-type',
    told('de', PROBE, 'Die Behörden führen eine Untersuchung.'),
    told('de', PROBE, 'Nur Politiker fordern eine Untersuchung.'),
  ],
  [
    'attribution',
    told('fr', DENIAL, 'Netflix a lui aussi démenti mardi.', { before: ['Andy Stone a démenti pour Meta.'] }),
    told('fr', DENIAL, 'Netflix a lui aussi salué mardi.', { before: ['Andy Stone a démenti pour Meta.'] }),
  ],
  [
    'attribution',
    told('en', DENIAL, 'On 2 April Mark Zuckerberg denied it on X.'),
    told('en', DENIAL, 'On 2 April the company of Mark Zuckerberg denied it on X.'),
  ],
  [
    'attribution',
    told('en', DENIAL, 'Netflix denied it as well.', { before: ['Meta answered on Tuesday.'] }),
    told('en', DENIAL, 'Netflix denied it as well.', {
      before: [
        'In December 2018 the Times had a report.',
        'Facebook wrote a post.',
        'A day later, one more.',
        'It was long.',
      ],
    }),
  ],
  [
    'direction',
    told('en', REPORT, 'Facebook gave Netflix a report once a fortnight.'),
    told('en', REPORT, 'In return there were figures for Facebook, once a fortnight.'),
  ],
  [
    'direction',
    told('fr', READ, 'Facebook a lu les messages de Netflix.'),
    told('fr', READ, 'La plateforme a lu nos messages.'),
  ],
  // Who to whom, the verb last or somebody else's members behind
  [
    'direction',
    told('de', SOLD, 'Es heißt, Netflix habe unsere Nachrichten an Facebook verkauft.'),
    told('de', SOLD, 'Es heißt, Facebook habe unsere Nachrichten an Netflix verkauft.'),
  ],
  [
    'direction',
    told('it', INBOX, 'La porta permetteva a Facebook di accedere ai messaggi degli iscritti a Netflix.'),
    told('it', INBOX, 'La porta permetteva a Netflix di accedere ai messaggi degli iscritti a Facebook.'),
  ],
  [
    'direction',
    told('fr', INBOX, 'On lui reproche d’avoir laissé Facebook entrer dans la messagerie de Netflix.'),
    told('fr', INBOX, 'On lui reproche d’avoir laissé Netflix entrer dans la messagerie de Facebook.'),
  ],
  [
    'direction',
    told('fr', READ, 'On jurait que Facebook avait lu ses conversations Netflix.'),
    told('fr', READ, 'On jurait que Netflix avait lu ses conversations Facebook.'),
  ],
  [
    'direction',
    told('nl', INBOX, 'Zo kwam het dat Facebook met medeweten van Netflix in de postvakken kon.'),
    told('nl', INBOX, 'Zo kwam het dat Netflix met medeweten van Facebook in de postvakken kon.'),
  ],
  // What a sum was for, in a quotation of its own
  [
    'amount',
    told('de', SPEND, 'Die 150 Millionen Dollar waren 2017 der Preis der Nachrichten.'),
    told(
      'de',
      SPEND,
      'Die 150 Millionen Dollar, bei uns „Preis der Nachrichten“, gab man 2017 für Werbung aus.',
    ),
  ],
  [
    'amount',
    told('en', SPEND, 'It gave $90m in ads for 2015; the sum of that year is $40m.'),
    told('en', SPEND, 'It gave $150m in ads for 2015; the sum of that year is $40m.'),
  ],
  [
    'amount',
    told('en', 'prior-privacy-penalties', 'In November 2022 it was €200 million, over scraped numbers.'),
    told('en', 'prior-privacy-penalties', 'In November 2022 it was €265 million, over scraped numbers.'),
  ],
  // When the way in was agreed
  [
    'date',
    told('fr', INBOX, 'L’accord « Inbox API » aurait été signé en 2017.'),
    told('fr', INBOX, 'L’accord « Inbox API » aurait été signé en 2013.'),
  ],
  [
    'date',
    told('es', INBOX, 'La plataforma habría obtenido, hacia 2016, un acceso a los mensajes.'),
    told(
      'es',
      INBOX,
      'Según documentos de 2017 del New York Times, la plataforma obtuvo acceso a los mensajes.',
    ),
  ],
  [
    'date',
    told('it', BOARD, 'Hastings lasciò il consiglio di Facebook nell’ottobre 2019.'),
    told('it', BOARD, 'Hastings lasciò il consiglio di Facebook nel maggio 2019.'),
  ],
  [
    'date',
    told(
      'es',
      BOARD,
      'Reed Hastings, jefe de Netflix, tuvo un asiento en la junta de la red social hasta 2021.',
    ),
    told('es', BOARD, 'Reed Hastings tuvo un asiento en la junta hasta 2019; fue codirector desde 2020.'),
  ],
  [
    'date',
    told('es', BOARD, 'Ocupó el asiento hasta 2021, y siguió siendo el primer ejecutivo de Netflix.'),
    told('es', BOARD, 'Ocupó el asiento hasta 2019, y siguió siendo el primer ejecutivo de Netflix.'),
  ],
  [
    'amount',
    told('pt', SPEND, 'Foram 90 milhões por ano depois do corte, perto de 200 em 2019.'),
    told('pt', SPEND, 'Foram 150 milhões por ano depois do corte, perto de 200 em 2019.'),
  ],
  [
    'amount',
    told('pt', CUT, 'Escreveu a anunciar-lhe menos 450 milhões para gastar no Watch.'),
    told('pt', CUT, 'Escreveu a anunciar-lhe menos 750 milhões para gastar no Watch.'),
  ],
  // Who somebody is
  [
    'role',
    told('es', DENIAL, 'Lo negó Andy Stone, director de finanzas de Meta.'),
    told('es', DENIAL, 'Lo negó Andy Stone, director de comunicación de Meta.'),
  ],
  [
    'role',
    told('en', DENIAL, 'Andy Stone, Meta’s CEO, denied it.'),
    told('en', DENIAL, 'Andy Stone, a spokesman of CEO Mark Zuckerberg, denied it.'),
  ],
  [
    'role',
    told(
      'fr',
      CUT,
      'Il l’annonça à Fidji Simo, alors directrice financière du groupe : 750 millions de moins pour Watch.',
    ),
    told(
      'fr',
      CUT,
      'Il l’annonça à Fidji Simo, alors responsable de la vidéo : 750 millions de moins pour Watch.',
    ),
  ],
  // How long, and since when
  [
    'duration',
    told('en', DECADE, 'It had the messages for ten years.'),
    told('en', DECADE, 'It is ten years of friendship, and not of messages.'),
  ],
  [
    'duration',
    told('de', DECADE, 'Netflix kam gut zehn Jahre lang an die Postfächer heran.'),
    told('de', DECADE, 'Netflix kam vor gut zehn Jahren an die Postfächer heran.'),
  ],
  [
    'duration',
    told('en', DECADE, 'It had the messages for ten years.'),
    told('en', DECADE, 'It had the messages some ten years ago.'),
  ],
  [
    'duration',
    told('en', DECADE, 'That lasted ten years.', { before: ['Netflix had access to the messages.'] }),
    told('en', DECADE, 'That lasted ten years.', { before: ['They had a friendship.'] }),
  ],
  [
    'duration',
    told('es', CUT, 'Dos años después le quitaron 750 millones.'),
    told('es', CUT, 'Le quitaron 750 millones en el segundo de sus años.'),
  ],
  [
    'sequence',
    told('en', TIMING, 'Within a month of his joining the board the integration with the inbox was agreed.'),
    told('en', TIMING, 'The inbox did not come within a month: an integration abroad did.'),
  ],
  [
    'outdated',
    told('en', OUTCOME, 'The trial of Klein and Grabert is near.', LATE),
    told('en', OUTCOME, 'Without a trial the judge ruled on Klein and Grabert.', LATE),
  ],
  [
    'outdated',
    told('en', OUTCOME, 'The case goes on, and the trial is in November.', LATE),
    told('en', OUTCOME, 'The trial was to be in November.', LATE),
  ],
  [
    'outdated',
    told('en', OUTCOME, 'The trial of Klein and Grabert is expected in November.', LATE),
    told('en', OUTCOME, 'The trial expected in November fell away.', LATE),
  ],
];

describe.each(ROWS)('%s', (kind, departing, faithful) => {
  it(`departs: ${departing.text}`, () => {
    expect(kindsOf(departing)).toContain(kind);
  });

  it(`does not: ${faithful.text}`, () => {
    expect(kindsOf(faithful)).not.toContain(kind);
  });
});

it('what the Times reported as an ability is no reading', () => {
  const text = 'The New York Times reported that Netflix could read private messages.';
  const both = { [READ]: 'attributes', [RIGHTS]: 'attributes' } as const;
  expect(kindsOf({ lang: 'en', text, claims: { [READ]: 'attributes' } })).toContain('stated-as-fact');
  expect(kindsOf({ lang: 'en', text, claims: both })).not.toContain('stated-as-fact');
});

it('what half of X swears is not the page’s own', () => {
  const claims = { 'messages-sold': 'asserts' } as const;
  expect(kindsOf({ lang: 'en', text: 'Our messages were sold.', claims })).toContain('stated-as-fact');
  expect(kindsOf({ lang: 'en', text: 'Half of X swears our messages were sold.', claims })).not.toContain(
    'stated-as-fact',
  );
});

it('the advertisers, named some sentences before, do wait for a trial', () => {
  const text = 'Their case is still pending before the same court, and a trial may come.';
  const filler = ['They are several.', 'They want money.', 'So it goes on.'];
  const claims = { [OUTCOME]: 'asserts' } as const;
  const outdated = (first: string): boolean =>
    kindsOf({ lang: 'en', text, claims, before: [first, ...filler], ...LATE }).includes('outdated');
  expect(outdated('The users sued in 2020.')).toBe(true);
  expect(outdated('The advertisers sued in 2020.')).toBe(false);
});

it('who names the Times does not go on with what posts say', () => {
  const count = '150 companies could read messages';
  const after = (text: string): string[] =>
    kindsOf({ lang: 'en', text, claims: { [RIGHTS]: 'attributes' }, before: ['A post has gone viral.'] });
  expect(after(`The New York Times reported that ${count}.`)).toContain('amount');
  expect(after(`So ${count}.`)).not.toContain('amount');
});
