/** Checks a dossier: shape of every part, and that everything it refers to exists. */
import * as v from 'valibot';
import { type Dossier, LANGUAGES } from '../dossier/types.ts';
import { isNewer } from '../dossier/version.ts';
import { claimSchema, eventSchema, headSchema, historySchema, noteSchema, recordSchema } from './schema.ts';

/** Addresses known only from memory: never linked (see docs/dossier.md, "What may be linked"). */
const UNVERIFIED = [
  /courtlistener\.com\/docket\/18714274/,
  /x\.com\/andymstone/,
  /about\.fb\.com\/news\/2018\/12/,
];

/** Takes one sentence for each problem, naming the file. */
type Tell = (problem: string) => void;

/** @returns one sentence a problem, each naming the file; empty when all is well, and then `value` is a `Dossier`. */
export function checkDossier(value: unknown): string[] {
  const problems: string[] = [];
  const tell: Tell = (problem) => void problems.push(problem);
  checkShape(value, tell);
  if (problems.length) return problems;
  const dossier = value as Dossier;
  checkNames(dossier, tell);
  checkReferences(dossier, tell);
  checkSilence(dossier, tell);
  for (const record of dossier.records) checkRecord(record, tell);
  checkHistory(dossier, tell);
  return problems;
}

function checkShape(value: unknown, tell: Tell): void {
  const hold = (file: string, schema: v.GenericSchema, part: unknown): boolean => {
    const { issues } = v.safeParse(schema, part);
    for (const issue of issues ?? []) tell(`${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    return issues === undefined;
  };
  if (!hold('dossier.json', headSchema, value)) return;
  const { records, claims, notes, events, history } = value as Readonly<Record<string, readonly unknown[]>>;
  const id = (part: unknown): string => String((part as { id?: unknown } | null)?.id);
  for (const record of records ?? []) hold(`records/${id(record)}.json`, recordSchema, record);
  for (const claim of claims ?? []) hold(`claims/${id(claim)}.json`, claimSchema, claim);
  for (const note of notes ?? []) hold(`notes/${id(note)}.json`, noteSchema, note);
  for (const event of events ?? []) hold(`events.json, ${id(event)}`, eventSchema, event);
  history?.forEach((entry, i) => {
    hold(`history.json, entry ${i + 1}`, historySchema, entry);
  });
}

/** Every name once: else a reference would not say what it means. */
function checkNames({ claims, records, notes, events }: Dossier, tell: Tell): void {
  const once = (where: string, entries: ReadonlyArray<{ readonly id: string }>): void => {
    const seen = new Set<string>();
    for (const { id } of entries) {
      if (seen.has(id)) tell(`${where}: "${id}" is there twice`);
      seen.add(id);
    }
  };
  once('claims and records', [...claims, ...records]);
  once('notes', notes);
  once('events.json', events);
  for (const { id, quotes } of records) once(`records/${id}.json`, quotes);
}

function checkReferences(dossier: Dossier, tell: Tell): void {
  const ids = (entries: ReadonlyArray<{ readonly id: string }>): Set<string> =>
    new Set(entries.map(({ id }) => id));
  const quotes = new Set(
    dossier.records.flatMap((record) => record.quotes.map((quote) => `${record.id}#${quote.id}`)),
  );
  const [claims, records, notes] = [ids(dossier.claims), ids(dossier.records), ids(dossier.notes)];
  const all = new Set([...claims, ...records, ...notes, ...ids(dossier.events)]);
  const resolve = (file: string, refs: readonly string[], known: ReadonlySet<string>, what: string): void => {
    for (const ref of refs)
      if (!known.has(ref)) tell(`${file} refers to ${what} "${ref}", which does not exist`);
  };
  for (const claim of dossier.claims) {
    const file = `claims/${claim.id}.json`;
    for (const entry of Object.values(claim.contexts)) resolve(file, entry.quotes, quotes, 'the quotation');
    resolve(file, claim.background ?? [], records, 'the record');
    resolve(file, claim.notes, notes, 'the note');
  }
  for (const note of dossier.notes) {
    resolve(`notes/${note.id}.json`, note.claims, claims, 'the claim');
    resolve(`notes/${note.id}.json`, note.quotes, quotes, 'the quotation');
  }
  for (const event of dossier.events)
    resolve(`events.json, ${event.id}`, event.records, records, 'the record');
  for (const entry of dossier.history)
    resolve(`history.json, ${entry.version}`, entry.about, all, 'the entry');
}

function checkSilence({ claims }: Dossier, tell: Tell): void {
  for (const { id, contexts } of claims)
    for (const [context, { relation, text, quotes }] of Object.entries(contexts)) {
      const mute = relation === 'silent' || relation === 'outside';
      if (mute && (text !== null || quotes.length))
        tell(`claims/${id}.json: ${context} is ${relation} and must have neither text nor quotations`);
      if (!mute && text === null) tell(`claims/${id}.json: ${context} is "${relation}" and needs a text`);
    }
}

function checkRecord({ id, seenAt, link, quotes }: Dossier['records'][number], tell: Tell): void {
  const urls = [...seenAt.map(({ url }) => url), ...(link.kind === 'verified' ? [link.url] : [])];
  for (const url of urls)
    if (UNVERIFIED.some((pattern) => pattern.test(url)))
      tell(`records/${id}.json links ${url}, which is not verified`);
  if (quotes.length && link.kind === 'look-up' && !seenAt.length)
    tell(`records/${id}.json has quotations but no place where they were seen`);
  for (const quote of quotes) {
    const missing = LANGUAGES.filter((lang) => lang !== quote.lang && !(lang in quote.translation));
    if (missing.length)
      tell(`records/${id}.json: quotation ${quote.id} has no translation into ${missing.join(', ')}`);
  }
}

/** What readers are told of changes: newest first, none from the future, and one for each version of a claim. */
function checkHistory({ version, history, claims }: Dossier, tell: Tell): void {
  history.forEach((entry, i) => {
    const before = history[i - 1];
    if (before && isNewer(entry.version, before.version))
      tell(`history.json: ${entry.version} stands below ${before.version}; the newest comes first`);
    if (isNewer(entry.version, version))
      tell(`history.json tells of ${entry.version}, but dossier.json is only at ${version}`);
  });
  for (const claim of claims) {
    const told = history.filter(({ about }) => about.includes(claim.id)).length;
    if (claim.version !== told + 1)
      tell(
        `claims/${claim.id}.json is at version ${claim.version}, but history.json tells of ${told} changes to it: a change raises the version by one and has one entry`,
      );
  }
}
