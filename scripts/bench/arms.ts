/** What is loaded side by side: nothing, an extension with an empty script, ours, and Hypothesis as a content script. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './texts.ts';

export interface Arm {
  readonly name: 'none' | 'empty extension' | 'ours' | 'Hypothesis';
  /** Folder to load, or `null`. */
  readonly extension: string | null;
}

/** A folder with an extension of one content script. */
function makeExtension(name: string, id: string, write: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'for-the-record-bench-'));
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1.0',
    content_scripts: [
      { matches: ['http://*/*', 'https://*/*'], js: ['content.js'], run_at: 'document_idle' },
    ],
    browser_specific_settings: { gecko: { id: `${id}@for-the-record.invalid` } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  write(folder);
  return folder;
}

export function makeArms(browser: 'chrome' | 'firefox', extension?: string): Arm[] {
  const empty = makeExtension('Empty', 'empty', (folder) => writeFileSync(join(folder, 'content.js'), ''));
  const peer = makeExtension('Hypothesis', 'hypothesis', (folder) =>
    cpSync(
      join(ROOT, 'node_modules', 'hypothesis', 'build', 'scripts', 'annotator.bundle.js'),
      join(folder, 'content.js'),
    ),
  );
  return [
    { name: 'none', extension: null },
    { name: 'empty extension', extension: empty },
    { name: 'ours', extension: extension ?? join(ROOT, '.output', `${browser}-mv3`) },
    { name: 'Hypothesis', extension: peer },
  ];
}
