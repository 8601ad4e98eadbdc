/**
 * The outbox: reports kept on this device. One record a report, so that a damaged one harms no other; nothing is
 * acknowledged before the browser has stored it; nothing is dropped but reports that were sent, when room is needed.
 */
import { serializeReport, uuidOf } from '../report/format.ts';
import { utf8Length } from '../report/text.ts';
import { parseReport, validateReport } from '../report/validate.ts';
import { keyOfBody, newItem, OUTBOX_PREFIX, type OutboxItem, readItem } from './outbox-item.ts';
import { QUARANTINE_PREFIX } from './record.ts';
import type { KeyValueStore } from './types.ts';

/** Reports, bytes of all of them, and days after which a kept report is pointed out. */
export const OUTBOX_LIMITS = { items: 100, bytes: 1_000_000, days: 30 } as const;
const DAY = 86_400_000;
/** Keys of reports that were put aside begin so. */
const ASIDE_PREFIX = QUARANTINE_PREFIX + OUTBOX_PREFIX;

export interface OutboxContent {
  /** Newest first. */
  readonly items: readonly OutboxItem[];
  /** Records of a newer version: counted, never touched. */
  readonly newer: number;
  /** Records that could not be read and were put aside, now or before. */
  readonly damaged: number;
}

export type Kept =
  | { readonly ok: true; readonly item: OutboxItem }
  | { readonly ok: false; readonly reason: 'full' | 'invalid' | 'storage' };

/** What became of the lines of a file: `bad` are no reports, for `noRoom` the outbox was full, `notStored` storage refused. */
export interface Imported {
  readonly added: number;
  readonly known: number;
  readonly bad: number;
  readonly noRoom: number;
  readonly notStored: number;
}

export interface Outbox {
  list(): Promise<OutboxContent>;
  find(id: string): Promise<OutboxItem | null>;
  /** An item about the same thing, or `null`. */
  findDuplicate(body: string): Promise<OutboxItem | null>;
  /** Stores a report; `ok` only after the browser has it. `instead`: an item it replaces, removed afterwards. */
  keep(body: string, instead?: string | null): Promise<Kept>;
  /** Changes an item if it is still there and `change` answers with a change; `null` when nothing was changed. */
  update(id: string, change: (item: OutboxItem) => Partial<OutboxItem> | null): Promise<OutboxItem | null>;
  /** `false`: storage refused. */
  remove(id: string): Promise<boolean>;
  /** Removes every report, also what was put aside; those of a newer version stay. `false`: storage refused. */
  removeAll(): Promise<boolean>;
  /** Every report as JSON Lines, oldest first. */
  exportLines(): Promise<string>;
  /** Keeps every line that is a report and not here yet. */
  importLines(lines: string): Promise<Imported>;
}

export interface OutboxParts {
  readonly store: KeyValueStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs one piece of work at a time over all pages and the background (Web Locks in the browser). */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Whether a report has lain here unsent for long; `now` in milliseconds. It stays, and the list says so. */
export function isOld(item: OutboxItem, now: number): boolean {
  return item.state !== 'sent' && now - item.at > OUTBOX_LIMITS.days * DAY;
}

/** Whether it is so long since the reader pressed Send that it is tried no more. */
export function isGivenUp(item: OutboxItem, now: number): boolean {
  return now - (item.askedAt ?? item.at) > OUTBOX_LIMITS.days * DAY;
}

/**
 * The outbox of one store. Whatever reads all of it or changes it runs under `exclusive`. `keep` and the removals say when
 * storage refuses; the others throw where it cannot be read.
 */
export function createOutbox({ store, now, exclusive }: OutboxParts): Outbox {
  const sizeOf = (item: OutboxItem): number => utf8Length(JSON.stringify(item));

  /** Reads all, puts damaged records aside. */
  async function readAll(): Promise<OutboxContent> {
    const stored = await store.get(null);
    const items: OutboxItem[] = [];
    let newer = 0;
    let damaged = Object.keys(stored).filter((key) => key.startsWith(ASIDE_PREFIX)).length;
    for (const [key, value] of Object.entries(stored)) {
      if (!key.startsWith(OUTBOX_PREFIX)) continue;
      const read = readItem(key, value);
      if (read.kind === 'item') items.push(read.item);
      else if (read.kind === 'newer') newer++;
      else {
        damaged++;
        await putAside(key, value);
      }
    }
    return { items: items.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)), newer, damaged };
  }

  /** First the copy, then the removal: where the copy fails, the record stays where it was. */
  async function putAside(key: string, value: unknown): Promise<void> {
    try {
      await store.set({ [QUARANTINE_PREFIX + key]: value });
      await store.remove(key);
    } catch {
      // It stays, is not read, and is tried again with the next list.
    }
  }

  async function write(item: OutboxItem): Promise<boolean> {
    try {
      await store.set({ [OUTBOX_PREFIX + item.id]: item });
      return true;
    } catch {
      return false;
    }
  }

  /** Makes room by removing reports that were sent, oldest first; `false` when there is none left to remove. */
  async function makeRoom(added: OutboxItem, instead: string | null): Promise<boolean> {
    const { items, newer } = await readAll();
    const others = items.filter((item) => item.id !== added.id && item.id !== instead);
    const sent = others.filter((item) => item.state === 'sent').reverse();
    let count = others.length + newer + 1;
    let bytes = others.reduce((sum, item) => sum + sizeOf(item), sizeOf(added));
    const going: string[] = [];
    while (count > OUTBOX_LIMITS.items || bytes > OUTBOX_LIMITS.bytes) {
      const oldest = sent.shift();
      if (!oldest) return false;
      going.push(OUTBOX_PREFIX + oldest.id);
      count--;
      bytes -= sizeOf(oldest);
    }
    if (going.length) await store.remove(going);
    return true;
  }

  async function add(body: string, instead: string | null): Promise<Kept> {
    const parsed = parseReport(body);
    if (!parsed.ok) return { ok: false, reason: 'invalid' };
    const item = newItem(uuidOf(parsed.report), body, now());
    try {
      if (!(await makeRoom(item, instead))) return { ok: false, reason: 'full' };
    } catch {
      return { ok: false, reason: 'storage' };
    }
    if (!(await write(item))) return { ok: false, reason: 'storage' };
    if (instead !== null && instead !== item.id)
      await store.remove(OUTBOX_PREFIX + instead).catch(() => undefined);
    return { ok: true, item };
  }

  async function read(id: string): Promise<OutboxItem | null> {
    const key = OUTBOX_PREFIX + id;
    const found = readItem(key, (await store.get(key))[key]);
    return found.kind === 'item' ? found.item : null;
  }

  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch {
      return false;
    }
  };

  return {
    list: () => exclusive(readAll),
    find: read,
    async findDuplicate(body) {
      const key = keyOfBody(body);
      const { items } = await exclusive(readAll);
      return key === null ? null : (items.find((item) => keyOfBody(item.body) === key) ?? null);
    },
    keep: (body, instead = null) => exclusive(() => add(body, instead)),
    update: (id, change) =>
      exclusive(async () => {
        const item = await read(id);
        const changes = item && change(item);
        if (!item || !changes) return null;
        const changed: OutboxItem = { ...item, ...changes, v: item.v, id: item.id };
        return (await write(changed)) ? changed : null;
      }),
    remove: (id) => exclusive(() => attempt(() => store.remove(OUTBOX_PREFIX + id))),
    removeAll: () =>
      exclusive(() =>
        attempt(async () => {
          const stored = Object.entries(await store.get(null));
          const going = stored.filter(
            ([key, value]) =>
              key.startsWith(ASIDE_PREFIX) ||
              (key.startsWith(OUTBOX_PREFIX) && readItem(key, value).kind !== 'newer'),
          );
          await store.remove(going.map(([key]) => key));
        }),
      ),
    async exportLines() {
      const { items } = await exclusive(readAll);
      return items
        .toReversed()
        .map((item) => `${JSON.stringify(JSON.parse(item.body))}\n`)
        .join('');
    },
    importLines: (lines) =>
      exclusive(async () => {
        const counts = { added: 0, known: 0, bad: 0, noRoom: 0, notStored: 0 };
        const seen = new Set((await readAll()).items.map((item) => item.id));
        for (const line of lines.split('\n')) {
          if (!line.trim()) continue;
          const body = bodyOfLine(line);
          if (body === null) counts.bad++;
          else if (seen.has(body.id)) counts.known++;
          else {
            const kept = await add(body.text, null);
            counts[kept.ok ? 'added' : COUNTED_AS[kept.reason]]++;
            if (kept.ok) seen.add(body.id);
          }
        }
        return counts;
      }),
  };
}

/** Where a line that could not be kept is counted. */
const COUNTED_AS = { full: 'noRoom', invalid: 'bad', storage: 'notStored' } as const;

function bodyOfLine(line: string): { readonly id: string; readonly text: string } | null {
  try {
    const checked = validateReport(JSON.parse(line));
    return checked.ok ? { id: uuidOf(checked.report), text: serializeReport(checked.report) } : null;
  } catch {
    return null;
  }
}
