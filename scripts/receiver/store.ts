/** Reports in SQLite. A report is there once, whatever happens to the answer. */
import { DatabaseSync } from 'node:sqlite';

export interface StoredReport {
  readonly id: string;
  /** ISO time. */
  readonly received: string;
  /** The bytes as they came. */
  readonly body: string;
}

export interface ReportStore {
  /** `other`: the id is taken by another report, which stays. */
  add(id: string, body: string, received: string): 'new' | 'known' | 'other';
  find(id: string): StoredReport | null;
  count(): number;
  /** A page of reports, oldest first. */
  list(offset: number, limit: number): StoredReport[];
  close(): void;
}

/** @param path file of the database, or `:memory:`. */
export function openStore(path: string): ReportStore {
  const database = new DatabaseSync(path);
  // An answer is given only after the disk has it.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS reports (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, received TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  `);
  const insert = database.prepare(
    'INSERT INTO reports (id, received, body) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const select = database.prepare('SELECT id, received, body FROM reports WHERE id = ?');
  const page = database.prepare('SELECT id, received, body FROM reports ORDER BY number LIMIT ? OFFSET ?');
  const total = database.prepare('SELECT count(*) AS count FROM reports');
  const find = (id: string): StoredReport | null =>
    (select.get(id) as unknown as StoredReport | undefined) ?? null;
  return {
    add(id, body, received) {
      if (insert.run(id, received, body).changes > 0) return 'new';
      return find(id)?.body === body ? 'known' : 'other';
    },
    find,
    count: () => Number(total.get()?.count ?? 0),
    list: (offset, limit) => page.all(limit, offset) as unknown as StoredReport[],
    close: () => database.close(),
  };
}
