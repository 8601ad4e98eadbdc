/** S-07 in a browser: a page's process that was taken over speaks as our script in the page. */
import assert from 'node:assert/strict';
import { waitForReader } from '../e2e/articles.ts';
import { anyMessage, BY_HAND, FROM_OURS, FROM_PAGES } from '../fuzz/messages.ts';
import { Random } from '../fuzz/property.ts';
import { ARTICLE, type Trial } from './battery.ts';

/** Sends all from the extension's own world in a page; answers with those that got an answer. As JSON: on the way to a page `null` gets lost. */
async function sendAll(json: string): Promise<string[]> {
  const messages = JSON.parse(json) as unknown[];
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
  ).chrome;
  const answers = await Promise.all(
    messages.map((message) => {
      try {
        return runtime.sendMessage(message).catch(() => null);
      } catch {
        return null;
      }
    }),
  );
  return answers.flatMap((answer, i) =>
    answer === null || answer === undefined
      ? []
      : [`${JSON.stringify(messages[i]).slice(0, 200)}: ${JSON.stringify(answer)}`],
  );
}

export const messages: readonly Trial[] = [
  {
    id: 'S-07',
    name: '10,000 random messages and hundreds damaged by hand, from our own script in a page: no answer, nothing written',
    run: async (world) => {
      const visit = await world.open(ARTICLE);
      await waitForReader(world, visit);
      await visit.quiet();
      const tab = await visit.tab();
      const stored = async (): Promise<unknown> => [
        await world.control.stored('local'),
        await world.control.stored('session'),
      ];
      const before = await stored();
      const random = new Random(7);
      let tried = 0;
      const all = [...Array.from({ length: 10_000 }, () => anyMessage(random)), ...BY_HAND, ...FROM_OURS];
      for (let first = 0; first < all.length; first += 500) {
        const some = all.slice(first, first + 500);
        assert.deepEqual(await world.control.run(tab, sendAll, JSON.stringify(some)), []);
        tried += some.length;
      }
      // Sound messages, but from a frame.
      world.site.put('frame.html', '<!doctype html><title>A frame</title><p>A frame.</p>');
      await visit.page.evaluate(
        (address) =>
          new Promise<void>((resolve) => {
            const frame = document.createElement('iframe');
            frame.onload = () => resolve();
            frame.src = address;
            document.body.append(frame);
          }),
        world.site.address('frame.html'),
      );
      assert.deepEqual(await world.control.runInFrames(tab, sendAll, JSON.stringify(FROM_PAGES)), [[]]);
      tried += FROM_PAGES.length;
      assert.deepEqual(await stored(), before);
      for (const page of ['confirm.html', 'options.html', 'sheet.html'])
        assert.equal(await world.control.hasPage(page), false, page);
      assert.deepEqual(world.extensionErrors, []);
      await visit.close();
      return tried;
    },
  },
];
