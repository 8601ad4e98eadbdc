import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive, unpack } from './archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An archive with an extra field in the local headers only, as some tools write. */
function archive(entries: ReadonlyArray<readonly [path: string, text: string, deflate: boolean]>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text, deflate] of entries) {
    const body = deflate ? deflateRawSync(text) : Buffer.from(text);
    const name = Buffer.from(path);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(4, 28);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(deflate ? 8 : 0, 10);
    central.writeUInt32LE(body.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, name, Buffer.alloc(4), body);
    directory.push(central, name);
    offset += 30 + name.length + 4 + body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

describe('archives', () => {
  const file = join(folder, 'a.zip');
  beforeAll(() =>
    writeFileSync(
      file,
      archive([
        ['a.txt', 'stored as it is', false],
        ['b/c.txt', 'packed packed packed', true],
        ['b/', '', false],
      ]),
    ),
  );

  it('are read file by file, stored or packed, folders left out', () => {
    expect(readArchive(file).map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
      ['a.txt', 'stored as it is'],
      ['b/c.txt', 'packed packed packed'],
    ]);
  });

  it('are unpacked with their folders', () => {
    unpack(file, join(folder, 'out'));
    expect(readFileSync(join(folder, 'out', 'b', 'c.txt'), 'utf8')).toBe('packed packed packed');
  });

  it('write nothing outside the folder', () => {
    const bad = join(folder, 'bad.zip');
    writeFileSync(bad, archive([['../gone.txt', 'x', false]]));
    expect(() => unpack(bad, join(folder, 'out'))).toThrow('leaves the folder');
  });

  it('say so when they are none', () => {
    const bad = join(folder, 'none.zip');
    writeFileSync(bad, 'no archive at all, but long enough to be one');
    expect(() => readArchive(bad)).toThrow('is no zip archive');
  });
});
