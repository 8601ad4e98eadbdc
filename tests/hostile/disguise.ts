/** S-11: a page whose text is written with other characters than it seems. */
import assert from 'node:assert/strict';
import { Random } from '../fuzz/property.ts';
import { disguise } from '../fuzz/texts.ts';
import { ARTICLE, openByCommand, openWithSidebar, put, type Trial } from './battery.ts';

/** Invisible and bidi characters, accents apart, full width, spaces that do not break, and all of it. */
const DISGUISES: ReadonlyArray<readonly [kinds: readonly number[], share: number]> = [
  [[0], 0.2],
  [[1], 1],
  [[2], 1],
  [[3], 1],
  [[0, 1, 2, 3], 0.5],
];

export const disguises: readonly Trial[] = [
  {
    id: 'S-11',
    name: 'an article in disguise: the same cards, and what is shown is in its order',
    run: async (world) => {
      const plain = await openWithSidebar(world, ARTICLE);
      await plain.visit.close();
      let tried = 0;
      for (const [kinds, share] of DISGUISES) {
        const random = new Random(11);
        const name = put(world, {
          change: (html) =>
            html.replace(
              /(<p[^>]*>)([^<]+)/g,
              (_, tag: string, text: string) => tag + disguise(text, random, share, kinds),
            ),
        });
        const { visit, inside } = await openByCommand(world, name);
        assert.deepEqual(
          inside.cards.map(({ id }) => id),
          plain.inside.cards.map(({ id }) => id),
          `disguises ${kinds}`,
        );
        assert.doesNotMatch(inside.text, /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
        // A reader sees the same letters, in the same order.
        assert.deepEqual(
          inside.cards.map(({ sentence }) => sentence.normalize('NFKC')),
          plain.inside.cards.map(({ sentence }) => sentence.normalize('NFKC')),
        );
        assert.deepEqual(visit.errors, []);
        await visit.close();
        tried += inside.cards.length;
      }
      assert.ok(tried >= 60, `only ${tried} cards`);
      return tried;
    },
  },
];
