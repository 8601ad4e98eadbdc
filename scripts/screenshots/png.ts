/** Screenshots as small PNG files: read, reduced to a palette, written again. Only what screenshots need of the format. */
import { deflateSync, inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel. */
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const TRUE_COLOUR = 2;
const TRUE_COLOUR_ALPHA = 6;
const INDEXED = 3;

/** Reads a PNG of 8 bits a channel, not interlaced, in true colour: what browsers write. @throws Error for others. */
export function readPng(file: Uint8Array): Picture {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const data: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const body = buffer.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      const colour = body[9];
      if (body[8] !== 8 || (colour !== TRUE_COLOUR && colour !== TRUE_COLOUR_ALPHA) || body[12] !== 0)
        throw new Error('this kind of PNG is not read here');
      channels = colour === TRUE_COLOUR ? 3 : 4;
    } else if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  return { width, height, rgb: unfilter(inflateSync(Buffer.concat(data)), width, height, channels) };
}

function unfilter(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const rgb = new Uint8Array(width * height * 3);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    const line = new Uint8Array(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? (line[i - channels] ?? 0) : 0;
      const up = above[i] ?? 0;
      const corner = i >= channels ? (above[i - channels] ?? 0) : 0;
      line[i] = (line[i] ?? 0) + predict(filter, left, up, corner);
    }
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) rgb[(y * width + x) * 3 + c] = line[x * channels + c] ?? 0;
    above = line;
  }
  return rgb;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Puts pictures side by side, on the first one's upper left colour. */
export function sideBySide(pictures: readonly Picture[], gap: number): Picture {
  const width = pictures.reduce((sum, picture) => sum + picture.width, gap * (pictures.length - 1));
  const height = Math.max(...pictures.map((picture) => picture.height));
  const rgb = new Uint8Array(width * height * 3).fill(0x80);
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++)
      rgb.set(
        picture.rgb.subarray(y * picture.width * 3, (y + 1) * picture.width * 3),
        (y * width + left) * 3,
      );
    left += picture.width + gap;
  }
  return { width, height, rgb };
}

/** Writes a PNG with a palette of the `most` colours that occur most often; the others become the nearest of them. */
export function writePng({ width, height, rgb }: Picture, most = 128): Buffer {
  const counts = new Map<number, number>();
  const colourAt = (i: number): number =>
    ((rgb[i] ?? 0) << 16) | ((rgb[i + 1] ?? 0) << 8) | (rgb[i + 2] ?? 0);
  for (let i = 0; i < rgb.length; i += 3) counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1);
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([colour]) => colour);
  const index = new Map(palette.map((colour, i) => [colour, i]));
  const nearest = (colour: number): number => {
    let best = 0;
    let least = Infinity;
    palette.forEach((candidate, i) => {
      const distance =
        ((candidate >> 16) - (colour >> 16)) ** 2 +
        (((candidate >> 8) & 255) - ((colour >> 8) & 255)) ** 2 +
        ((candidate & 255) - (colour & 255)) ** 2;
      if (distance < least) [least, best] = [distance, i];
    });
    index.set(colour, best);
    return best;
  };
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colourAt((y * width + x) * 3);
      raw[y * (width + 1) + 1 + x] = index.get(colour) ?? nearest(colour);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, INDEXED, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(raw, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const whole = Buffer.alloc(body.length + 12);
  whole.writeUInt32BE(body.length, 0);
  whole.write(type, 4, 'latin1');
  body.copy(whole, 8);
  whole.writeInt32BE(checksum(whole.subarray(4, body.length + 8)), body.length + 8);
  return whole;
}

function checksum(bytes: Buffer): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum;
}
