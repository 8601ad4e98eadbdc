/** `npm run dossier` as an editor and a publisher use it: as a command, on a copy of the dossier. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/dossier/types.ts';
import { openPack } from '../../lib/updates/open-pack.ts';
import { readSources } from '../../tests/repo/source-files.ts';
import { readFirstEdition } from '../../tests/support/first-edition.ts';
import type { PublicKey } from '../../lib/updates/signature.ts';
import { readDossier } from './read.ts';
import { keyId, publicKeyOf } from './sign.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PACKAGED = join(ROOT, 'assets', 'dossier');

let folder = '';
let dossier = '';
/** The same, left as it is. */
let before = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'for-the-record-dossier-'));
  dossier = join(folder, 'dossier');
  cpSync(PACKAGED, dossier, { recursive: true });
  // As if nothing had been corrected yet: what is tried below does not depend on what editors have done since.
  const { version, asOf, claims, history } = readFirstEdition();
  edit('dossier.json', (head) => Object.assign(head, { version, asOf }));
  edit('history.json', (file) => Object.assign(file, { history }));
  for (const { id } of claims) edit(`claims/${id}.json`, (claim) => Object.assign(claim, { version: 1 }));
  before = join(folder, 'before');
  cpSync(dossier, before, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]): { code: number | null; said: string; complained: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'dossier', 'main.ts'), ...args, '--dossier', dossier],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { code: status, said: stdout, complained: stderr };
}

type Json = Record<string, unknown>;
/** Changes one file as an editor would. */
function edit(file: string, change: (content: Json) => void): void {
  const path = join(dossier, file);
  const content = JSON.parse(readFileSync(path, 'utf8')) as Json;
  change(content);
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}
const inAll = (text: string): Json => Object.fromEntries(LANGUAGES.map((lang) => [lang, text]));

/** A correction with everything that belongs to it. */
function correct(): void {
  edit('dossier.json', (head) => Object.assign(head, { version: '2026.12.1', asOf: '2026-12-03' }));
  edit('claims/messages-sold.json', (claim) => {
    claim.version = 2;
    Object.assign(claim.title as Json, { en: 'Messages for sale' });
  });
  edit('history.json', (file) => {
    (file.history as Json[]).unshift({
      version: '2026.12.1',
      date: '2026-12-03',
      about: ['messages-sold'],
      text: inAll('A shorter title.'),
    });
  });
}

describe('npm run dossier', () => {
  it('explains itself, and ends with 2 when it was not understood', () => {
    expect(run('--help')).toMatchObject({ code: 0, said: expect.stringContaining('new-record ID') });
    for (const args of [
      [],
      ['frobnicate'],
      ['new-claim'],
      ['diff'],
      ['pack'],
      ['check', 'x'],
      ['check', '--fast'],
    ]) {
      const { code, complained } = run(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(complained).toMatch(/^dossier: .*See --help\.$/m);
    }
  });

  it('check: says that all is well, or in a sentence each what is not', () => {
    expect(run('check')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Dossier .* is whole: 30 claims/),
    });
    edit('claims/messages-sold.json', (claim) => Object.assign(claim.title as Json, { pl: '' }));
    expect(run('check')).toMatchObject({
      code: 1,
      said: expect.stringMatching(
        /^claims\/messages-sold\.json: title\.pl: title .* is empty\n\n1 to put right/,
      ),
    });
    writeFileSync(join(dossier, 'notes', 'E01.json'), '{"id": "E01",}');
    expect(run('check')).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/E01\.json is not valid JSON/),
    });
  });

  it('check: knows a file under another name, and a claim the engine does not know or misses', () => {
    edit('claims/messages-sold.json', (claim) => Object.assign(claim, { id: 'moon-landing' }));
    edit('notes/E02.json', (note) => Object.assign(note, { id: 'E99' }));
    const { code, said } = run('check');
    expect(code).toBe(1);
    expect(said).toContain('claims/messages-sold.json: the file is named after the id that is in it');
    expect(said).toContain('notes/E02.json: the file is named');
    expect(said).toContain('claims/moon-landing.json: the engine does not know this claim yet');
    expect(said).toContain('claims/messages-sold.json is missing');
  });

  it.each([
    ['new-claim', 'claims', ['group', 'modality', 'title.en', 'title.pl', 'statement.nl']],
    [
      'new-record',
      'records',
      ['kind', 'date', 'link.query', 'confidence', 'about.fr', 'quotes.0.text', 'seenAt.0.url'],
    ],
  ])('%s: a file with everything, and check names what is still to be filled in', (command, kind, gaps) => {
    const { code, said } = run(command, 'new-one');
    expect(code).toBe(0);
    expect(said).toMatch(/new-one\.json is made\. Now:\n {2}1\. /);
    const file = join(dossier, kind, 'new-one.json');
    const sample = readFileSync(
      join(PACKAGED, kind, kind === 'claims' ? 'messages-sold.json' : 'stone-2024-04-02.json'),
      'utf8',
    );
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual(Object.keys(JSON.parse(sample)));
    const checked = run('check').said;
    for (const gap of gaps) expect(checked).toContain(`${kind}/new-one.json: ${gap}: `);
    expect(checked).not.toContain('Invalid key');
    expect(run(command, 'new-one')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('is there already'),
    });
    expect(run(command, '../new')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('cannot be an id'),
    });
  });

  it('diff: tells in words what is different, and what the history does not tell', () => {
    expect(run('diff', before)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Nothing is different.'),
    });
    correct();
    expect(run('check')).toMatchObject({ code: 0 });
    const { code, said } = run('diff', before);
    expect(code).toBe(0);
    expect(said).toMatch(/^Dossier 2026\.11\.1 \(2026-11-22\) → 2026\.12\.1 \(2026-12-03\)\n/);
    expect(said).toContain(
      'claims/messages-sold\n  title.en\n    − "Sale of private messages"\n    + "Messages for sale"\n',
    );
    expect(said).toContain('history/2026.12.1: A shorter title.\n  is new');
    expect(said).not.toContain('Not told');
    edit('records/stone-2024-04-02.json', (record) => (record.quotes as Json[]).pop());
    expect(run('diff', before).said).toMatch(/Not told in the history: stone-2024-04-02$/m);
    expect(run('diff', join(folder, 'nowhere'))).toMatchObject({
      code: 1,
      complained: expect.stringContaining('does not exist'),
    });
    expect(run('diff', join(dossier, 'dossier.json'))).toMatchObject({
      code: 1,
      complained: expect.stringContaining('neither'),
    });
  });

  it('keygen: a private key outside the project, for its owner alone, never overwritten', () => {
    const file = join(folder, 'private.pem');
    const keys = join(folder, 'keys.json');
    writeFileSync(keys, '{"keys": []}');
    expect(run('keygen', file, '--add', '--keys', keys)).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect((JSON.parse(readFileSync(keys, 'utf8')) as { keys: unknown[] }).keys).toHaveLength(1);
    const key = readFileSync(file, 'utf8');
    expect(run('keygen', file)).toMatchObject({
      code: 1,
      complained: expect.stringContaining('never overwritten'),
    });
    expect(readFileSync(file, 'utf8')).toBe(key);
    for (const inside of [join(ROOT, 'private.pem'), 'assets/private.pem'])
      expect(run('keygen', inside)).toMatchObject({
        code: 2,
        complained: expect.stringContaining('never lies in the project'),
      });
  });

  it('pack: one file that the extension takes in, and that diff can read', async () => {
    const [key, keys, out] = [join(folder, 'private.pem'), join(folder, 'keys.json'), join(folder, 'a.pack')];
    writeFileSync(keys, '{"keys": []}');
    run('keygen', key);
    correct();
    const packed = run('pack', '--key', key, '--out', out, '--keys', keys);
    expect(packed.code).toBe(0);
    expect(packed.said).toMatch(
      /dossier 2026\.12\.1 of 2026-12-03, \d+ bytes, key [0-9a-f]{16}\.\nBuilds .* do not trust/,
    );
    run('keygen', join(folder, 'other.pem'), '--add', '--keys', keys);
    const added = JSON.parse(readFileSync(keys, 'utf8')) as { keys: PublicKey[] };
    expect(await openPack(readFileSync(out), added.keys)).toMatchObject({
      ok: false,
      refusal: 'unknown-key',
    });
    const opened = await openPack(readFileSync(out), [publicKeyOf(readFileSync(key, 'utf8'))]);
    expect(opened).toMatchObject({ ok: true, value: readDossier(dossier) });
    expect(run('diff', out)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Nothing is different.'),
    });
  });

  it('pack: nothing that is not whole, and nothing without a key for it', () => {
    const [key, out] = [join(folder, 'private.pem'), join(folder, 'a.pack')];
    run('keygen', key);
    writeFileSync(join(folder, 'no.pem'), 'no key');
    expect(run('pack', '--key', join(folder, 'no.pem'), '--out', out).code).toBe(1);
    edit('events.json', (file) => Object.assign((file.events as Json[])[0] ?? {}, { records: ['nothing'] }));
    const { code, complained } = run('pack', '--key', key, '--out', out);
    expect(code).toBe(1);
    expect(complained).toMatch(/nothing is packed: events\.json.*does not exist \(1 in all/);
    expect(() => statSync(out)).toThrow();
  });
});

describe('the keys of this build', () => {
  it('are public keys for ECDSA on P-256 under their own ids, and no private key lies anywhere', async () => {
    const { keys } = JSON.parse(readFileSync(join(ROOT, 'assets', 'updates', 'keys.json'), 'utf8')) as {
      keys: PublicKey[];
    };
    for (const { id, spki } of keys) {
      const bytes = Buffer.from(spki, 'base64');
      expect(keyId(bytes)).toBe(id);
      await crypto.subtle.importKey('spki', bytes, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    }
    const private_ = readSources(['.'], ['']).filter(({ text }) =>
      /^-+BEGIN (?:EC )?PRIVATE KEY/m.test(text),
    );
    expect(private_.map(({ path }) => path)).toEqual([]);
  });
});
