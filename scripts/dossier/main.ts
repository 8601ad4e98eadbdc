/** `npm run dossier`: everything an editor and a publisher of the record need. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolder } from './check-folder.ts';
import { describeDifference } from './diff.ts';
import { newClaim, newRecord } from './new.ts';
import { readDossier, readEdition } from './read.ts';
import { type KeyPair, makeKeyPair, publicKeyOf, signDossier } from './sign.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HELP = `npm run dossier -- new-claim ID         makes claims/ID.json with everything a claim has, and says what to fill in
npm run dossier -- new-record ID        the same for a source, records/ID.json
npm run dossier -- check                says in a sentence each what is not as it must be
npm run dossier -- diff OLD [NEW]       what is different, in words; each is a folder or a pack, NEW is assets/dossier unless named
npm run dossier -- keygen FILE          makes a private key for packs in FILE, outside the project, and prints the public one
      --add                             also puts the public one into assets/updates/keys.json: builds made from then on trust it
npm run dossier -- pack --key FILE --out PACK
                                        checks the dossier and signs it with the private key in FILE (docs/updates.md)
  --dossier FOLDER --keys FILE          other places than assets/dossier and assets/updates/keys.json
  --help                                this text

Ends with 0 when all is well, 1 when something is not as it must be, 2 when the command was not understood.
`;

/** The command was not understood: ends with 2. */
class Misuse extends Error {}

interface Options {
  readonly dossier: string;
  readonly keys: string;
  readonly key?: string;
  readonly out?: string;
  readonly add: boolean;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`dossier: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}

function main(): number {
  const { values, positionals } = parse();
  const [command, ...names] = positionals;
  if (values.help) {
    say(HELP);
    return 0;
  }
  const most = command === 'diff' ? 2 : command === 'check' || command === 'pack' ? 0 : 1;
  if (names.length > most) throw new Misuse(`${command} does not take “${names[most]}”. See --help.`);
  const first = (what: string): string => {
    if (names[0] === undefined) throw new Misuse(`${command}: name ${what}. See --help.`);
    return names[0];
  };
  switch (command) {
    case 'new-claim':
      return scaffold(newClaim(values.dossier, first('the claim, in small letters and hyphens')));
    case 'new-record':
      return scaffold(newRecord(values.dossier, first('the source, in small letters and hyphens')));
    case 'check':
      return check(values);
    case 'diff':
      say(
        describeDifference(readEdition(first('an older dossier')), readEdition(names[1] ?? values.dossier)),
      );
      return 0;
    case 'keygen':
      return keygen(first('a file for the private key'), values);
    case 'pack':
      return pack(values);
    default:
      throw new Misuse(command ? `there is no “${command}”. See --help.` : 'say what to do. See --help.');
  }
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        dossier: { type: 'string', default: join(ROOT, 'assets', 'dossier') },
        keys: { type: 'string', default: join(ROOT, 'assets', 'updates', 'keys.json') },
        key: { type: 'string' },
        out: { type: 'string' },
        add: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Misuse(`${(error as Error).message}. See --help.`);
  }
}

function scaffold({ file, todo }: { readonly file: string; readonly todo: readonly string[] }): number {
  say(`${relative(process.cwd(), file)} is made. Now:`);
  todo.forEach((step, i) => {
    say(`  ${i + 1}. ${step}`);
  });
  return 0;
}

function check({ dossier }: Options): number {
  const problems = checkFolder(dossier);
  for (const problem of problems) say(problem);
  const { version, asOf, claims, records, notes, events, history } = readDossier(dossier);
  say(
    problems.length > 0
      ? `\n${problems.length} to put right.`
      : `Dossier ${version} of ${asOf} is whole: ${claims.length} claims, ${records.length} records, ${notes.length} notes, ${events.length} events, entries of its history: ${history.length}.`,
  );
  return problems.length > 0 ? 1 : 0;
}

function keygen(file: string, { add, keys }: Options): number {
  const way = relative(ROOT, resolve(file));
  if (!way.startsWith('..') && !isAbsolute(way))
    throw new Misuse('a private key never lies in the project: name a file elsewhere.');
  if (existsSync(file)) throw new Error(`${file} is there already; a key is never overwritten.`);
  const pair: KeyPair = makeKeyPair();
  writeFileSync(file, pair.privateKey, { mode: 0o600, flag: 'wx' });
  say(`The private key is in ${file}: whoever has it can change what readers see. Keep it off the network.`);
  say(`The public key: ${JSON.stringify(pair.publicKey)}`);
  if (add) {
    const known = JSON.parse(readFileSync(keys, 'utf8')) as { keys: unknown[] };
    writeFileSync(keys, `${JSON.stringify({ keys: [...known.keys, pair.publicKey] }, null, 2)}\n`);
    say(`It is added to ${relative(process.cwd(), keys)}.`);
  }
  return 0;
}

function pack({ dossier: folder, key, keys, out }: Options): number {
  if (!key || !out) throw new Misuse('pack needs --key FILE and --out PACK. See --help.');
  const problems = checkFolder(folder);
  if (problems.length > 0)
    throw new Error(`nothing is packed: ${problems[0]} (${problems.length} in all; see “check”)`);
  const privateKey = readFileSync(key, 'utf8');
  const dossier = readDossier(folder);
  const text = signDossier(dossier, privateKey);
  writeFileSync(out, text);
  const { id } = publicKeyOf(privateKey);
  const trusted = (JSON.parse(readFileSync(keys, 'utf8')) as { keys: Array<{ id: string }> }).keys;
  say(`${out}: dossier ${dossier.version} of ${dossier.asOf}, ${Buffer.byteLength(text)} bytes, key ${id}.`);
  if (!trusted.some((one) => one.id === id))
    say(`Builds of this project do not trust the key ${id}: it is not in ${relative(process.cwd(), keys)}.`);
  return 0;
}
