/** 32-bit FNV-1a of a feature's name; the same in every engine, so that trained weights stay valid. */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash ^= name.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Stored models keep this much of a hash: three bytes a feature. */
export const HASH_MASK = 0xffffff;
