/** What the settings page does, each only on the reader's click. An action answers with what to say, or nothing. */
import type { EndpointCallbacks, OptionsPageProps } from '../../components/options/index.ts';
import type { Words } from '../../lib/i18n/index.ts';
import { requestAccess } from '../../lib/platform/access.ts';
import { browser } from '../../lib/platform/browser.ts';
import { askToSend } from '../../lib/platform/consent.ts';
import { copyText, saveFile } from '../../lib/platform/hand-over.ts';
import { OUTBOX } from '../../lib/storage/outbox-browser.ts';
import type { OutboxItem } from '../../lib/storage/outbox-item.ts';
import { readEndpoint, writeEndpoint } from '../../lib/storage/outbox-endpoint.ts';
import { changeSettings } from '../../lib/storage/settings.ts';
import { changeSite } from '../../lib/storage/switches.ts';

/** Where Chromium keeps the keys of extensions. */
const KEYS_PAGE = 'chrome://extensions/shortcuts';
const STORES = { lasting: browser.storage.local, passing: browser.storage.session };

/** `done` is called after each action, with what to say. */
export function createActions(
  words: Words,
  done: (message: string) => void,
): { on: OptionsPageProps['on']; onEndpoint: EndpointCallbacks } {
  const run = (work: Promise<string>): void => {
    work.then(done, () => done(words.t('error.storage')));
  };
  const said = (ok: boolean, message: string): string => (ok ? message : words.t('error.storage'));
  return {
    on: {
      onChange: (change) =>
        run(
          changeSettings(browser.storage.local, change).then((saved) =>
            said(saved === 'saved', words.t('options.saved')),
          ),
        ),
      onSiteOn: (host) =>
        run(
          changeSite(STORES, { host, incognito: false }, { on: true }).then((ok) =>
            said(ok, words.t('options.saved')),
          ),
        ),
      onGiveAccess: () => run(requestAccess().then(() => '')),
      onChangeKeys: import.meta.env.FIREFOX ? null : () => void browser.tabs.create({ url: KEYS_PAGE }),
      onWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
      onEdit: (id) => void browser.tabs.create({ url: browser.runtime.getURL(`/confirm.html?report=${id}`) }),
      onSend: (id) => run(queue(id, askToSend()).then((sent) => (sent ? '' : words.t('confirm.notAllowed')))),
      onTakeBack: (id) =>
        run(OUTBOX.update(id, (item) => (item.state === 'waiting' ? takenBack(item) : null)).then(() => '')),
      onCopy: (id) => run(copyReport(id).then((ok) => words.t(ok ? 'confirm.copied' : 'confirm.copyFailed'))),
      onDelete: (id) => run(OUTBOX.remove(id).then((ok) => said(ok, ''))),
      onDeleteAll: () => run(OUTBOX.removeAll().then((ok) => said(ok, ''))),
      onExport: () => run(exportAll(words)),
      onImport: (file) => run(importFile(file, words)),
    },
    onEndpoint: {
      onUse: (url) =>
        run(
          writeEndpoint(browser.storage.local, { url, agreedAt: null }).then((ok) =>
            said(ok, words.t('options.saved')),
          ),
        ),
      onRemove: () =>
        run(writeEndpoint(browser.storage.local, null).then((ok) => said(ok, words.t('options.saved')))),
    },
  };
}

/** It may be under way: what a receiver may have seen is another report once it is changed. */
function takenBack(item: OutboxItem): Partial<OutboxItem> {
  return { state: 'kept', nextTry: null, tries: Math.max(1, item.tries) };
}

/** Asks the background to send a report: it notices the changed record. */
async function queue(id: string, asked: Promise<boolean>): Promise<boolean> {
  const endpoint = await readEndpoint(browser.storage.local);
  if (!(await asked) || !endpoint) return false;
  if (endpoint.agreedAt === null)
    await writeEndpoint(browser.storage.local, { ...endpoint, agreedAt: Date.now() });
  await OUTBOX.update(id, (item) =>
    item.state === 'sent' || item.state === 'waiting'
      ? null
      : {
          state: 'waiting',
          endpoint: endpoint.url,
          askedAt: Date.now(),
          nextTry: null,
          reason: null,
          status: null,
        },
  );
  return true;
}

async function copyReport(id: string): Promise<boolean> {
  const item = await OUTBOX.find(id);
  return item !== null && copyText(item.body);
}

async function exportAll(words: Words): Promise<string> {
  const file = `for-the-record-${new Date().toISOString().slice(0, 10)}.jsonl`;
  saveFile(file, 'application/jsonl', await OUTBOX.exportLines());
  return words.t('confirm.saved', { file });
}

const LARGEST_FILE = 4_000_000;

async function importFile(file: File, words: Words): Promise<string> {
  const lines = file.size > LARGEST_FILE ? '' : await file.text();
  const { added, known, bad, noRoom } = await OUTBOX.importLines(lines);
  return [
    words.t('options.imported', { count: added }),
    known > 0 ? words.t('options.importKnown', { count: known }) : '',
    bad > 0 ? words.t('options.importBad', { count: bad }) : '',
    noRoom > 0 ? words.t('options.importNoRoom', { count: noRoom }) : '',
  ].join(' ');
}
