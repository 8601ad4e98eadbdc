/** For tests of the settings page: the whole of it, drawn with whatever is not of interest filled in. */
import { join } from 'node:path';
import { vi } from 'vitest';
import {
  browseDossier,
  OptionsPage,
  type OptionsPageProps,
  type OutboxRow,
} from '../../components/options/index.ts';
import { draw, english } from '../../components/testing/render.tsx';
import { updateHandlers } from '../../components/testing/update-handlers.ts';
import { packDossier } from '../../lib/dossier/pack.ts';
import { DEFAULT_SETTINGS } from '../../lib/storage/settings.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { sampleReport, uuid } from '../reports/samples.ts';

/** The packaged record, as the page lists it. */
export const DOSSIER = browseDossier(
  packDossier(readDossier(join(import.meta.dirname, '..', '..', 'assets', 'dossier')), 'en'),
);

/** A report that is kept, and not sent. */
export const ROW: OutboxRow = {
  id: uuid(1),
  state: 'kept',
  day: '2026-11-22',
  sentDay: null,
  about: 'card',
  reason: 'one-sided',
  sentence: 'A sentence.',
  lang: 'en',
  claim: 'A claim',
  text: sampleReport(1).text,
  why: null,
  status: null,
  tries: 0,
  nextTry: null,
  old: false,
  outcome: null,
};

/** The n-th report, in another state. */
export const row = (n: number, change: Partial<OutboxRow>): OutboxRow => ({ ...ROW, id: uuid(n), ...change });

/** The whole page, with these reports in its list. */
export function drawOptions(
  rows: readonly OutboxRow[] = [],
  change: Partial<OptionsPageProps> = {},
  reports: Partial<OptionsPageProps['reports']> = {},
) {
  const on = {
    onChange: vi.fn(),
    onSiteOn: vi.fn(),
    onGiveAccess: vi.fn(),
    onTakeAccess: vi.fn(),
    onChangeKeys: vi.fn(),
    onWelcome: vi.fn(),
    onErase: vi.fn(),
    onEdit: vi.fn(),
    onSend: vi.fn(),
    onTakeBack: vi.fn(),
    onCopy: vi.fn(),
    onDelete: vi.fn(),
    onDeleteAll: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn(),
  };
  const onEndpoint = { onUse: vi.fn(), onRemove: vi.fn() };
  const onUpdates = updateHandlers();
  const page = draw(
    <OptionsPage
      settings={{
        settings: DEFAULT_SETTINGS,
        sitesOff: ['news.example'],
        access: 'some',
        canGiveBack: true,
        keys: { sidebar: 'Alt+Shift+F', marks: '' },
        browserLanguage: 'English',
      }}
      reports={{
        rows,
        room: 100,
        newer: 0,
        damaged: 0,
        unreadable: false,
        host: null,
        agreed: true,
        ...reports,
      }}
      dossier={DOSSIER}
      updates={{ inUse: null, canRevert: false, dossier: null, canTake: true, source: null, readCount: 0 }}
      languages={['en', 'de']}
      version="0.1.0"
      message=""
      words={english}
      on={on}
      onEndpoint={onEndpoint}
      onUpdates={onUpdates}
      {...change}
    />,
  );
  const items = page.all('.ftr-report');
  const buttons = (item: number): string[] =>
    [...(items[item]?.querySelectorAll('.ftr-row button') ?? [])].map((button) => button.textContent ?? '');
  return { page, on, onEndpoint, items, buttons };
}
