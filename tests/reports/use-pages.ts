/** The extension's own pages, used as a reader uses them: with real clicks and keys. */
import type { ReportDraft } from '../../lib/report/index.ts';
import { newItem } from '../../lib/storage/outbox-item.ts';
import { waitFor } from '../e2e/wait.ts';
import type { Device } from './device.ts';
import { ADDRESS, DRAFT, sampleReport, uuid } from './samples.ts';

/** Clicks the button with this text on the open page. */
export async function press(device: Device, text: string): Promise<void> {
  const found = await waitFor(`the button “${text}”`, async () => {
    const handle = await device.page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll('button')].find(
          (button) => button.textContent?.trim() === wanted && !button.disabled,
        ) ?? null,
      text,
    );
    return handle.asElement();
  });
  // A page behind another one cannot be clicked.
  await device.page.bringToFront();
  await (found as unknown as { click(): Promise<void> }).click();
}

/** Chooses a reason or how much of the address is told. */
export async function choose(device: Device, value: string): Promise<void> {
  await (await waitFor(`the choice “${value}”`, () => device.page.$(`input[value="${value}"]`))).click();
}

interface Api {
  readonly storage: { readonly session: { set(items: object): Promise<void> } };
}

/** Opens the confirm page with a draft laid out as the background would. */
export async function openDraft(device: Device, change: Partial<ReportDraft> = {}): Promise<void> {
  const id = crypto.randomUUID();
  const stored = {
    v: 1,
    at: Date.now(),
    draft: { ...DRAFT, ...change },
    address: ADDRESS,
    versions: { engine: '1', dossier: '1' },
    incognito: false,
    card: null,
  };
  await device.page.evaluate(
    (items) => (globalThis as unknown as { chrome: Api }).chrome.storage.session.set(items),
    { [`draft:${id}`]: stored },
  );
  await device.open(`confirm.html?draft=${id}`);
}

export function bodySays(device: Device, words: string): Promise<boolean> {
  return device.page.evaluate((wanted) => document.body.textContent?.includes(wanted) ?? false, words);
}

/** The report as the confirm page shows it; empty while there is none. */
export function shownReport(device: Device): Promise<string> {
  return device.page.evaluate(() => document.querySelector('.ftr-payload')?.textContent ?? '');
}

let used = 0;

/** Keeps one report, sets the address, and sends it from the settings page. */
export async function sendOneByClick(device: Device): Promise<void> {
  const n = 999_999 - used++;
  await device.page.evaluate(
    async (items) => {
      const api = (
        globalThis as unknown as { chrome: { storage: { local: { set(all: object): Promise<void> } } } }
      ).chrome;
      await api.storage.local.set(items);
    },
    {
      [`outbox:${uuid(n)}`]: newItem(uuid(n), sampleReport(n).text, Date.now()),
      endpoint: { v: 1, url: device.receiver.endpoint, agreedAt: null },
    },
  );
  await waitFor('the report in the list', () =>
    device.page.evaluate(
      (sentence) => document.querySelector('.ftr-report')?.textContent?.includes(sentence) ?? false,
      `(${n})`,
    ),
  );
  await press(device, 'Send');
  await press(device, 'Agree and send');
  await waitFor(
    'the report at the receiver',
    async () => device.receiver.store.find(uuid(n)) !== null,
    20_000,
  );
}
