/** Documents that have nothing to do with the case: no error, no message, no change. */
import assert from 'node:assert/strict';
import type { Case, Suite } from './case.ts';
import { documents } from './documents.ts';

export const bystanders: Suite = {
  name: 'Documents that do not matter',
  cases: Object.entries(documents).map(
    ([name, { hasViewer = false }]): Case => ({
      name: `${name}: no card, no error, no change`,
      run: async (world) => {
        const visit = await world.open(name);
        if (!hasViewer) await visit.quiet();
        const tab = await visit.tab();
        assert.equal((await world.control.badge(tab)).text, '');
        const said = await world.control.heardFrom(visit.url);
        // The gate may ask for a closer look where both names and the subject stand; then the engine says no.
        assert.deepEqual(
          said.filter(
            (type) => type !== 'start-reader' && type !== 'page-status' && type !== 'load-language',
          ),
          [],
        );
        if (!hasViewer) {
          const { changes, before, after } = await visit.changes();
          assert.deepEqual(changes, []);
          assert.equal(after, before);
          if (!name.endsWith('.svg')) assert.deepEqual(await visit.hosts(), []);
          assert.deepEqual(visit.errors, []);
        }
        await visit.close();
      },
    }),
  ),
};
