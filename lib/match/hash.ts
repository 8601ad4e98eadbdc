import { remember } from '../text/remember.ts';

/** 32-bit FNV-1a of a feature's name; the same in every engine, so that trained weights stay valid. */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash ^= name.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** The number of a feature in a model that counts its features by their names alone: 24 bits of the hash. */
export const hashedId = remember((name) => hashName(name) & 0xffffff);
