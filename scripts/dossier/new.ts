/** New files for an editor: every key is there, every text is empty, and `check` names each that still is. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXTS, LANGUAGES, RELATIONS } from '../../lib/dossier/types.ts';

export interface Scaffold {
  readonly file: string;
  /** What is left to do, in order. */
  readonly todo: readonly string[];
}

const inAll = (): Record<string, string> => Object.fromEntries(LANGUAGES.map((lang) => [lang, '']));
const CHECK = '“npm run dossier -- check” names what is still missing';
const TELL =
  'history.json: a new entry at the top, with the version, the day, what it is about and the reason, in all eight languages';

export function newClaim(folder: string, id: string): Scaffold {
  const file = write(folder, 'claims', id, {
    id,
    group: '',
    level: null,
    modality: '',
    title: inAll(),
    statement: inAll(),
    contexts: Object.fromEntries(
      CONTEXTS.map((context) => [context, { relation: 'silent', text: null, quotes: [] }]),
    ),
    parameters: [],
    notes: [],
    version: 1,
  });
  return {
    file,
    todo: [
      'group and modality: one of the words that “check” offers; level only for the four steps of access',
      'title (60 characters) and statement (180), in all eight languages: what pages claim, in our words, without judging it',
      `contexts: each of the six records is “silent” so far; where one speaks, choose ${RELATIONS.filter((one) => one !== 'silent' && one !== 'outside').join(', ')}, write what it says, and name its quotations as record-id#quote-id`,
      'background, between contexts and parameters: only where the claim rests on a source beside the six; the ids of such records',
      'lib/match/claim-keys.ts and labelled sentences: until the engine knows the claim it stands on no card (docs/dossier.md, “Add a claim”)',
      TELL,
      CHECK,
    ],
  };
}

export function newRecord(folder: string, id: string): Scaffold {
  const file = write(folder, 'records', id, {
    id,
    context: 'background',
    kind: '',
    speaker: null,
    author: null,
    outlet: null,
    date: '',
    title: null,
    lang: 'en',
    link: { kind: 'look-up', via: 'web', query: '' },
    seenAt: [{ label: '', url: '' }],
    confidence: '',
    asOf: new Date().toISOString().slice(0, 7),
    about: inAll(),
    quotes: [{ id: '', text: '', lang: 'en', confidence: '', translation: inAll() }],
  });
  return {
    file,
    todo: [
      'kind, date (2024, 2024-04 or 2024-04-02), and who: speaker with role, or author, or outlet',
      'link: {"kind": "verified", "url": …} only for an address that was seen to hold this very source; else the words to look it up with',
      'seenAt: where the words were seen; confidence: V2 (two independent sources), V2w, S1 (one) or INF (inferred)',
      'about: what it is, in all eight languages',
      'quotes: word for word, each with an id of its own; translation has every language but the quotation’s (remove that one)',
      'claims and notes: refer to its quotations as record-id#quote-id; events.json, and “background” of a claim, to the record by its id',
      TELL,
      CHECK,
    ],
  };
}

function write(folder: string, kind: 'claims' | 'records', id: string, content: object): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(
      `“${id}” cannot be an id: small letters, digits and single hyphens only, as in messages-sold`,
    );
  const file = join(folder, kind, `${id}.json`);
  if (existsSync(file)) throw new Error(`${file} is there already`);
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}
