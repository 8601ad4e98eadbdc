/** Whether a value is what a message may hold: plain data of a bounded size. Looks without recursion, whatever it is given. */

export interface PlainLimits {
  /** Characters, with 8 for every other value. */
  readonly size: number;
  readonly depth: number;
}

/** Names that mean something to whoever takes an object for more than data. */
const TELLING = new Set(['__proto__', 'constructor', 'prototype']);

/** Never throws. Cyclic data is too deep. */
export function isPlain(raw: unknown, limits: PlainLimits): boolean {
  let size = 0;
  const pending: Array<{ value: unknown; depth: number }> = [{ value: raw, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    size += typeof value === 'string' ? value.length : 8;
    if (size > limits.size || depth > limits.depth || typeof value === 'function') return false;
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && !isRecord(value)) return false;
    for (const key of Object.keys(value)) {
      size += key.length;
      if (size > limits.size || TELLING.has(key)) return false;
      pending.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
  return true;
}

/** An object as a message makes it: no map, date or element. */
function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
