import { describe, expect, it } from 'vitest';
import { articleWith } from '../../../tests/support/articles.ts';
import { analyse, type Language } from '../../../tests/support/knowledge.ts';
import { type AnalysedSentence, DIFFERENCE_KINDS, type DifferenceKind } from '../types.ts';

/** Kind, language, what departs from the record (with the words that do), what does not. */
type Row = readonly [
  kind: DifferenceKind,
  lang: Language,
  departing: string,
  words: string,
  faithful: string,
];
const LATE = '2025-12-01';

const ROWS: readonly Row[] = [
  [
    'quote-altered',
    'en',
    'Meta called the story “shockingly false and misleading” on Tuesday.',
    'shockingly false and misleading',
    'Meta called the story “shockingly untrue” on Tuesday.',
  ],
  [
    'quote-altered',
    'de',
    'Meta nannte die Geschichte am Dienstag „shockingly false and misleading“.',
    'shockingly false and misleading',
    'Meta nannte die Geschichte am Dienstag „shockingly untrue“.',
  ],
  [
    'quote-altered',
    'fr',
    'Meta a qualifié mardi l’histoire de « shockingly false and misleading ».',
    'shockingly false and misleading',
    'Meta a qualifié mardi l’histoire de « shockingly untrue ».',
  ],
  [
    'date',
    'en',
    'The class action was filed in April 2023 in California.',
    'April 2023',
    'The class action was filed in December 2020 in California.',
  ],
  [
    'date',
    'de',
    'Die Sammelklage wurde im April 2023 in Kalifornien eingereicht.',
    'April 2023',
    'Die Sammelklage wurde im Dezember 2020 in Kalifornien eingereicht.',
  ],
  [
    'date',
    'fr',
    'L’action collective a été déposée en avril 2023 en Californie.',
    'avril 2023',
    'L’action collective a été déposée en décembre 2020 en Californie.',
  ],
  [
    'date',
    'es',
    'La demanda colectiva fue presentada en abril de 2023 en California.',
    'abril de 2023',
    'La demanda colectiva fue presentada en diciembre de 2020 en California.',
  ],
  [
    'date',
    'pl',
    'Pozew zbiorowy złożono w kwietniu 2023 roku w Kalifornii.',
    'kwietniu 2023',
    'Pozew zbiorowy złożono w grudniu 2020 roku w Kalifornii.',
  ],
  [
    'amount',
    'en',
    'In May 2018 Facebook cut the Watch budget by $500 million, according to an email to Hastings.',
    '500 million',
    'In May 2018 Facebook cut the Watch budget by seven hundred and fifty million dollars, according to an email to Hastings.',
  ],
  [
    'amount',
    'de',
    'Im Mai 2018 kürzte Facebook das Budget von Watch um 500 Millionen Dollar, wie aus einer E-Mail hervorgeht.',
    '500 Millionen',
    'Im Mai 2018 kürzte Facebook das Budget von Watch um 750 Millionen Dollar, wie aus einer E-Mail hervorgeht.',
  ],
  [
    'amount',
    'fr',
    'En mai 2018, Facebook a réduit le budget de Watch de 500 millions de dollars, selon un courriel.',
    '500 millions',
    'En mai 2018, Facebook a réduit le budget de Watch de 750 millions de dollars, selon un courriel.',
  ],
  [
    'amount',
    'it',
    'In maggio 2018 Facebook ha tagliato il budget di Watch di 500 milioni di dollari, secondo un’e-mail.',
    '500 milioni',
    'In maggio 2018 Facebook ha tagliato il budget di Watch di 750 milioni di dollari, secondo un’e-mail.',
  ],
  [
    'name',
    'en',
    'The plaintiffs Maximilian Klein and Sarah Graber accuse Meta of breaking antitrust law.',
    'Graber',
    'The plaintiffs Maximilian Klein and Sarah Grabert accuse Meta of breaking antitrust law.',
  ],
  [
    'name',
    'de',
    'Die Kläger Maximilian Klein und Sarah Graber werfen Meta Verstöße gegen das Kartellrecht vor.',
    'Graber',
    'Die Kläger Maximilian Klein und Sarah Grabert werfen Meta Verstöße gegen das Kartellrecht vor.',
  ],
  [
    'name',
    'fr',
    'Les plaignants Maximilian Klein et Sarah Graber accusent Meta d’avoir enfreint le droit de la concurrence.',
    'Graber',
    'Les plaignants Maximilian Klein et Sarah Grabert accusent Meta d’avoir enfreint le droit de la concurrence.',
  ],
  [
    'name',
    'pl',
    'Powodowie Maximilian Klein i Sarah Graber zarzucają Mecie łamanie prawa antymonopolowego.',
    'Graber',
    'Powodowie Maximilian Klein i Sarah Grabert zarzucają Mecie łamanie prawa antymonopolowego.',
  ],
  [
    'role',
    'en',
    'Netflix is a defendant in the lawsuit, next to Meta.',
    'defendant',
    'Netflix is not a defendant in the lawsuit.',
  ],
  [
    'role',
    'de',
    'Netflix ist neben Meta Beklagte in dem Verfahren.',
    'Beklagte',
    'Netflix ist in dem Verfahren nicht verklagt.',
  ],
  [
    'role',
    'fr',
    'Netflix est défendeur dans le procès, aux côtés de Meta.',
    'défendeur',
    'Netflix n’est pas défendeur dans le procès.',
  ],
  [
    'role',
    'nl',
    'Netflix is gedaagde in de zaak, naast Meta.',
    'gedaagde',
    'Netflix is geen gedaagde in de zaak.',
  ],
  [
    'case-type',
    'en',
    'The privacy class action was filed in California in 2020.',
    'privacy class action',
    'An antitrust class action accuses Meta of buying off its competitors.',
  ],
  [
    'case-type',
    'de',
    'Die Datenschutzklage wirft Meta vor, private Nachrichten weitergegeben zu haben.',
    'Datenschutzklage',
    'Die Kartellklage wirft Meta vor, den Wettbewerb zu behindern.',
  ],
  [
    'case-type',
    'fr',
    'La plainte pour atteinte à la vie privée accuse Meta d’avoir partagé des messages privés.',
    'vie privée',
    'La plainte antitrust accuse Meta d’avoir nui à la concurrence.',
  ],
  [
    'duration',
    'en',
    'For nearly a decade Netflix had access to users’ private messages.',
    'decade',
    'Netflix had access to the messages of users, the letter says.',
  ],
  [
    'duration',
    'de',
    'Fast ein Jahrzehnt lang hatte Netflix Zugriff auf private Nachrichten.',
    'Jahrzehnt',
    'Netflix hatte dem Schreiben zufolge Zugriff auf private Nachrichten.',
  ],
  [
    'duration',
    'fr',
    'Pendant près de dix ans, Netflix a eu accès aux messages privés.',
    'dix ans',
    'Netflix a eu accès aux messages privés, selon la lettre.',
  ],
  [
    'duration',
    'it',
    'Per quasi un decennio Netflix ha avuto accesso ai messaggi privati.',
    'decennio',
    'Secondo la lettera Netflix ha avuto accesso ai messaggi privati.',
  ],
  [
    'sequence',
    'en',
    'Within a month of Hastings joining the board, the companies signed the Inbox API agreement.',
    'Within a month',
    'Hastings joined Facebook’s board in June 2011.',
  ],
  [
    'sequence',
    'de',
    'Kurz nachdem Hastings in den Verwaltungsrat eingezogen war, unterzeichneten die Firmen die Vereinbarung über die Inbox API.',
    'Kurz nachdem',
    'Hastings zog im Juni 2011 in den Verwaltungsrat von Facebook ein.',
  ],
  [
    'sequence',
    'fr',
    'Peu après l’arrivée de Hastings au conseil d’administration, les sociétés ont signé l’accord sur l’Inbox API.',
    'Peu après',
    'Hastings a rejoint le conseil d’administration de Facebook en juin 2011.',
  ],
  [
    'sequence',
    'nl',
    'Kort nadat Hastings tot de raad van bestuur was toegetreden, tekenden de bedrijven de overeenkomst over de Inbox API.',
    'Kort nadat',
    'Hastings trad in juni 2011 toe tot de raad van bestuur van Facebook.',
  ],
  [
    'direction',
    'en',
    'Facebook had to give Netflix a written report every two weeks.',
    'Facebook had to give Netflix',
    'Netflix had to give Facebook a written report every two weeks.',
  ],
  [
    'direction',
    'fr',
    'Facebook devait remettre à Netflix un rapport écrit toutes les deux semaines.',
    'Facebook devait remettre à Netflix',
    'Netflix devait remettre à Facebook un rapport écrit toutes les deux semaines.',
  ],
  [
    'direction',
    'es',
    'Facebook debía entregar a Netflix un informe escrito cada dos semanas.',
    'Facebook debía entregar a Netflix',
    'Netflix debía entregar a Facebook un informe escrito cada dos semanas.',
  ],
  [
    'frequency',
    'en',
    'In return Netflix sent Facebook a written report every month.',
    'every month',
    'In return Netflix sent Facebook a written report every two weeks.',
  ],
  [
    'frequency',
    'de',
    'Netflix musste Facebook jeden Monat einen schriftlichen Bericht geben.',
    'jeden Monat',
    'Netflix musste Facebook alle zwei Wochen einen schriftlichen Bericht geben.',
  ],
  [
    'frequency',
    'fr',
    'Netflix devait remettre à Facebook un rapport écrit chaque mois.',
    'chaque mois',
    'Netflix devait remettre à Facebook un rapport écrit toutes les deux semaines.',
  ],
  [
    'frequency',
    'pt',
    'A Netflix tinha de entregar ao Facebook um relatório escrito todos os meses.',
    'todos os meses',
    'A Netflix tinha de entregar ao Facebook um relatório escrito a cada duas semanas.',
  ],
  [
    'scope',
    'en',
    'Netflix received unlimited access to users’ private messages.',
    'unlimited',
    'Netflix had access to the messages of users, the letter says.',
  ],
  [
    'scope',
    'de',
    'Netflix bekam unbegrenzten Zugriff auf private Nachrichten.',
    'unbegrenzten',
    'Netflix hatte dem Schreiben zufolge Zugriff auf private Nachrichten.',
  ],
  [
    'scope',
    'fr',
    'Netflix a obtenu un accès illimité aux messages privés.',
    'illimité',
    'Netflix a eu accès aux messages privés, selon la lettre.',
  ],
  [
    'scope',
    'nl',
    'Netflix kreeg onbeperkte toegang tot privéberichten.',
    'onbeperkte',
    'Volgens de brief kreeg Netflix toegang tot privéberichten.',
  ],
  [
    'attribution',
    'en',
    'Netflix denied the claims in a statement on Tuesday.',
    'Netflix denied',
    'Meta denied the claims in a statement on Tuesday.',
  ],
  [
    'attribution',
    'de',
    'Netflix wies die Vorwürfe am Dienstag in einer Erklärung zurück.',
    'Netflix wies',
    'Meta wies die Vorwürfe am Dienstag in einer Erklärung zurück.',
  ],
  [
    'attribution',
    'fr',
    'Netflix a démenti les accusations mardi dans un communiqué.',
    'Netflix a démenti',
    'Meta a démenti les accusations mardi dans un communiqué.',
  ],
  [
    'attribution',
    'pt',
    'Netflix e Meta negaram as acusações num comunicado na terça-feira.',
    'Netflix e Meta negaram',
    'A Meta negou as acusações num comunicado na terça-feira.',
  ],
  [
    'stated-as-fact',
    'en',
    'Netflix read the private messages of Facebook users.',
    'Netflix read the private messages',
    'Netflix did not read the private messages of Facebook users.',
  ],
  [
    'stated-as-fact',
    'de',
    'Netflix las die privaten Nachrichten der Facebook-Nutzer.',
    'Netflix las',
    'Netflix las die privaten Nachrichten nicht.',
  ],
  [
    'stated-as-fact',
    'fr',
    'Netflix a lu les messages privés des utilisateurs de Facebook.',
    'Netflix a lu',
    'Netflix n’a pas lu les messages privés des utilisateurs.',
  ],
  [
    'stated-as-fact',
    'es',
    'Netflix leyó los mensajes privados de los usuarios de Facebook.',
    'Netflix leyó',
    'Netflix no leyó los mensajes privados de los usuarios.',
  ],
  [
    'outdated',
    'en',
    'The suit is still waiting for a trial.',
    'waiting',
    'The users’ case is over: the court dismissed it.',
  ],
  [
    'outdated',
    'de',
    'Das Verfahren der Nutzer wartet noch auf einen Prozess.',
    'wartet noch',
    'Das Gericht hat die Klage der Nutzer abgewiesen.',
  ],
  [
    'outdated',
    'fr',
    'L’affaire des utilisateurs attend encore son procès.',
    'attend encore',
    'Le tribunal a rejeté l’affaire des utilisateurs.',
  ],
  [
    'outdated',
    'pt',
    'O caso dos utilizadores ainda aguarda julgamento.',
    'aguarda',
    'O tribunal rejeitou o caso dos utilizadores.',
  ],
];

/** The sentences of the paragraph put into the article. */
function examine(kind: DifferenceKind, lang: Language, sentence: string): readonly AnalysedSentence[] {
  const analysis = analyse(articleWith(lang, sentence, kind === 'outdated' ? LATE : '2024-04-03'), lang);
  expect(analysis.relevance).toBe('about');
  return analysis.sentences.filter((one) => one.sentence.block === 2);
}

describe('differences from the record', () => {
  it('are tested in every kind, in English, German and French at least', () => {
    expect([...new Set(ROWS.map(([kind]) => kind))].sort()).toEqual([...DIFFERENCE_KINDS].sort());
    // German puts the receiver before the verb; the check of direction does not follow it there.
    for (const kind of DIFFERENCE_KINDS)
      for (const lang of kind === 'direction' ? ['en', 'fr'] : ['en', 'de', 'fr'])
        expect(
          ROWS.some((row) => row[0] === kind && row[1] === lang),
          `${kind} ${lang}`,
        ).toBe(true);
  });

  it.each(ROWS)('%s, %s: %s', (kind, lang, departing, words) => {
    const found = examine(kind, lang, departing);
    expect(found.flatMap(({ pairings }) => pairings).length, 'no claim is paired').toBeGreaterThan(0);
    const spans = found.flatMap(({ sentence, differences }) =>
      differences
        .filter((one) => one.kind === kind)
        .map(({ span }) => sentence.text.slice(span.start, span.end)),
    );
    expect(spans.join(' ')).toContain(words);
  });

  it.each(ROWS)(
    '%s, %s: nothing of the kind in its faithful counterpart (instead of “%s”)',
    (kind, lang, _departing, _words, faithful) => {
      const found = examine(kind, lang, faithful).flatMap(({ differences }) =>
        differences.map((one) => one.kind),
      );
      expect(found).not.toContain(kind);
    },
  );
});
