/** Two more faults in a real browser: a kill at the very moment of the acknowledgement, and a full disk. */
import { newItem } from '../../lib/storage/outbox-item.ts';
import { gotoExtension, waitFor } from '../e2e/control.ts';
import type { FaultResult } from './faults.ts';
import type { Device } from './device.ts';
import { DRAFT, sampleReport, uuid } from './samples.ts';
import { press } from './use-pages.ts';

/** Keeps one report, kills the browser as soon as storage has answered, and looks for it afterwards; again and again. */
export async function killAfterAcknowledgement(device: Device, times: number): Promise<FaultResult> {
  await device.clear();
  let lost = 0;
  for (let n = 0; n < times; n++) {
    const id = uuid(5_000_000 + n);
    await device.write({ [`outbox:${id}`]: newItem(id, sampleReport(5_000_000 + n).text, Date.now()) });
    await device.kill(false);
    if (!(await device.items()).some((item) => item.id === id)) lost++;
  }
  return {
    fault: `${device.name}: killed at the acknowledgement`,
    reports: times,
    lost,
    duplicates: 0,
    stuck: 0,
    posts: 0,
    deaths: times,
  };
}

interface Api {
  readonly storage: Record<
    'local' | 'session',
    { set(items: object): Promise<void>; remove(keys: string[]): Promise<void> }
  >;
}

/** Storage is full: the confirm page says that nothing was kept. Once there is room, the same click keeps it. */
export async function keepOnFullDisk(device: Device): Promise<string | null> {
  await device.clear();
  const draft = {
    v: 1,
    at: Date.now(),
    draft: DRAFT,
    address: { host: 'news.example', path: '/x', query: '' },
    versions: { engine: '1', dossier: '1' },
    incognito: false,
    card: null,
  };
  const fillers = await device.page.evaluate(async (stored) => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
    await storage.session.set({ 'draft:full': stored });
    const keys: string[] = [];
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 4)) {
      for (let n = 0; n < 30; n++) {
        const key = `filler:${size}:${n}`;
        const done = await storage.local.set({ [key]: 'x'.repeat(size) }).then(
          () => true,
          () => false,
        );
        if (!done) break;
        keys.push(key);
      }
    }
    return keys;
  }, draft);
  await gotoExtension(device.page, device.name, `${device.running.extensionUrl}confirm.html?draft=full`);
  await device.page.bringToFront();
  await (await waitFor('the reasons', () => device.page.$('input[value="one-sided"]'))).click();
  await press(device, 'Keep on this device');
  const says = (words: string) => () =>
    device.page.evaluate((wanted) => document.body.textContent?.includes(wanted) ?? false, words);
  await waitFor('the page to say that it was not kept', says('could not store it'));
  if ((await device.items()).length > 0) return 'something was kept although the page says it was not';
  await device.page.evaluate(
    async (keys) => (globalThis as unknown as { chrome: Api }).chrome.storage.local.remove(keys),
    fillers,
  );
  await press(device, 'Keep on this device');
  await waitFor('the page to say that it was kept', says('Kept on this device.'));
  return (await device.items()).length === 1 ? null : 'it was not kept once there was room';
}

/** What no further try would help is parked, with the reason; a redirect is not followed. */
export async function parkHopeless(device: Device): Promise<string | null> {
  for (const [trouble, reason, status] of [
    ['unprocessable', 'rejected', 422],
    ['redirect', 'redirect', null],
  ] as const) {
    await device.clear();
    device.receiver.order(trouble, 5);
    const before = device.receiver.requests.length;
    await device.queue([6_000_000]);
    const item = await waitFor('the report to be parked', async () =>
      (await device.items()).find(({ state }) => state === 'refused'),
    );
    if (item.reason !== reason || item.status !== status)
      return `${trouble} is noted as ${item.reason} (${item.status})`;
    await device.letTimePass();
    const asked = device.receiver.requests.length - before;
    if (asked !== 1) return `${trouble}: ${asked} requests instead of one`;
  }
  device.receiver.order('none', 0);
  return null;
}
