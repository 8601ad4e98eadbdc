/** Gathers what the settings page shows. Every part may fail alone: the others are shown all the same. */
import {
  browseDossier,
  type ReportsView,
  type SettingsView,
  type UpdatesView,
} from '../../components/options/index.ts';
import type { PackedDossier } from '../../lib/dossier/pack.ts';
import type { Words } from '../../lib/i18n/index.ts';
import { CAN_GIVE_BACK, readAccess } from '../../lib/platform/access.ts';
import { browser } from '../../lib/platform/browser.ts';
import { loadWords, resolveLanguage } from '../../lib/platform/packaged.ts';
import { OUTBOX_LIMITS } from '../../lib/storage/outbox.ts';
import { OUTBOX } from '../../lib/storage/outbox-browser.ts';
import { readEndpoint } from '../../lib/storage/outbox-endpoint.ts';
import { toRow } from '../../lib/storage/outbox-rows.ts';
import { listRead } from '../../lib/storage/read-cards.ts';
import { readSettings } from '../../lib/storage/settings.ts';
import { listSitesOff } from '../../lib/storage/switches.ts';
import { readSource } from '../../lib/storage/update-source.ts';
import { loadDossier, loadKeys, UPDATES } from '../../lib/updates/in-use.ts';
import { changeViews } from '../../lib/view/changes.ts';
import outcomes from '../../assets/report/outcomes.json';

export async function loadAll() {
  const settings = await readSettings(browser.storage.local);
  const words = await loadWords(settings.language);
  const packed = await loadDossier(settings.language).catch(() => null);
  return {
    words,
    dossier: packed && browseDossier(packed),
    settings: await loadSettings(settings, words),
    reports: await loadReports(words, packed),
    updates: await loadUpdates(words, packed),
    version: browser.runtime.getManifest().version,
  };
}

async function loadSettings(settings: SettingsView['settings'], words: Words): Promise<SettingsView> {
  const commands = await browser.commands?.getAll().catch(() => []);
  const keyOf = (name: string): string => commands?.find((one) => one.name === name)?.shortcut ?? '';
  return {
    settings,
    sitesOff: await listSitesOff(browser.storage.local).catch(() => []),
    access: await readAccess(),
    canGiveBack: CAN_GIVE_BACK,
    keys: { sidebar: keyOf('toggle-sidebar'), marks: keyOf('toggle-marks') },
    browserLanguage: words.language(resolveLanguage('auto').language),
  };
}

async function loadReports(words: Words, dossier: PackedDossier | null): Promise<ReportsView> {
  const titles = new Map(dossier?.claims.map((claim) => [claim.id, claim.title]));
  const context = {
    now: Date.now(),
    outcomes,
    titleOf: (claim: string) => titles.get(claim) ?? null,
    writeTime: timeWriter(words),
  };
  const content = await OUTBOX.list().catch(() => null);
  const endpoint = await readEndpoint(browser.storage.local).catch(() => null);
  return {
    rows: content?.items.map((item) => toRow(item, context)) ?? [],
    room: OUTBOX_LIMITS.items,
    newer: content?.newer ?? 0,
    damaged: content?.damaged ?? 0,
    unreadable: content === null,
    host: endpoint && new URL(endpoint.url).host,
    agreed: endpoint !== null && endpoint.agreedAt !== null,
  };
}

const timeWriter = (words: Words): ((time: number) => string) => {
  const times = new Intl.DateTimeFormat(words.lang, { dateStyle: 'medium', timeStyle: 'short' });
  return (time) => times.format(time);
};

async function loadUpdates(words: Words, dossier: PackedDossier | null): Promise<UpdatesView> {
  const writeTime = timeWriter(words);
  const { current, canRevert } = await UPDATES.standing();
  const source = await readSource(browser.storage.local);
  return {
    // One that was damaged on this device is not what is in use.
    inUse:
      current && current.version === dossier?.version
        ? { way: current.way, time: writeTime(current.at) }
        : null,
    canRevert,
    dossier: dossier && { ...dossier, changes: changeViews(dossier.history) },
    canTake: (await loadKeys().catch(() => [])).length > 0,
    source: source && {
      host: new URL(source.url).host,
      last: source.last && { ...source.last, time: writeTime(source.last.at) },
    },
    readCount: Object.keys(await listRead(browser.storage.local)).length,
  };
}
