import { expect, it } from 'vitest';
import { kindsOf, told } from '../../../tests/support/checks.ts';
import {
  BOARD,
  CUT,
  DEFENDANT,
  DENIAL,
  INBOX,
  OUTCOME,
  PENALTIES,
  PROBE,
  READ,
  REPORT,
  RIGHTS,
  SOLD,
  SPEND,
} from '../../../tests/support/claims.ts';
import { itTellsApart } from '../../../tests/support/twins.ts';

const LATE = { published: '2025-12-01' };

/** Who is meant: one told of somebody on record, and the like of it told of somebody else. */
itTellsApart([
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
    told('en', PENALTIES, 'In November 2022 it was €200 million, over scraped numbers.'),
    told('en', PENALTIES, 'In November 2022 it was €265 million, over scraped numbers.'),
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
    told('en', DENIAL, 'Andy Stone, a Meta lawyer, dismissed it all.'),
    told('en', DENIAL, 'Andy Stone, not a Netflix lawyer, dismissed it all.'),
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
]);

it('what the Times reported as an ability is no reading', () => {
  const reported = (what: string, ...claims: readonly string[]): string[] =>
    kindsOf({
      lang: 'en',
      text: `The New York Times reported that Netflix ${what} private messages.`,
      claims: Object.fromEntries(claims.map((claim) => [claim, 'attributes' as const])),
    });
  expect(reported('read', READ)).toContain('stated-as-fact');
  expect(reported('could read', READ)).not.toContain('stated-as-fact');
  expect(reported('read', READ, RIGHTS)).not.toContain('stated-as-fact');
});

it('what half of X swears is not the page’s own', () => {
  const claims = { [SOLD]: 'asserts' } as const;
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
