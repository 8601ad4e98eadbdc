/** Findings as the sidebar shows them, as plain data and as a table for people. */
import type { Analysis } from '../../lib/check/types.ts';
import type { Dossier } from '../../lib/dossier/types.ts';

/** One line of `npm run pair -- --json`. */
export interface Findings {
  readonly file: string;
  readonly relevance: string;
  readonly lang: string | null;
  readonly reasons: readonly string[];
  readonly published: string | null;
  readonly sentences: ReadonlyArray<{
    readonly text: string;
    readonly claims: ReadonlyArray<{
      readonly id: string;
      readonly stance: string;
      readonly confidence: string;
      readonly probability: number;
    }>;
    readonly differences: ReadonlyArray<{
      readonly kind: string;
      readonly claim: string;
      readonly span: string;
      readonly note: string | null;
      /** The record's own words, where the page's were compared with them. */
      readonly recorded: string | null;
    }>;
  }>;
  readonly absent: readonly string[];
}

/** What the sidebar shows of an analysis: nothing unless the page is about the case; only sentences with something to show. */
export function toFindings(file: string, analysis: Analysis): Findings {
  const shown = analysis.relevance === 'about' ? analysis.sentences : [];
  return {
    file,
    relevance: analysis.relevance,
    lang: analysis.lang,
    reasons: analysis.reasons.map((reason) => reason.code),
    published: analysis.published,
    sentences: shown
      .filter(({ pairings, differences }) => pairings.length > 0 || differences.length > 0)
      .map(({ sentence, pairings, differences }) => ({
        text: sentence.text,
        claims: pairings.map(({ claim, stance, confidence, probability }) => ({
          id: claim,
          stance,
          confidence,
          probability: Math.round(probability * 1000) / 1000,
        })),
        differences: differences.map(({ kind, claim, span, note, tokens }) => ({
          kind,
          claim,
          span: sentence.text.slice(span.start, span.end),
          note,
          recorded: recordedWords(tokens),
        })),
      })),
    absent: analysis.relevance === 'about' ? analysis.absent : [],
  };
}

function recordedWords(
  tokens: Analysis['sentences'][number]['differences'][number]['tokens'],
): string | null {
  const own = tokens.filter(({ side }) => side !== 'page').map(({ text }) => text);
  return own.length ? own.join(' ') : null;
}

/** Relations in which a record has an answer to a claim. */
const ANSWERS = new Set(['speaks', 'partly', 'contrast', 'absence']);
const STANCE_WORDS: Readonly<Record<string, string>> = {
  asserts: 'states',
  attributes: 'attributes',
  denies: 'denies',
  asks: 'asks',
};

/** Columns before what is said of a claim or a difference. */
const DETAIL = 15;

/** A readable table: sentence → claim, stance, difference, the records that answer it. */
export function formatFindings(title: string, findings: Findings, dossier: Dossier, width = 100): string {
  const lines = [title, `  ${describePage(findings)}`];
  const say = (text: string, indent: number): void => {
    for (const line of wrap(text, width - indent)) lines.push(`${' '.repeat(indent)}${line}`);
  };
  for (const sentence of findings.sentences) {
    lines.push('');
    say(`“${sentence.text}”`, 2);
    for (const claim of sentence.claims) {
      const known = dossier.claims.find(({ id }) => id === claim.id);
      const sure = claim.confidence === 'sure' ? '' : ', possible';
      lines.push(
        `    ${(STANCE_WORDS[claim.stance] ?? claim.stance).padEnd(11)}${claim.id} (${Math.round(claim.probability * 100)} %${sure})`,
      );
      say(`answered by ${describeRecords(known)}`, DETAIL);
    }
    for (const { kind, claim, span, note, recorded } of sentence.differences) {
      const record = dossier.notes.find(({ id }) => id === note)?.record.en;
      lines.push(`    differs    ${kind}: “${span}” (${claim})`);
      if (recorded) say(`on record: “${recorded}”`, DETAIL);
      if (record) say(`record: ${record}`, DETAIL);
    }
  }
  if (findings.absent.length) lines.push('', `  not on this page: ${findings.absent.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

/** What a page is taken for. */
const RELEVANCE_WORDS: Readonly<Record<string, string>> = {
  about: 'about the case',
  mention: 'touches the case in passing at most',
  other: 'not about the case',
};
/** Why, where that is not said by the words above. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  'core-claims': 'it makes claims of the case',
  'in-headline': 'one in the headline',
  passing: '',
  'only-aside': 'only in a link or box beside the article',
  neighbour: 'another story with the same names',
  'no-names': 'it does not name both Netflix and Facebook or Meta',
  'unsupported-language': '',
};

function describePage({ relevance, lang, published, sentences, reasons }: Findings): string {
  const pairs = sentences.reduce((sum, sentence) => sum + sentence.claims.length, 0);
  const differences = sentences.reduce((sum, sentence) => sum + sentence.differences.length, 0);
  const found =
    relevance === 'about'
      ? `${count(sentences.length, 'sentence')} with ${count(pairs, 'claim')} and ${count(differences, 'difference')}`
      : 'nothing is shown in the page';
  const why = reasons.map((code) => REASON_WORDS[code] ?? code).filter(Boolean);
  return `${RELEVANCE_WORDS[relevance] ?? relevance} [${lang ?? 'language not supported'}${published ? `, ${published}` : ''}], ${found}${why.length ? ` (${why.join('; ')})` : ''}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function describeRecords(claim: Dossier['claims'][number] | undefined): string {
  if (!claim) return 'no record (claim not in the dossier)';
  const entries = Object.entries(claim.contexts);
  const answering = entries.filter(([, context]) => ANSWERS.has(context.relation)).map(([id]) => id);
  const silent = entries.filter(([, context]) => context.relation === 'silent').map(([id]) => id);
  return `${answering.join(', ') || 'no record'}${silent.length ? `; silent: ${silent.join(', ')}` : ''}`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}
