/** What the settings page does, each only on the reader's click. An action answers with what to say, or nothing. */
import type { EndpointCallbacks, OptionsPageProps } from '../../components/options/index.ts';
import type { Words } from '../../lib/i18n/index.ts';
import { setAlarmForSend } from '../../lib/background/delivery-alarm.ts';
import { takeAccess } from '../../lib/background/site-access.ts';
import { requestAccess } from '../../lib/platform/access.ts';
import { browser } from '../../lib/platform/browser.ts';
import { askToSend } from '../../lib/platform/consent.ts';
import { copyText, saveFile } from '../../lib/platform/hand-over.ts';
import { OUTBOX } from '../../lib/storage/outbox-browser.ts';
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
          changeSite(STORES, { host, incognito: false }, { on: true }, Date.now()).then((ok) =>
            said(ok, words.t('options.saved')),
          ),
        ),
      onGiveAccess: () => run(requestAccess().then(() => '')),
      onTakeAccess: () => run(takeAccess().then(() => '')),
      onChangeKeys: import.meta.env.FIREFOX ? null : () => void browser.tabs.create({ url: KEYS_PAGE }),
      onErase: () =>
        run(
          Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]).then(() =>
            words.t('options.erased'),
          ),
        ),
      onWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
      onEdit: (id) => void browser.tabs.create({ url: browser.runtime.getURL(`/confirm.html?report=${id}`) }),
      onSend: (id, host) => run(queue(id, host, askToSend()).then((not) => (not ? words.t(not) : ''))),
      onTakeBack: (id) => run(takeBack(id).then((stays) => (stays ? words.t('options.notStored') : ''))),
      onCopy: (id) => run(copyReport(id).then((ok) => words.t(ok ? 'confirm.copied' : 'options.copyFailed'))),
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

/** Whether it still waits: what has been sent meanwhile cannot be taken back, and the list says so. */
async function takeBack(id: string): Promise<boolean> {
  // It may be under way: what a receiver may have seen is another report once it is changed.
  const taken = await OUTBOX.update(id, (item) =>
    item.state === 'waiting' ? { state: 'kept', nextTry: null, tries: Math.max(1, item.tries) } : null,
  );
  return taken === null && (await OUTBOX.find(id))?.state === 'waiting';
}

/** Asks the background to send a report: it notices the changed record. Answers with why not, or `null`. */
async function queue(
  id: string,
  host: string,
  asked: Promise<boolean>,
): Promise<'confirm.notAllowed' | 'options.notStored' | null> {
  const endpoint = await readEndpoint(browser.storage.local);
  // Changed in another tab meanwhile: the reader agreed to another address.
  if (!(await asked) || !endpoint || new URL(endpoint.url).host !== host) return 'confirm.notAllowed';
  if (endpoint.agreedAt === null)
    await writeEndpoint(browser.storage.local, { ...endpoint, agreedAt: Date.now() });
  setAlarmForSend();
  const queued = await OUTBOX.update(id, (item) =>
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
  const state = queued?.state ?? (await OUTBOX.find(id))?.state;
  return state === 'kept' || state === 'refused' ? 'options.notStored' : null;
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

/** In millions of bytes: four times what the outbox holds. */
const LARGEST_FILE = 4;

async function importFile(file: File, words: Words): Promise<string> {
  if (file.size > LARGEST_FILE * 1e6) return words.t('options.importTooLarge', { count: LARGEST_FILE });
  const { added, known, bad, noRoom, notStored } = await OUTBOX.importLines(await file.text());
  return [
    words.t('options.imported', { count: added }),
    known > 0 ? words.t('options.importKnown', { count: known }) : '',
    bad > 0 ? words.t('options.importBad', { count: bad }) : '',
    noRoom > 0 ? words.t('options.importNoRoom', { count: noRoom }) : '',
    notStored > 0 ? words.t('options.notStored') : '',
  ].join(' ');
}
