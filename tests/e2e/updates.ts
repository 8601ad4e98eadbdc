/** Another dossier than the packaged one: from a file, from an address, and what a reader sees of it. */
import assert from 'node:assert/strict';
import { makeKeyPair, signDossier } from '../../scripts/dossier/sign.ts';
import { waitForReader } from './articles.ts';
import type { Suite } from './case.ts';
import type { Inside } from './inside.ts';
import { Options } from './options-page.ts';
import { edition, pack, PACKAGED } from './update-packs.ts';
import { UpdateServer } from './update-server.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

/** The sidebar opens by itself beside it. */
const ARTICLE = 'en-court-papers.html';

/** What stands beside the article once `holds` is true of it. */
async function beside(
  world: World,
  visit: Visit,
  what: string,
  holds: (text: string) => boolean,
): Promise<Inside> {
  await waitForReader(world, visit);
  return waitFor(what, async () => {
    const inside = await world.control.inside(await visit.tab());
    return inside && holds(inside.text) ? inside : null;
  });
}

async function unfoldFirst(world: World, visit: Visit): Promise<string> {
  const tab = await visit.tab();
  const [card] = (await waitForReader(world, visit)).cards;
  assert.ok(card, 'there is no card');
  await world.control.scrollToCard(tab, card.id);
  const inside = await world.control.inside(tab);
  const button = inside?.buttons.find((one) => one.card === card.id && one.label.startsWith('Word for word'));
  assert.ok(button, inside?.buttons.map(({ label }) => label).join(' | ') ?? 'there is no sidebar');
  await visit.page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
  await waitFor('the claim to be noted', async () => 'read' in (await world.control.stored('local')));
  return card.id.slice(card.id.indexOf(':') + 1);
}

export const updates: Suite = {
  name: 'Updates of the dossier',
  cases: [
    {
      name: 'a good pack from a file is used: in the open page at once, after a restart, in the settings',
      run: async (world) => {
        await world.control.forgetAll();
        const visit = await world.open(ARTICLE);
        await beside(world, visit, 'the packaged dossier', (text) =>
          text.includes(`Dossier ${PACKAGED.version}`),
        );
        const options = await Options.open(world);
        assert.equal(
          await options.import(pack('2099.12.1', 'Revised')),
          'Dossier 2099.12.1 is in use from now on.',
        );
        const isNew = (text: string): boolean =>
          text.includes('Revised') && text.includes('December 3, 2026 · Dossier 2099.12.1');
        await visit.page.bringToFront();
        await beside(world, visit, 'the imported dossier in the open page', isNew);
        await world.restart();
        const again = await world.open(ARTICLE);
        const inside = await beside(world, again, 'the imported dossier after a restart', isNew);
        for (const { text } of inside.cards) assert.match(text, /^Revised /);
        assert.deepEqual(again.errors, []);
        const settings = await Options.open(world);
        await settings.has('In use: a dossier from a file');
        assert.match(await settings.text(), /Revised Sale of private messages/);
      },
    },
    {
      name: 'a bad pack is refused with the reason, and the last good one stays',
      run: async (world) => {
        await world.control.forgetAll();
        const options = await Options.open(world);
        const good = pack('2099.12.2', 'Good');
        const next = pack('2099.12.3', 'Next');
        await options.import(good);
        const before = await world.control.stored('local');
        const foreign = signDossier(edition('2099.12.3', 'Foreign'), makeKeyPair().privateKey);
        for (const [bad, reason] of [
          [next.replace('Next', 'Bext'), 'altered after it was signed'],
          [next.slice(0, -1), 'altered after it was signed'],
          [next.slice(0, 80), 'not an update of the dossier, or part of it is missing'],
          ['', 'not an update of the dossier'],
          [foreign, 'a key this version does not know'],
          [good, 'Nothing new: 2099.12.2'],
          [pack('2099.12.1', 'Older'), '2099.12.1 is older'],
          [next + ' '.repeat(1_000_000), 'larger than an update may be'],
        ] as const) {
          const said = await options.import(bad);
          assert.ok(said.includes(reason), `“${said}” instead of “${reason}”`);
          assert.deepEqual(await world.control.stored('local'), before);
        }
        await world.restart();
        const visit = await world.open(ARTICLE);
        await beside(world, visit, 'the last good dossier', (text) => text.includes('Dossier 2099.12.2'));
      },
    },
    {
      name: 'the way back to the dossier of the extension, in the open page too',
      run: async (world) => {
        await world.control.forgetAll();
        const options = await Options.open(world);
        await options.import(pack('2099.12.1', 'Revised'));
        const visit = await world.open(ARTICLE);
        await beside(world, visit, 'the imported dossier', (text) => text.includes('Revised'));
        assert.equal(
          await options.press('Go back to the dossier of the extension'),
          'The dossier of the extension is in use again.',
        );
        await options.has('In use: the dossier that came with the extension.');
        await visit.page.bringToFront();
        await beside(
          world,
          visit,
          'the packaged dossier',
          (text) => text.includes(`Dossier ${PACKAGED.version}`) && !text.includes('Revised'),
        );
      },
    },
    {
      name: 'a card says once what changed since it was read; what was read can be erased',
      run: async (world) => {
        await world.control.forgetAll();
        const first = await world.open(ARTICLE);
        const claim = await unfoldFirst(world, first);
        const { read } = await world.control.stored('local');
        assert.deepEqual(read, { v: 1, cards: { [claim]: PACKAGED.version } });
        await first.close();
        const options = await Options.open(world);
        await options.has('1 claim whose card you opened');
        await options.import(pack('2099.12.1', 'Revised'));
        const isTold = (text: string): boolean => text.includes('Changed since you read it');
        const second = await world.open(ARTICLE);
        const inside = await beside(world, second, 'the note on the card', isTold);
        const told = inside.cards.filter(({ text }) => isTold(text));
        assert.deepEqual(
          told.map(({ id }) => id.split(':')[1]),
          [claim],
        );
        assert.match(told[0]?.text ?? '', /December 3, 2026 · Dossier 2099\.12\.1Revised, because\./);
        await unfoldFirst(world, second);
        await waitFor('the newer version to be noted', async () =>
          JSON.stringify((await world.control.stored('local')).read ?? '').includes('2099.12.1'),
        );
        await second.close();
        const third = await world.open(ARTICLE);
        assert.ok(
          !isTold((await beside(world, third, 'the cards', (text) => text.includes('Revised'))).text),
        );
        assert.equal(await options.press('Forget what was read'), 'Forgotten.');
        await waitFor('it to be erased', async () => !('read' in (await world.control.stored('local'))));
      },
    },
    {
      name: 'fetching is off until it is switched on, carries nothing, follows nothing, and stops at the limit',
      run: async (world) => {
        await world.control.forgetAll();
        const server = await UpdateServer.start();
        try {
          server.latest = pack('2099.12.4', 'Fetched');
          const options = await Options.open(world);
          const tryOnce = async (path: string): Promise<string> => {
            const said = await options.switchOn(server.address(path));
            assert.equal(await options.press('Switch off'), 'Saved.');
            return said;
          };
          assert.equal(
            await tryOnce('/moved'),
            'Not fetched: the address points to another one. This is not followed.',
          );
          assert.equal(await tryOnce('/gone'), 'Not fetched: the address answered 404.');
          assert.equal(await tryOnce('/endless'), 'Not taken: it is larger than an update may be.');
          await waitFor('the endless answer to be hung up on', async () => server.hungUp === 1);
          assert.deepEqual(
            server.asked.map(({ path }) => path),
            ['/moved', '/gone', '/endless'],
          );
          assert.ok(!('dossier' in (await world.control.stored('local'))));
          assert.equal(
            await options.switchOn(server.address('/latest')),
            'Dossier 2099.12.4 is in use from now on.',
          );
          await options.has('Last look,');
          assert.match(await options.press('Look now'), /^Nothing new: 2099\.12\.4/);
          server.latest = pack('2099.12.5', 'Tampered').replace('Tampered', 'Damaged!');
          assert.match(await options.press('Look now'), /altered after it was signed/);
          // As if a day had passed.
          server.latest = pack('2099.12.6', 'Daily');
          assert.equal(await options.alarm(), true, 'nothing will wake it tomorrow');
          await options.ring();
          await waitFor('the look of the day', async () =>
            JSON.stringify((await world.control.stored('local')).dossier).includes('2099.12.6'),
          );
          for (const { headers } of server.asked)
            for (const name of ['cookie', 'referer', 'authorization', 'origin'])
              assert.equal(headers[name], undefined, name);
          const visit = await world.open(ARTICLE);
          await beside(world, visit, 'the fetched dossier', (text) => text.includes('Daily'));
          assert.equal(await options.press('Switch off'), 'Saved.');
          await waitFor('the alarm to go', async () => !(await options.alarm()));
        } finally {
          await server.stop();
        }
      },
    },
  ],
};
