/** Documents that have nothing to do with the case: no error, no message, no change. */
import assert from 'node:assert/strict';
import type { Case, Suite } from './case.ts';
import { documents } from './documents.ts';

/** What browsers say of these documents by themselves: of scripts of the test in a sandbox, and of absurd depth. */
const EXPECTED = /Blocked script execution in|The document tree is too deep/;
/** What the gate and the reader say inside the extension when a closer look is worth it. */
const CLOSER_LOOK = new Set(['start-reader', 'ping', 'examine', 'page-status']);

const documentCases = Object.entries(documents).map(
  ([name, { hasViewer = false, isSandboxed = false, teases = false }]): Case => ({
    name: `${name}: no card, no error, no change${teases ? '' : ', no message'}`,
    run: async (world) => {
      const visit = await world.open(name);
      if (isSandboxed) await new Promise((resolve) => setTimeout(resolve, 1_500));
      else if (!hasViewer) await visit.quiet();
      const tab = await visit.tab();
      assert.equal((await world.control.badge(tab)).text, '');
      const said = await world.control.heardFrom(visit.url);
      assert.deepEqual(
        said.filter((type) => !teases || !CLOSER_LOOK.has(type)),
        [],
      );
      if (!hasViewer) {
        const { changes, before, after } = await visit.changes();
        assert.deepEqual(changes, []);
        assert.equal(after, before);
        if (!name.endsWith('.svg')) assert.deepEqual(await visit.hosts(), []);
        assert.deepEqual(
          visit.errors.filter((error) => !EXPECTED.test(error)),
          [],
        );
      }
      await visit.close();
    },
  }),
);

const framed: Case = {
  name: 'an article about the case in a frame of another page: nobody looks into frames',
  run: async (world) => {
    world.site.put('looked-into-article.html', world.site.read('en-court-papers.html'));
    world.site.put(
      'looked-into.html',
      '<!doctype html><title>A page</title><link rel="icon" href="data:,"><p>A river.</p><iframe src="looked-into-article.html"></iframe>',
    );
    const visit = await world.open('looked-into.html');
    await visit.quiet();
    assert.deepEqual(await world.control.heardFrom(`${world.site.url}looked-into`), []);
    assert.deepEqual((await visit.changes()).changes, []);
    assert.deepEqual(visit.errors, []);
    await visit.close();
  },
};

export const bystanders: Suite = { name: 'Documents that do not matter', cases: [...documentCases, framed] };
