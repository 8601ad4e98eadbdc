/** Tabs no test tool is attached to: loaded in advance, put to sleep. Another page reads what their clock noted. */
import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { addressOf, judge, settle, TIMES } from './navigation-settling.ts';
import { SETTLED, type Settled } from './state-watch.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

/** A page of the same site, to read what the clock of another one wrote down. */
function openNote(world: World): Promise<Visit> {
  world.site.put('note.html', '<!doctype html><title>Note</title>');
  return world.open('note.html');
}

async function forget(note: Visit): Promise<void> {
  await note.page.evaluate((key) => localStorage.removeItem(key), SETTLED);
}

async function readSettled(note: Visit): Promise<Settled> {
  const kept = await waitFor('the right state', () =>
    note.page.evaluate((key) => localStorage.getItem(key), SETTLED),
  );
  return JSON.parse(kept) as Settled;
}

/** In a tab that cannot be asked itself. */
async function assertCardsIn(world: World, address: string): Promise<void> {
  await waitFor('the cards', async () => {
    const tab = await world.control.tabOf(address);
    const now = await world.control.inside(tab).catch(() => null);
    return now && now.cards.length > 5;
  });
}

export const loadedInAdvance: Case = {
  name: 'a page that was loaded in advance',
  only: 'chrome',
  run: async (world) => {
    const note = await openNote(world);
    const times: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const target = addressOf(world, 'first');
      world.site.put(
        'before.html',
        `<!doctype html><title>Before</title><p>Nothing of note.</p><a href="${target}">Go</a>
<script type="speculationrules">{"prerender":[{"urls":["${target}"],"eagerness":"immediate"}]}</script>`,
      );
      await forget(note);
      const before = world.site.address('before.html');
      await world.control.openTab(before);
      await waitFor('the page to be asked for in advance', async () => world.site.wasAsked(target));
      await world.control.followLink(before);
      const settled = await readSettled(note);
      assert.ok(settled.activationStart > 0, 'the page was not loaded in advance');
      times.push(settled.right);
      await assertCardsIn(world, target);
      await world.control.closeTab(target);
    }
    await note.close();
    return judge(times);
  },
};

export const wokenUp: Case = {
  name: 'a tab the browser had put to sleep',
  run: async (world) => {
    const note = await openNote(world);
    const times: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const address = addressOf(world, 'first');
      const visit = await world.open('en-encryption.html');
      await visit.page.goto(address, { waitUntil: 'load' });
      await settle(world, visit.page, 'first');
      await forget(note);
      await world.control.sleepAndWake(address);
      times.push((await readSettled(note)).right);
      await assertCardsIn(world, address);
      await world.control.closeTab(address);
    }
    await note.close();
    return judge(times);
  },
};
