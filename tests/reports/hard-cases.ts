/** What needs more than a line that goes wrong: a kill at the acknowledgement, a full disk, hopeless answers, a long issue. */
import { newItem } from '../../lib/storage/outbox-item.ts';
import { ISSUE_LINK_LIMIT } from '../../lib/report/channels.ts';
import { Control } from '../e2e/control.ts';
import { waitFor } from '../e2e/wait.ts';
import type { FaultResult } from './faults.ts';
import type { Device } from './device.ts';
import { sampleReport, uuid } from './samples.ts';
import { bodySays, choose, openDraft, press, shownReport } from './use-pages.ts';

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
  readonly storage: {
    readonly local: { set(items: object): Promise<void>; remove(keys: string[]): Promise<void> };
  };
}

/** Gives Firefox a disk that can be filled; Chromium sets a limit of its own. */
export const SMALL_DISK: Readonly<Record<string, unknown>> = {
  'dom.quotaManager.temporaryStorage.fixedLimit': 10_240,
};

/** Storage is full: the confirm page says that nothing was kept. Once there is room, the same click keeps it. */
export async function keepOnFullDisk(device: Device): Promise<string | null> {
  await device.clear();
  const fillers = await fillDisk(device);
  await openDraft(device);
  await choose(device, 'one-sided');
  await press(device, 'Keep on this device');
  await waitFor('the page to say that it was not kept', () => bodySays(device, 'could not store it'));
  if ((await device.items()).length > 0) return 'something was kept although the page says it was not';
  await device.page.evaluate(
    (keys) => (globalThis as unknown as { chrome: Api }).chrome.storage.local.remove(keys),
    fillers,
  );
  await press(device, 'Keep on this device');
  await waitFor('the page to say that it was kept', () => bodySays(device, 'Kept on this device.'));
  return (await device.items()).length === 1 ? null : 'it was not kept once there was room';
}

/** Fills the storage of the extension up to the last byte; answers with the keys of what fills it. */
function fillDisk(device: Device): Promise<string[]> {
  return device.page.evaluate(async () => {
    const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
    // Noise: browsers store what repeats in little room.
    const noise = (size: number): string => {
      const words: string[] = [];
      for (let length = 0; length < size; length += 8)
        words.push(Math.random().toString(36).slice(2, 10).padEnd(8, 'x'));
      return words.join('').slice(0, size);
    };
    const keys: string[] = [];
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 4)) {
      for (let n = 0; n < 30; n++) {
        const key = `filler:${size}:${n}`;
        const done = await local.set({ [key]: noise(size) }).then(
          () => true,
          () => false,
        );
        if (!done) break;
        keys.push(key);
      }
    }
    return keys;
  });
}

/**
 * A public issue: the form opens with as much as an address can carry, and the whole report is on the clipboard. In a
 * build with a tracker, which is made here.
 */
export async function openIssue(device: Device): Promise<string | null> {
  const tracker = new URL('/new', device.receiver.endpoint).href;
  await device.update('0.1.9', (code) => code.replaceAll('tracker:null', `tracker:\`${tracker}\``));
  await openDraft(device, { sentence: 'é'.repeat(1_400) });
  await choose(device, 'one-sided');
  const shown = await waitFor('the whole report', () => shownReport(device));
  await press(device, 'Open a public issue');
  const control = await Control.open(device.running.browser, device.name, device.running.extensionUrl);
  const address = await waitFor('the form', () => control.addressOf(tracker));
  if (address.length > ISSUE_LINK_LIMIT) return `the address has ${address.length} characters`;
  const body = new URL(address).searchParams.get('body') ?? '';
  const carried = /^```json\n([^`]*)\n```\n\n.*clipboard/.exec(body)?.[1] ?? '';
  if (!carried || !shown.startsWith(carried)) return `the form holds ${body.slice(0, 80)}…`;
  await control.close();
  const pasted = await paste(device);
  return pasted === shown ? null : `the clipboard holds ${pasted.slice(0, 80)}…`;
}

/** What the clipboard holds, as a reader gets it: by pasting. */
async function paste(device: Device): Promise<string> {
  await device.page.bringToFront();
  await device.page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await device.page.keyboard.down('Control');
  await device.page.keyboard.press('v');
  await device.page.keyboard.up('Control');
  return waitFor('something to be pasted', () =>
    device.page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? ''),
  );
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
