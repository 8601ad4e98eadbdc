/** Another dossier than the packaged one: from a file, from an address, and what a reader sees of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Dossier, LANGUAGES, type Localized } from '../../lib/dossier/types.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { makeKeyPair, signDossier } from '../../scripts/dossier/sign.ts';
import { waitForReader } from './articles.ts';
import type { Suite } from './case.ts';
import type { Inside } from './inside.ts';
import { UpdateServer } from './update-server.ts';
import { gotoExtension, waitFor } from './wait.ts';
import type { Visit, World, WorldOptions } from './world.ts';

const PACKAGED = readDossier(join(import.meta.dirname, '..', '..', 'assets', 'dossier'));
const KEYS = makeKeyPair();
/** The sidebar opens by itself beside it. */
const ARTICLE = 'en-court-papers.html';

/** The packaged files with a key of this run in place of the publisher's. */
export const UPDATES_WORLD: WorldOptions = {
  insecure: true,
  prepare: (extension) =>
    writeFileSync(join(extension, 'data', 'keys.json'), JSON.stringify({ keys: [KEYS.publicKey] })),
};

const inAll = (text: string): Localized =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, text])) as unknown as Localized;

/** The packaged dossier, every claim with another title and the reason for it. */
function edition(version: string, word: string): Dossier {
  return {
    ...PACKAGED,
    version,
    asOf: '2026-12-03',
    claims: PACKAGED.claims.map((claim) => ({
      ...claim,
      version: claim.version + 1,
      title: { ...claim.title, en: `${word} ${claim.title.en}`.slice(0, 60) },
    })),
    history: [
      {
        version,
        date: '2026-12-03',
        about: PACKAGED.claims.map(({ id }) => id),
        text: inAll(`${word}, because.`),
      },
      ...PACKAGED.history,
    ],
  };
}
const pack = (version: string, word: string): string => signDossier(edition(version, word), KEYS.privateKey);

const ALARM = 'look-for-update';
interface WithAlarms {
  readonly alarms: {
    get(name: string): Promise<unknown>;
    create(name: string, when: { when: number }): unknown;
  };
}

/** The settings page, used by hand. */
class Options {
  readonly page: Page;
  readonly #world: World;

  private constructor(page: Page, world: World) {
    this.page = page;
    this.#world = world;
  }

  static async open(world: World): Promise<Options> {
    const options = new Options(await world.browser.newPage(), world);
    await options.#fresh();
    return options;
  }

  /** Loads the page anew: what it says from then on is about the next thing done. */
  async #fresh(): Promise<void> {
    await gotoExtension(this.page, this.#world.name, `${this.#world.extensionUrl}options.html`);
    await this.page.bringToFront();
    await this.#find('button', 'Import an update');
  }

  /** Gives the page a file, and answers what it says. */
  async import(content: string | Uint8Array): Promise<string> {
    await this.#fresh();
    const folder = mkdtempSync(join(tmpdir(), 'for-the-record-pack-'));
    try {
      const file = join(folder, 'update.pack');
      writeFileSync(file, content);
      const input = await this.page.$('input[type=file][aria-label="Import an update"]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      return await this.#said();
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  async switchOn(address: string): Promise<string> {
    await this.#fresh();
    const field = await this.page.$('section:has(input[aria-label="Import an update"]) input[type=url]');
    assert.ok(field, 'no field for an address');
    await field.type(address);
    await (await this.#find('button', 'Switch on')).click();
    return this.#said();
  }

  /** Presses a button, and answers what the page says. */
  async press(text: string): Promise<string> {
    await this.#fresh();
    await (await this.#find('button', text)).click();
    return this.#said();
  }

  #said(): Promise<string> {
    return waitFor('the page to say what became of it', () =>
      this.page.evaluate(() => document.querySelector('[role=status]')?.textContent || null),
    );
  }

  /** Whether the background is to be woken to look. */
  alarm(): Promise<boolean> {
    return this.page.evaluate(
      async (name) =>
        Boolean(await (globalThis as unknown as { chrome: WithAlarms }).chrome.alarms.get(name)),
      ALARM,
    );
  }

  /** Wakes it, as a day that has passed would. */
  async ring(): Promise<void> {
    await this.page.evaluate(
      (name) =>
        void (globalThis as unknown as { chrome: WithAlarms }).chrome.alarms.create(name, {
          when: Date.now() + 50,
        }),
      ALARM,
    );
  }

  text(): Promise<string> {
    return this.page.evaluate(() => (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' '));
  }

  has(text: string): Promise<true> {
    return waitFor(`“${text}” in the settings`, async () => (await this.text()).includes(text)).then(
      () => true,
    );
  }

  async #find(selector: string, text: string): Promise<ElementHandle<HTMLElement>> {
    return waitFor(`“${text}”`, async () => {
      const handle = await this.page.evaluateHandle(
        (wanted, label) =>
          [...document.querySelectorAll<HTMLElement>(wanted)].find(
            (one) => one.textContent?.trim() === label,
          ) ?? null,
        selector,
        text,
      );
      return handle.asElement() as ElementHandle<HTMLElement> | null;
    });
  }
}

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
