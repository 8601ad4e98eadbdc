/** Reads zip archives, as far as our own packages need it: no encryption, no ZIP64. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

export interface ZippedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const END = 0x06054b50;
const DEFLATED = 8;

/** All files of an archive, in its order. @throws Error when it is no zip archive. */
export function readArchive(file: string): ZippedFile[] {
  const zip = readFileSync(file);
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error(`${file} is no zip archive.`);
  const files: ZippedFile[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    // The local header repeats the name, but its extra field may have another length.
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed;
    if (!path.endsWith('/')) files.push({ path, bytes });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** Writes an archive's files below `folder`. @throws Error for a path that would leave it. */
export function unpack(file: string, folder: string): void {
  for (const { path, bytes } of readArchive(file)) {
    if (path.startsWith('/') || path.split('/').includes('..'))
      throw new Error(`${file} holds the path ${path}, which leaves the folder.`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
