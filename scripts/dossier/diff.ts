/** What is different between two dossiers, in words: for whoever writes the history, and for whoever checks it. */
import type { Dossier } from '../../lib/dossier/types.ts';

type Values = ReadonlyMap<string, string>;

export function describeDifference(before: Dossier, after: Dossier): string {
  const lines = [`Dossier ${before.version} (${before.asOf}) → ${after.version} (${after.asOf})`];
  const changed: string[] = [];
  for (const kind of ['claims', 'records', 'notes', 'events', 'history'] as const) {
    const [old, now] = [byName(before[kind]), byName(after[kind])];
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const told = describeEntry(old.get(name), now.get(name));
      if (told.length === 0) continue;
      lines.push('', `${kind}/${name}`, ...told);
      if (kind !== 'history') changed.push(name);
    }
  }
  if (lines.length === 1) return `${lines[0]}\n\nNothing is different.`;
  const known = new Set(before.history.map(({ version, text }) => version + text.en));
  const told = after.history.filter(({ version, text }) => !known.has(version + text.en));
  const untold = changed.filter((name) => !told.some(({ about }) => about.includes(name)));
  if (untold.length > 0) lines.push('', `Not told in the history: ${untold.join(', ')}`);
  return lines.join('\n');
}

/** Entries have ids; those of the history are told apart by version and text. */
function byName(entries: readonly object[]): ReadonlyMap<string, unknown> {
  return new Map(
    entries.map((entry) => {
      const { id, version, text } = entry as { id?: string; version?: string; text?: { en: string } };
      return [id ?? `${version}: ${text?.en}`, entry];
    }),
  );
}

function describeEntry(before: unknown, after: unknown): string[] {
  if (before === undefined)
    return ['  is new', ...[...flatten(after)].map(([path, now]) => `  ${path}: ${now}`)];
  if (after === undefined) return ['  is gone'];
  const [old, now] = [flatten(before), flatten(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    return was === is ? [] : [`  ${path}`, ...(was ? [`    − ${was}`] : []), ...(is ? [`    + ${is}`] : [])];
  });
}

/** Every value by its path; what has an id stands under it, wherever it is in its list. */
function flatten(value: unknown, path = '', into = new Map<string, string>()): Values {
  if (typeof value !== 'object' || value === null)
    return into.set(path, JSON.stringify(value) ?? 'undefined');
  for (const [key, inner] of Object.entries(value)) {
    const name = (inner as { id?: unknown } | null)?.id;
    const part = Array.isArray(value) && typeof name === 'string' ? name : key;
    flatten(inner, path ? `${path}.${part}` : part, into);
  }
  return into;
}
