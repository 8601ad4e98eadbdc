import { describe, expect, it } from 'vitest';
import { type Language, packs } from '../../tests/support/knowledge.ts';
import { createSentenceCutter } from './sentences.ts';

const cut = (lang: Language, text: string): string[] =>
  createSentenceCutter(packs[lang])(text).map(({ start, end }) => text.slice(start, end));

/** `|` marks where a sentence ends; everything else of a line is one text. */
const CASES: ReadonlyArray<readonly [Language, string]> = [
  // abbreviations
  ['en', 'Mr. Hastings left Netflix Inc. after the U.S. suit.|It went on.'],
  ['en', 'Klein v. Meta was filed in Dec. 2020.|It is pending.'],
  ['en', 'See No. 3 of the letter.|It is short.'],
  ['de', 'Der Brief hat z. B. 30 Seiten, Nr. 5 fehlt.|Dr. Klein klagt.'],
  ['de', 'Es waren ca. 100 Mio. Dollar.|Das war 2018.'],
  ['fr', 'M. Hastings a quitté le conseil.|MM. Klein et Hastings se taisent.'],
  ['fr', 'L’accès (cf. art. 3) est décrit.|Il existe, p. ex. dans la lettre.'],
  ['es', 'El Sr. Hastings vive en EE. UU. desde siempre.|La demanda sigue.'],
  ['it', 'L’Avv. Rossi, ad es. a Roma, scrive.|Poi tace.'],
  ['pt', 'O Sr. Hastings, p. ex., saiu.|O Dr. Klein ficou.'],
  ['nl', 'Hij schreef dat bijv. in nr. 5.|Daarna niet meer, o.a. om dr. Klein.'],
  ['pl', 'Napisał to m.in. prof. Klein.|Potem milczał, np. w ub. roku.'],
  // titles before names, and a firm that has one in its own
  ['en', 'Sen. Ron Wyden asked Mrs. Grabert and Prof. Klein.|Warner Bros. Discovery was silent.'],
  [
    'de',
    'Prof. Klein klagt gegen Meta, d. h. Facebook, vor Richter St. Clair.|Warner Bros. Discovery schweigt.',
  ],
  ['fr', 'Le Pr. Klein se tait.|Warner Bros. Discovery aussi.'],
  ['es', 'La Sra. Klein y Dña. María demandan.|Warner Bros. Discovery calla.'],
  ['it', 'Il sig. Klein e il dott. Rossi tacciono.|Anche Warner Bros. Discovery tace.'],
  ['nl', 'Dhr. Klein en mevr. Grabert zwijgen.|Ook Warner Bros. Discovery zwijgt.'],
  ['pl', 'Tzn. Meta milczy, wg. Kleina.|Warner Bros. Discovery też.'],
  ['pt', 'A Sra. Klein e o Prof. Costa calam.|A Warner Bros. Discovery também.'],
  // initials, and the platform that is one letter long
  ['en', 'Reed F. Hastings joined.|He left.'],
  ['en', 'Meta denied it on X.|The court agreed.'],
  ['en', 'They talked to M. Hastings about it.|It ended.'],
  ['fr', 'La lettre revient sur M. Hastings et son rôle.|Elle est longue.'],
  ['fr', 'Andy Stone a répondu sur X.|Il a nié.'],
  ['de', 'Stone antwortete auf X.|Das war im April.'],
  ['de', 'Die Klage stützt sich auf M. Klein und andere.|Sie läuft.'],
  ['es', 'Stone lo negó en X.|La demanda sigue.'],
  ['it', 'Stone ha risposto su X.|Poi silenzio.'],
  ['pt', 'Stone respondeu no X.|Depois calou.'],
  ['nl', 'Stone antwoordde op X.|Daarna niets.'],
  ['pl', 'Stone odpowiedział na X.|Potem nic.'],
  // ordinals and years
  ['de', 'Am 14. April 2023 kam der Brief.|Am 3. Dezember 2020 die Klage.'],
  ['de', 'Das steht auf Seite 3.|Der Brief ist lang.'],
  ['en', 'He joined in 2011.|The deal came in 2013.'],
  ['pl', 'Pozew trafił do sądu 3. grudnia 2020 r. w Kalifornii.|Trwa.'],
  // a figure may begin a sentence, though a small letter comes next
  ['nl', 'Die miljoenen gingen naar reclame.|40 miljoen in 2015 en 150 in 2017.'],
  ['de', 'Das Gericht schwieg.|2018 hatte die New York Times berichtet.'],
  ['en', 'They spent it on advertising.|40 million dollars went in 2015.'],
  ['pl', 'Sąd milczał długo.|16 stycznia sędzia odmówił.'],
  ['fr', 'Tout est dans les annonces (toutes).|40 millions en 2015.'],
  // … a year after a short word, too
  ['de', 'Damals sagte man zu.|2019 sei die Rechnung gewachsen.'],
  ['es', 'Nadie lo vio.|2018 fue otro año.'],
  ['nl', 'Zo kwam het aan.|2018 was het jaar van de krant.'],
  // … but not after what may be an abbreviation
  ['de', 'Das steht in Nr. 2018 auf S. 3.'],
  ['en', 'See the Oct. 2018 issue of it.'],
  ['en', 'It cost approx. 40 million in Sept. 2015, see para. 12 of it.'],
  ['de', 'Am 5. Sept. 2018 schrieb er in Kap. 3 dazu.'],
  ['es', 'Lo dice la pág. 12 del escrito y el art. 3 también.'],
  // ellipses
  ['en', 'Wait … it goes on.|Then stop... then more.'],
  ['en', 'They had access...|Nobody says they read.'],
  // question and exclamation marks
  ['en', 'Who read it?|Nobody knows!|Really.'],
  ['fr', 'Qui a lu ?|Personne !|Vraiment.'],
  // quotation marks stay with their sentence
  ['en', '“It is false.”|That was all.'],
  ['en', '"Who read it?" he asked.|Nobody knew.'],
  ['de', '„Das ist falsch.“|Mehr sagte er nicht.'],
  ['de', '»Das ist falsch.«|Mehr sagte er nicht.'],
  ['de', 'Er blieb dabei.|»Das ist falsch«, sagte er.'],
  ['fr', '« C’est faux. »|C’était tout.'],
  ['fr', '« C’est faux ! » dit-il.|Puis il se tut.'],
  ['it', '«È falso».|Poi tacque.'],
  ['pl', '„To nieprawda”.|Nic więcej.'],
];

describe('createSentenceCutter', () => {
  it.each(CASES)('%s: %s', (lang, marked) => {
    expect(cut(lang, marked.replaceAll('|', ' '))).toEqual(marked.split('|'));
  });

  it('gives spans that are trimmed, ordered and inside the text', () => {
    const text = '  One.   Two!  ';
    expect(createSentenceCutter(packs.en)(text)).toEqual([
      { start: 2, end: 6 },
      { start: 9, end: 13 },
    ]);
    expect(cut('en', '')).toEqual([]);
    expect(cut('en', ' \n ')).toEqual([]);
  });

  it('takes time in proportion to the text even where every piece is joined to the one before', () => {
    const cutter = createSentenceCutter(packs.en);
    const time = (count: number): number => {
      const text = 'Mr. A '.repeat(count);
      const started = performance.now();
      cutter(text);
      return performance.now() - started;
    };
    time(2_000);
    expect(time(40_000)).toBeLessThan(Math.max(400, time(4_000) * 40));
  });

  it('ends a sentence at its last character that is seen', () => {
    expect(cut('en', 'It began.\u00a0\u202e\u00a0It ended.\u00a0\u200b')).toEqual(['It began.', 'It ended.']);
    expect(cut('en', '\ufeff\u00a0It began.')).toEqual(['It began.']);
  });
});
