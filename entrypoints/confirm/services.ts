/** What the confirm page can do in the browser. Nothing here runs without the reader's click. */
import type { ConfirmServices, KnownReport } from '../../components/report/index.ts';
import { placeOf } from '../../lib/background/choice.ts';
import { setAlarmForSend } from '../../lib/background/delivery-alarm.ts';
import { STORES } from '../../lib/background/stores.ts';
import { tellReader } from '../../lib/background/tell-reader.ts';
import { browser } from '../../lib/platform/browser.ts';
import { askToSend } from '../../lib/platform/consent.ts';
import { copyText, saveFile } from '../../lib/platform/hand-over.ts';
import { DRAFT_PREFIX } from '../../lib/storage/drafts.ts';
import { keepHidden, readHidden } from '../../lib/storage/hidden.ts';
import { OUTBOX } from '../../lib/storage/outbox-browser.ts';
import { readEndpoint, writeEndpoint } from '../../lib/storage/outbox-endpoint.ts';

/** What was on the page when the reader decided. */
interface Shown {
  /** Host that "Send" names; `null` without that button. */
  readonly host: string | null;
  /** Draft the page was opened with; it is of no more use once the report is kept or discarded. */
  readonly draft: string | null;
}

export function createServices({ host, draft }: Shown): ConfirmServices {
  const forgetDraft = (): void => {
    if (draft) browser.storage.session.remove(DRAFT_PREFIX + draft).catch(() => undefined);
  };
  return {
    async findKnown(text): Promise<KnownReport | null> {
      const item = await OUTBOX.findDuplicate(text);
      return item && { id: item.id, state: item.state, day: new Date(item.at).toISOString().slice(0, 10) };
    },
    async keep(text, instead) {
      const kept = await OUTBOX.keep(text, instead);
      if (kept.ok) forgetDraft();
      return kept.ok ? 'kept' : kept.reason === 'full' ? 'full' : 'storage';
    },
    async send(text, instead) {
      // The question first: browsers allow it only straight from the click.
      const asked = askToSend();
      const kept = await OUTBOX.keep(text, instead);
      const allowed = await asked;
      if (!kept.ok) return kept.reason === 'full' ? 'full' : 'storage';
      forgetDraft();
      const endpoint = await readEndpoint(browser.storage.local);
      // Changed in another tab meanwhile: the reader agreed to another address.
      if (!allowed || !endpoint || new URL(endpoint.url).host !== host) return 'not-allowed';
      if (endpoint.agreedAt === null)
        await writeEndpoint(browser.storage.local, { ...endpoint, agreedAt: Date.now() });
      setAlarmForSend();
      const queued = await OUTBOX.update(kept.item.id, () => ({
        state: 'waiting',
        endpoint: endpoint.url,
        askedAt: Date.now(),
        nextTry: null,
      }));
      return queued ? 'queued' : 'kept';
    },
    copy: copyText,
    save(text, id) {
      const name = `for-the-record-${id.slice(-12)}.json`;
      saveFile(name, 'application/ld+json', text);
      return name;
    },
    open(url) {
      if (url.startsWith('mailto:')) location.assign(url);
      else void browser.tabs.create({ url });
    },
    async hideCard({ key, tab, url, incognito }) {
      // The reader in the page puts it away and remembers it. Where it is gone, the next visit is told.
      if (await tellReader(tab, { type: 'hide-card', card: key })) return true;
      const place = await placeOf(url, incognito);
      if (!place) return false;
      const hidden = await readHidden(STORES, place);
      return hidden.includes(key) || keepHidden(STORES, place, [...hidden, key], Date.now());
    },
    close() {
      forgetDraft();
      void browser.tabs
        .getCurrent()
        .then((tab) => (tab?.id === undefined ? window.close() : browser.tabs.remove(tab.id)));
    },
  };
}
