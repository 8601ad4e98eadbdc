/** What the settings page does about the dossier, each only on the reader's click. */
import type { UpdateCallbacks } from '../../components/options/index.ts';
import type { Words } from '../../lib/i18n/index.ts';
import { browser } from '../../lib/platform/browser.ts';
import { fetchPack } from '../../lib/platform/fetch-pack.ts';
import { forgetRead } from '../../lib/storage/read-cards.ts';
import { writeSource } from '../../lib/storage/update-source.ts';
import { UPDATES } from '../../lib/updates/in-use.ts';
import { lookForUpdate } from '../../lib/updates/look.ts';
import type { Outcome } from '../../lib/updates/outcomes.ts';
import { MAX_PACK_BYTES } from '../../lib/updates/pack-format.ts';

const STORE = browser.storage.local;

/** `done` is called after each action, with what to say. */
export function createUpdateActions(words: Words, done: (message: string) => void): UpdateCallbacks {
  const run = (work: Promise<string>): void => {
    work.then(done, () => done(words.t('error.storage')));
  };
  const tell = (outcome: Outcome, detail: string): string => words.t(`updateOutcome.${outcome}`, { detail });
  const importFile = async (file: File): Promise<string> => {
    // What is too large is not even read.
    if (file.size > MAX_PACK_BYTES) return tell('too-large', '');
    const taken = await UPDATES.take(new Uint8Array(await file.arrayBuffer()), 'file');
    return taken.ok ? tell('taken', taken.version) : tell(taken.refusal, taken.detail);
  };
  const look = async (): Promise<string> => {
    const last = await lookForUpdate({ store: STORE, now: Date.now, fetchPack, updates: UPDATES });
    return last ? tell(last.outcome, last.detail) : '';
  };
  const switchOn = async (url: string): Promise<string> =>
    (await writeSource(STORE, { url, last: null })) ? look() : words.t('error.storage');
  return {
    onImport: (file) => run(importFile(file)),
    onRevert: () => run(UPDATES.revert().then((ok) => words.t(ok ? 'updates.reverted' : 'error.storage'))),
    onSwitchOn: (url) => run(switchOn(url)),
    onSwitchOff: () =>
      run(writeSource(STORE, null).then((ok) => words.t(ok ? 'options.saved' : 'error.storage'))),
    onLook: () => run(look()),
    onForgetRead: () => run(forgetRead(STORE).then(() => words.t('updates.forgotten'))),
  };
}
