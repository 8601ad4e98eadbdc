import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../tests/support/checks.ts';
import {
  BOARD,
  CHATS,
  CUT,
  DEFENDANT,
  DENIAL,
  FILED,
  NYT,
  OUTCOME,
  PENALTIES,
  SPEND,
  TITAN,
} from '../../../tests/support/claims.ts';
import type { Language } from '../../../tests/support/knowledge.ts';

/** Claim, language, sentence, the date that departs (`null`: none does). */
type Row = readonly [claim: string, lang: Language, text: string, wrong: string | null];

const ROWS: readonly Row[] = [
  [FILED, 'en', 'The proceedings were begun in April 2023 by two users.', 'April 2023'],
  [FILED, 'en', 'The proceedings were begun in December 2020 by two users.', null],
  [FILED, 'de', 'Die Klage wurde im Frühjahr 2023 angestrengt.', '2023'],
  [FILED, 'fr', 'La procédure a été engagée en avril de l’an dernier.', 'avril'],
  [FILED, 'es', 'El pleito, iniciado en abril del año pasado, sigue en California.', 'abril'],
  [FILED, 'it', 'La causa è stata promossa nell’aprile 2023.', 'aprile 2023'],
  [FILED, 'nl', 'De rechtszaak werd in april 2023 aanhangig gemaakt.', 'april 2023'],
  [FILED, 'pl', 'Proces wszczęto w kwietniu 2023 roku.', 'kwietniu 2023'],
  [FILED, 'pt', 'O processo foi instaurado em abril de 2023.', 'abril de 2023'],
  // The letter is of that month.
  [FILED, 'en', 'The letter, filed in April 2023, asks the judge for documents.', null],
  [FILED, 'de', 'Die Klage läuft seit 2020, der Brief ist vom April 2023.', null],
  [FILED, 'de', 'Die Klage läuft seit 2017, der Brief ist vom April 2023.', '2017'],
  [FILED, 'en', 'The letter was written on 14 April 2021.', '14 April 2021'],
  [FILED, 'es', 'La carta está fechada el 2 de febrero de 2023.', '2 de febrero de 2023'],
  [FILED, 'es', 'La carta está fechada el 14 de junio de 2023.', null],
  // A line of a chronology.
  [FILED, 'de', '7. Mai 2023: Der Anwalt schreibt den Brief über Hastings an den Richter.', '7. Mai 2023'],
  [FILED, 'de', '14. April 2023: Der Anwalt schreibt den Brief über Hastings an den Richter.', null],
  // Who gives the suit its own date has not mistaken the letter's for it.
  [FILED, 'it', 'Il processo, se guardate la data, è di aprile 2023; la denuncia di dicembre 2020.', null],
  // Between the months of the letters, but not the day of the one its writer is named for.
  [FILED, 'fr', 'La lettre de Brian Dunne date du 3 mai 2023.', '3 mai 2023'],
  [FILED, 'fr', 'Les lettres du dossier vont du 30 mars au 14 juin 2023.', null],
  [FILED, 'en', 'It bears the signature of Brian Dunne and the date April 14, 2022.', 'April 14, 2022'],
  [FILED, 'en', 'It bears the signature of Brian Dunne and the date April 14, 2023.', null],
  [FILED, 'es', 'Los papeles salieron a la luz el 2 de abril.', '2 de abril'],
  [FILED, 'es', 'Los papeles salieron a la luz el 23 de marzo.', null],
  [FILED, 'en', 'On 26 March 2024 the papers were unsealed.', null],
  // Each date is given for what stands nearest to it.
  [FILED, 'en', 'A letter from April last year was unsealed on 23 March.', null],
  [FILED, 'de', 'Nach dem im März freigegebenen Brief gingen der Sparte 2018 Zuschauer verloren.', null],
  // The letter's month, given for the suit.
  [FILED, 'pt', 'É um processo antitruste que dois americanos meteram em abril de 2023.', 'abril de 2023'],
  [FILED, 'pt', 'O processo tem uma carta que dois americanos meteram em abril de 2023.', null],
  // What else is published, and what else was bad.
  // What a lawyer wrote in April 2023 is the letter, whoever sues.
  [FILED, 'de', 'Geschrieben hat ihn der Anwalt klagender Werbekunden am 14. April 2023.', null],
  [FILED, 'en', 'Their letter, from April of ’23, saw daylight only now.', null],
  [FILED, 'de', 'Es steht im Schreiben der Klägerseite vom Frühjahr 2023.', null],
  [FILED, 'en', 'The papers were published on 18 April.', '18 April'],
  [FILED, 'en', 'First-quarter results will be published on 18 April.', null],
  [FILED, 'en', 'For the two who sued, 2025 has been a bad year.', null],
  [FILED, 'it', 'Archiviato in aprile 2023, è contro Netflix.', 'aprile 2023'],
  [BOARD, 'en', 'Hastings left the board in April 2019.', 'April 2019'],
  [BOARD, 'en', 'In April 2019 it was announced that Hastings would leave the board.', null],
  [BOARD, 'fr', 'Hastings a siégé au conseil de 2011 à 2017.', '2017'],
  [BOARD, 'it', 'Hastings entrò nel consiglio nel 2009.', '2009'],
  [BOARD, 'pl', 'W 2015 roku Hastings zasiadał w radzie Facebooka.', null],
  [BOARD, 'nl', 'Hastings zat er van juni 2011 tot mei 2019 in de raad.', null],
  [NYT, 'de', 'Im Sommer 2018 schrieb die New York Times darüber.', '2018'],
  [NYT, 'de', 'Im Dezember 2018 schrieb die New York Times darüber.', null],
  [NYT, 'pt', 'Em dezembro de 2016, o New York Times publicou uma reportagem.', 'dezembro de 2016'],
  [NYT, 'en', 'The Times relied on internal records of 2017.', null],
  [BOARD, 'es', 'Hastings estuvo en el consejo desde junio de 2011 y se bajó en 2016.', '2016'],
  [
    PENALTIES,
    'nl',
    'De boete van 5 miljard dollar kwam, na lang wikken bij de FTC, in juli 2021.',
    'juli 2021',
  ],
  [PENALTIES, 'nl', 'De boete van 5 miljard dollar kwam, na lang wikken bij de FTC, in juli 2019.', null],
  [
    NYT,
    'fr',
    'En novembre 2018, un quotidien new-yorkais décrivait les accès des partenaires.',
    'novembre 2018',
  ],
  [NYT, 'fr', 'En novembre 2018, un quotidien new-yorkais décrivait les crises du réseau.', null],
  [NYT, 'es', 'El 3 de diciembre el New York Times publicó su investigación.', '3 de diciembre'],
  [NYT, 'es', 'El 18 de diciembre el New York Times publicó su investigación.', null],
  [NYT, 'fr', 'Le New York Times l’écrivait, le 5 décembre 2018, dans une enquête.', '5 décembre 2018'],
  [NYT, 'pl', 'O sprawie pisał „New York Times” 21 listopada 2018 roku.', '21 listopada 2018'],
  // Another article of the same paper.
  [NYT, 'en', 'On 14 November 2018 the Times had already reported on the company.', null],
  // Sums and years in pairs, in whichever order.
  [SPEND, 'en', 'The ads cost $40 million in 2013 and $150 million in 2017.', '2013'],
  [SPEND, 'en', 'The ads cost $40 million in 2015 and $150 million in 2017.', null],
  [SPEND, 'de', 'Für Werbung waren es 2017 150 Millionen Dollar, 2013 40 Millionen Dollar.', '2013'],
  [SPEND, 'es', 'Solo en 2016 fueron 40 millones.', '2016'],
  [SPEND, 'fr', 'Publicité : 40 millions de dollars en 2015, 150 millions de dollars deux ans après.', null],
  [OUTCOME, 'es', 'El 24 de enero de 2024 el juez rechazó la demanda colectiva.', '24 de enero de 2024'],
  [OUTCOME, 'nl', 'Op 30 september 2023 wees de rechter de zaak af.', '30 september 2023'],
  [OUTCOME, 'pl', 'Sędzia 14 stycznia 2025 nie zgodził się na klasę użytkowników.', '14 stycznia 2025'],
  [OUTCOME, 'pl', 'Sędzia 24 stycznia 2025 nie zgodził się na klasę użytkowników.', null],
  [DENIAL, 'en', 'Stone answers papers unsealed on 23 March: nothing was shared.', null],
  [DENIAL, 'en', 'Stone answered on 23 March: nothing was shared.', '23 March'],
  [OUTCOME, 'de', 'Im Oktober 2024 wurde die Sammelklage nicht zugelassen.', 'Oktober 2024'],
  [OUTCOME, 'de', 'Im Januar 2025 wurde die Sammelklage nicht zugelassen.', null],
  [OUTCOME, 'nl', 'Op 30 september 2025 wees de rechter de zaak af.', null],
  // A date of the feature's, told in a clause of its own.
  [NYT, 'en', 'The feature ran from 2014 to 2015; so it was told when the Times reported.', null],
  [TITAN, 'nl', 'Titan kwam er in augustus 2014 bij.', 'augustus 2014'],
  [TITAN, 'nl', 'Titan kwam er in augustus 2013 bij.', null],
  [CUT, 'pl', 'W maju 2019 roku Watch stracił 750 milionów dolarów.', 'maju 2019'],
  [CUT, 'pl', 'W maju 2018 roku Watch stracił 750 milionów dolarów.', null],
  [CHATS, 'es', 'El cifrado por defecto llegó en diciembre de 2020.', 'diciembre de 2020'],
  [CHATS, 'es', 'El cifrado por defecto llegó en diciembre de 2023.', null],
  [DENIAL, 'pt', 'Em 9 de abril, Andy Stone negou tudo no X.', '9 de abril'],
  [DENIAL, 'pt', 'Em 2 de abril, Andy Stone negou tudo no X.', null],
  [PENALTIES, 'en', 'Ireland fined the group 265 million euros in 2019.', '2019'],
  [PENALTIES, 'en', 'Five billion dollars in 2019 and 1.2 billion euros in 2023 were other matters.', null],
  [SPEND, 'nl', 'Netflix gaf in 2017 40 miljoen dollar uit aan advertenties.', '2017'],
];

describe('dates, each held against what it is given for', () => {
  it.each(ROWS)('%s, %s: %s', (claim, lang, text, wrong) => {
    const found = differencesOf({
      lang,
      text,
      claims: { [claim]: 'asserts' },
    })
      .filter(({ kind }) => kind === 'date')
      .map(({ span }) => text.slice(span.start, span.end));
    expect(found).toEqual(wrong === null ? [] : [wrong]);
  });

  it('a date the page denies is not compared', () => {
    const text = 'The suit was not filed in April 2023.';
    expect(differencesOf({ lang: 'en', text, claims: { [FILED]: 'denies' } })).toEqual([]);
  });

  it('the suit of Illinois has a date of its own', () => {
    const claims = { [DEFENDANT]: 'asserts' } as const;
    const told = (year: string): string[] =>
      differencesOf({
        lang: 'en',
        text: `In November ${year} two subscribers in Illinois sued Netflix and Meta.`,
        claims,
        published: '2025-11-01',
      }).map(({ kind }) => kind);
    expect(told('2024')).toEqual([]);
    expect(told('2023')).toContain('date');
  });
});
