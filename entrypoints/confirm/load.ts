/** Gathers what the confirm page shows: a draft just made in a page, or a kept report to edit. */
import type { ConfirmSubject, ConfirmTargets } from '../../components/report/index.ts';
import { browser } from '../../lib/platform/browser.ts';
import { loadEngineVersion } from '../../lib/platform/packaged.ts';
import {
  ADDRESS_PRECISIONS,
  type AddressParts,
  parseReport,
  reopenReport,
  TARGETS,
} from '../../lib/report/index.ts';
import { readDraft } from '../../lib/storage/drafts.ts';
import { OUTBOX } from '../../lib/storage/outbox-browser.ts';
import { readEndpoint } from '../../lib/storage/outbox-endpoint.ts';
import { loadDossier } from '../../lib/updates/in-use.ts';

/** What the page's own address asks for: `?draft=<id>` or `?report=<id>`. `null`: it is not there (any more). */
export async function loadSubject(
  search: string,
  language: string,
  locale: string,
): Promise<ConfirmSubject | null> {
  const params = new URLSearchParams(search);
  const draft = params.get('draft');
  const report = params.get('report');
  const subject = draft ? await fromDraft(draft, locale) : report ? await fromOutbox(report) : null;
  if (!subject?.draft.claim) return subject;
  const dossier = await loadDossier(language).catch(() => null);
  return {
    ...subject,
    claim: dossier?.claims.find((claim) => claim.id === subject.draft.claim)?.statement ?? null,
  };
}

async function fromDraft(id: string, locale: string): Promise<ConfirmSubject | null> {
  const stored = await readDraft(browser.storage.session, id);
  if (!stored) return null;
  const { draft, address, dossier, incognito, card } = stored;
  const url = `${address.scheme ?? 'https'}://${address.host}${address.path}${address.query}`;
  return {
    draft,
    address,
    stamp: {
      id: crypto.randomUUID(),
      day: new Date().toISOString().slice(0, 10),
      version: browser.runtime.getManifest().version,
      engine: await loadEngineVersion().catch(() => ''),
      // Where nothing was shown, the report says what would have been.
      dossier: dossier || ((await loadDossier(locale).catch(() => null))?.version ?? ''),
      locale,
    },
    claim: null,
    card: card && { ...card, url, incognito },
    precisions: ADDRESS_PRECISIONS,
    start: {
      reason: draft.about === 'selection' ? 'should-have-matched' : null,
      comment: '',
      precision: incognito ? 'none' : 'no-query',
    },
    editing: null,
  };
}

async function fromOutbox(id: string): Promise<ConfirmSubject | null> {
  const item = await OUTBOX.find(id);
  const parsed = item && parseReport(item.body);
  if (!item || !parsed?.ok || item.state === 'sent' || item.state === 'waiting') return null;
  const { draft, choices, stamp, precisions } = reopenReport(parsed.report);
  return {
    draft,
    address: readAddress(parsed.report.target.source),
    // What a receiver may have seen already is another report once it is changed.
    stamp: item.tries > 0 ? { ...stamp, id: crypto.randomUUID() } : stamp,
    claim: null,
    card: null,
    precisions,
    start: choices,
    editing: item.id,
  };
}

function readAddress(source: string): AddressParts | null {
  if (!/^https?:/.test(source)) return null;
  const { protocol, host, pathname, search, hash } = new URL(source);
  return { scheme: protocol === 'http:' ? 'http' : 'https', host, path: pathname, query: search + hash };
}

/** Where a report can go from this build and with these settings. */
export async function loadTargets(): Promise<ConfirmTargets> {
  const endpoint = await readEndpoint(browser.storage.local);
  return {
    ...TARGETS,
    endpoint: endpoint && { host: new URL(endpoint.url).host, agreed: endpoint.agreedAt !== null },
  };
}
