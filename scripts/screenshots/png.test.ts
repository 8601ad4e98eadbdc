import { describe, expect, it } from 'vitest';
import { type Picture, readPng, sideBySide, writePng } from './png.ts';

const picture = (width: number, height: number, colour: (x: number, y: number) => number[]): Picture => ({
  width,
  height,
  rgb: Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return colour(pixel % width, Math.floor(pixel / width))[i % 3] ?? 0;
  }),
});

/** A 2 × 2 PNG of true colour as a browser wrote it: red, green; blue, white. */
const FOUR = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGP4z8DAAMIM/4EAAB/uBfsL2WiLAAAAAElFTkSuQmCC',
  'base64',
);

describe('png', () => {
  it('reads true colour', () => {
    const { width, height, rgb } = readPng(FOUR);
    expect([width, height, ...rgb]).toEqual([2, 2, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]);
  });

  it('puts pictures side by side', () => {
    const joined = sideBySide([picture(2, 1, () => [1, 2, 3]), picture(1, 2, () => [4, 5, 6])], 1);
    expect([joined.width, joined.height]).toEqual([4, 2]);
    expect([...joined.rgb.subarray(0, 12)]).toEqual([1, 2, 3, 1, 2, 3, 128, 128, 128, 4, 5, 6]);
  });

  it('writes a palette with the commonest colours', () => {
    const file = writePng(
      picture(10, 10, (x, y) => (y === 0 && x === 0 ? [250, 250, 250] : [255, 255, 255])),
      1,
    );
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    expect(file.includes(Buffer.from('PLTE'))).toBe(true);
    expect(file[25]).toBe(3);
  });
});
