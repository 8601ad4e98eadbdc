/** Shape of every part of a dossier, with messages an editor can act on. Packs are held against it where they arrive. */
import * as v from 'valibot';
import {
  CONFIDENCES,
  CONTEXTS,
  GROUPS,
  LANGUAGES,
  LEVELS,
  MODALITIES,
  PARAMETER_TYPES,
  RECORD_KINDS,
  RELATIONS,
} from '../dossier/types.ts';
import { DIFFERENCE_KINDS } from '../check/types.ts';

/** Line breaks and whatever is invisible or turns the reading direction: nobody could see what a text says. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

const text = (what: string, longest = 400) =>
  v.pipe(
    v.string(`${what} must be a text`),
    v.nonEmpty(`${what} is empty`),
    v.maxLength(longest, `${what} is longer than ${longest} characters`),
    v.check((given) => !UNSEEN.test(given), `${what} has a line break or an invisible character`),
  );
const localized = (what: string, longest?: number) =>
  v.strictObject(
    v.entriesFromList(LANGUAGES, text(`${what} (one for each of ${LANGUAGES.join(' ')})`, longest)),
    `${what} needs exactly these languages: ${LANGUAGES.join(' ')}`,
  );
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id has small letters, digits and hyphens only'),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2013-08-02'));
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date is written 2013, 2013-08 or 2013-08-02'),
);
const url = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[^\s"<>@/]+(?:\/[^\s"<>]*)?$/, 'a link starts with https:// and has no blanks'),
);
const ref = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'a quotation is referred to as record-id#quote-id'),
);
const noteId = v.pipe(v.string(), v.regex(/^E\d{2}$/, 'a note is called E01, E02, …'));
const confidence = v.picklist(CONFIDENCES, `confidence is one of ${CONFIDENCES.join(' ')}`);

export const recordSchema = v.strictObject({
  id,
  context: v.picklist([...CONTEXTS, 'background'], `context is one of ${CONTEXTS.join(' ')} background`),
  kind: v.picklist(RECORD_KINDS),
  speaker: v.nullable(
    v.strictObject({ name: text('the speaker’s name', 80), role: localized('the speaker’s role', 120) }),
  ),
  author: v.nullable(text('author', 160)),
  outlet: v.nullable(text('outlet', 160)),
  date,
  title: v.nullable(text('title', 300)),
  lang: v.pipe(v.string(), v.length(2)),
  link: v.variant('kind', [
    v.strictObject({ kind: v.literal('verified'), url }),
    v.strictObject({
      kind: v.literal('look-up'),
      via: v.picklist(['web', 'docket']),
      query: text('what to look up', 200),
    }),
  ]),
  seenAt: v.array(v.strictObject({ label: text('label', 120), url })),
  confidence,
  asOf: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  about: localized('about', 240),
  quotes: v.array(
    v.strictObject({
      id,
      text: text('the quotation', 1200),
      lang: v.pipe(v.string(), v.length(2)),
      confidence,
      translation: v.record(v.picklist(LANGUAGES), text('a translation', 1500)),
    }),
  ),
});

export const claimSchema = v.strictObject({
  id,
  group: v.picklist(GROUPS),
  level: v.nullable(v.picklist(LEVELS)),
  modality: v.picklist(MODALITIES),
  title: localized('title', 60),
  statement: localized('statement', 180),
  contexts: v.strictObject(
    v.entriesFromList(
      CONTEXTS,
      v.strictObject({
        relation: v.picklist(RELATIONS),
        text: v.nullable(localized('the record’s text', 260)),
        quotes: v.array(ref),
      }),
    ),
    'a claim says of each of the six records how it stands to it, silence included',
  ),
  // Packs from before claims could name any have no such key: they stay good.
  background: v.exactOptional(v.array(id, 'background is a list of records, by their ids')),
  parameters: v.array(
    v.strictObject({
      key: id,
      type: v.picklist(PARAMETER_TYPES),
      value: text('value', 160),
      label: localized('label', 60),
    }),
  ),
  notes: v.array(noteId),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const noteSchema = v.strictObject({
  id: noteId,
  kind: v.nullable(v.picklist(DIFFERENCE_KINDS)),
  claims: v.pipe(v.array(id), v.minLength(1, 'a note belongs to at least one claim')),
  severity: v.picklist(['A', 'B', 'C', 'D', 'E']),
  record: localized('record', 240),
  quotes: v.array(ref),
});

export const eventSchema = v.strictObject({
  id,
  date,
  title: localized('title', 80),
  records: v.array(id),
  confidence,
});

const version = v.pipe(
  v.string(),
  v.regex(/^\d{4}\.\d{1,2}\.\d{1,4}$/, 'the version is written year.month.number'),
);

export const historySchema = v.strictObject({
  version,
  date: day,
  about: v.array(v.union([id, noteId], 'an entry is about claims, records, notes or events, by their ids')),
  text: localized('text', 240),
});

/** What a dossier consists of; its parts are checked one by one, so that a message can name the file. */
export const headSchema = v.strictObject({
  version,
  asOf: day,
  caseNumber: text('caseNumber'),
  court: text('court'),
  claims: v.array(v.unknown()),
  records: v.array(v.unknown()),
  notes: v.array(v.unknown()),
  events: v.array(v.unknown()),
  history: v.array(v.unknown()),
});
