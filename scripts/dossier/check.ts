/** Checks the dossier: shape of every file, and that everything it refers to exists. */
import * as v from 'valibot';
import type { Dossier } from '../../lib/dossier/types.ts';
import { claimSchema, eventSchema, headSchema, noteSchema, recordSchema } from './schema.ts';

/** Addresses known only from memory: never linked (see docs/dossier.md, "What may be linked"). */
const UNVERIFIED = [
  /courtlistener\.com\/docket\/18714274/,
  /x\.com\/andymstone/,
  /about\.fb\.com\/news\/2018\/12/,
];

/** @returns one sentence a problem, each naming the file; empty when all is well. */
export function checkDossier(dossier: Dossier): string[] {
  const problems: string[] = [];
  const shape = (file: string, schema: v.GenericSchema, value: unknown): void => {
    const result = v.safeParse(schema, value);
    if (!result.success)
      for (const issue of result.issues)
        problems.push(`${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  };
  shape('dossier.json', headSchema, dossier);
  for (const record of dossier.records) shape(`records/${record.id}.json`, recordSchema, record);
  for (const claim of dossier.claims) shape(`claims/${claim.id}.json`, claimSchema, claim);
  for (const note of dossier.notes) shape(`notes/${note.id}.json`, noteSchema, note);
  for (const event of dossier.events) shape(`events.json, ${event.id}`, eventSchema, event);
  if (problems.length) return problems;
  const quotes = new Set(
    dossier.records.flatMap((record) => record.quotes.map((quote) => `${record.id}#${quote.id}`)),
  );
  const records = new Set(dossier.records.map(({ id }) => id));
  const claims = new Set(dossier.claims.map(({ id }) => id));
  const notes = new Set(dossier.notes.map(({ id }) => id));
  const resolve = (file: string, refs: readonly string[], known: ReadonlySet<string>, what: string): void => {
    for (const ref of refs)
      if (!known.has(ref)) problems.push(`${file} refers to ${what} "${ref}", which does not exist`);
  };
  for (const claim of dossier.claims) {
    const file = `claims/${claim.id}.json`;
    for (const [context, entry] of Object.entries(claim.contexts)) {
      resolve(file, entry.quotes, quotes, 'the quotation');
      const mute = entry.relation === 'silent' || entry.relation === 'outside';
      if (mute && (entry.text !== null || entry.quotes.length))
        problems.push(`${file}: ${context} is ${entry.relation} and must have neither text nor quotations`);
      if (!mute && entry.text === null)
        problems.push(`${file}: ${context} is "${entry.relation}" and needs a text`);
    }
    resolve(file, claim.notes, notes, 'the note');
  }
  for (const note of dossier.notes) {
    resolve(`notes/${note.id}.json`, note.claims, claims, 'the claim');
    resolve(`notes/${note.id}.json`, note.quotes, quotes, 'the quotation');
  }
  for (const event of dossier.events)
    resolve(`events.json, ${event.id}`, event.records, records, 'the record');
  for (const record of dossier.records) {
    const urls = [
      ...record.seenAt.map(({ url }) => url),
      ...(record.link.kind === 'verified' ? [record.link.url] : []),
    ];
    for (const url of urls)
      if (UNVERIFIED.some((pattern) => pattern.test(url)))
        problems.push(`records/${record.id}.json links ${url}, which is not verified`);
    if (record.quotes.length && record.link.kind === 'look-up' && !record.seenAt.length)
      problems.push(`records/${record.id}.json has quotations but no place where they were seen`);
    for (const quote of record.quotes) {
      const missing = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'].filter(
        (lang) => lang !== quote.lang && !(lang in quote.translation),
      );
      if (missing.length)
        problems.push(
          `records/${record.id}.json: quotation ${quote.id} has no translation into ${missing.join(', ')}`,
        );
    }
  }
  return problems;
}
