import { INVISIBLE } from './clean.ts';
import { cutPlain, isPlain } from './sentence-ends.ts';
import type { Span } from './span.ts';

/** What a language adds to the platform's own sentence rules. */
export interface SentenceRules {
  readonly lang: string;
  /** Abbreviations with a full stop after which a sentence goes on ("z. B.", "Nr."). */
  readonly abbreviations: readonly string[];
  /** Prepositions after which a single capital is the platform X ("auf X."), not an initial. */
  readonly initialsAfter: readonly string[];
  /** Month names (folded): "23." before one of them is a day, not an end. */
  readonly months: Readonly<Record<string, number>>;
}

/** Cuts a block of text into sentences; the spans are trimmed of what is not seen and never overlap. */
export type SentenceCutter = (text: string) => Span[];
/** The same with pauses, for blocks of any length. */
export type SentenceSteps = (text: string) => Generator<void, Span[], void>;

/** Lower-case continuation, or a closing mark that belongs to the sentence before. */
const CONTINUES = /^[\s\u200b-\u200f]*(?:[\p{Ll}\d]|[»”’)\]]+\s*(?:[,;:–—-]|\p{Ll}))/u;
const CLOSING_ONLY = /^[\s»”“’"')\]]+$/u;
/** A closing mark set off by a space, as French does: it ends the sentence before. */
const CLOSING_FIRST = /^([»”]\s+)\S/u;
/** … and goes on after it: “« C’est faux ! » dit-il.” */
const CLOSES_AND_CONTINUES = /^[»”]\s*(?:[,;:–—-]|\p{Ll})/u;
/**
 * The expressions above know the letters of all the world, and are slow to build; most sentences end in a plain word and
 * begin with a plain letter.
 */
const ENDS_IN_WORD = /[A-Za-z]{2}\.$/;
const ENDS_IN_LONG_WORD = /[a-z]{4}\.$/;
/** So much of a text is such a word and its full stop. */
const LONG_WORD = 5;
/** A full stop within the first few characters. */
const STOP_SOON = /^\s*[^\s.]{1,6}\./;

/** How a text begins, where that is plain to see: with a small letter or a capital one. */
function plainStart(text: string): 'low' | 'high' | null {
  const code = text.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return 'low';
  return code >= 0x41 && code <= 0x5a ? 'high' : null;
}

/** The platform that people write "on": the only letter that ends a sentence like a word. */
const PLATFORM = 'X';
/** How much of the text before a cut is looked at: a page that joins every piece must not be read again for each. */
const TAIL = 120;
/** Invisible characters looked at on either side of a sentence: a page may send a megabyte of them. */
const MOST_UNSEEN = 40;
/** Candidates looked at between two pauses. */
const STEP = 200;

/**
 * Makes a cutter for one language: the rules of Unicode find candidates, then pieces are joined again that end in an
 * abbreviation, an initial, an ordinal before a month, or that go on in lower case.
 */
export function createSentenceSteps(rules: SentenceRules): SentenceSteps {
  const candidatesOf = createCandidates(rules.lang);
  const endings = rules.abbreviations.map((entry) => entry.toLowerCase().replace(/\s+/g, ''));
  const abbreviations = new Set(endings);
  const longest = Math.max(4, ...endings.map((entry) => entry.length));
  const longEndings = new Set(endings.map((entry) => entry.slice(-LONG_WORD)));
  const platform = new Set(rules.initialsAfter.map((word) => word.toLowerCase()));

  /** `before` is the end of the piece, `isWhole` says whether it is all of it. */
  const goesOn = (before: string, after: string, isWhole: boolean): boolean => {
    const plain = plainStart(after);
    const trimmed = before.trimEnd();
    // Most pieces end in a long plain word, and the next begins with a capital.
    const ending = trimmed.slice(-LONG_WORD);
    if (plain === 'high' && ENDS_IN_LONG_WORD.test(ending) && !longEndings.has(ending)) return false;
    if (!plain && (CLOSING_ONLY.test(after) || CLOSES_AND_CONTINUES.test(after))) return true;
    if (/[!?…]["”“»’')\]]*$/.test(trimmed)) return /^\s*\p{Ll}/u.test(after) && !/[!?]$/.test(trimmed);
    if (!/\.["”“»’')\]]*$/.test(trimmed)) return plain ? plain === 'low' : CONTINUES.test(after);
    const tail = trimmed.slice(-longest * 2 - 4);
    const initial = ENDS_IN_WORD.test(tail) ? null : /(?:^|[\s(“"«.])(\p{Lu})\.$/u.exec(tail);
    if (initial) {
      const word =
        initial[1] === PLATFORM
          ? (/([A-Za-zÀ-ɏ]{1,20})\s{1,3}[^\s.]\.$/.exec(tail)?.[1]?.toLowerCase() ?? '')
          : '';
      return !platform.has(word);
    }
    if (isWhole && /^\d{1,3}\.$/.test(trimmed)) return true;
    if (/(?:^|\s)\d{1,3}\.$/.test(tail)) {
      const next = /^\s*([A-Za-zÀ-ɏ]+)/.exec(after)?.[1]?.toLowerCase() ?? '';
      return next.normalize('NFD').replace(/\p{M}/gu, '') in rules.months || /^\s*\p{Ll}/u.test(after);
    }
    const squeezed = tail.toLowerCase().replace(/\s+/g, ' ');
    if (isInsideAbbreviation(squeezed, after)) return true;
    const spaceless = squeezed.replace(/ /g, '');
    for (let length = 2; length <= longest; length++) {
      const joined = spaceless.slice(-length);
      if (!abbreviations.has(joined)) continue;
      const preceding = spaceless.at(-length - 1) ?? '';
      const boundary = !/[a-zß-ɏ]/.test(preceding) || startsWord(squeezed, joined);
      if (boundary) return true;
    }
    return plain ? plain === 'low' : CONTINUES.test(after) && /^\s*\p{Ll}/u.test(after);
  };

  /** "z." before "B.", when "z. B." is one abbreviation. */
  const isInsideAbbreviation = (squeezed: string, after: string): boolean => {
    if (ENDS_IN_LONG_WORD.test(squeezed) || !STOP_SOON.test(after)) return false;
    const part = /(?:^|[^a-zß-ɏ])([a-zß-ɏ]{1,3}\.)$/.exec(squeezed)?.[1];
    const next = /^\s*([A-Za-zÀ-ɏ]{1,3}\.)/.exec(after)?.[1]?.toLowerCase();
    return (
      part !== undefined && next !== undefined && endings.some((ending) => ending.startsWith(part + next))
    );
  };

  return function* (text) {
    const pieces: Span[] = [];
    let seen = 0;
    for (const { start: index, end } of beforeFigures(text, candidatesOf(text), abbreviations)) {
      if (++seen % STEP === 0) yield;
      const last = pieces.at(-1);
      const segment = text.slice(index, end);
      const from = last ? Math.max(last.start, last.end - TAIL) : 0;
      if (last && goesOn(text.slice(from, last.end), segment, from === last.start)) {
        pieces[pieces.length - 1] = { start: last.start, end };
        continue;
      }
      const closing = last && !plainStart(segment) ? (CLOSING_FIRST.exec(segment)?.[1]?.length ?? 0) : 0;
      if (last && closing) pieces[pieces.length - 1] = { start: last.start, end: index + closing };
      pieces.push({ start: index + closing, end });
    }
    return pieces.map((piece) => trimSpan(text, piece)).filter((piece) => piece.end > piece.start);
  };
}

/** Plain texts are cut by ourselves, all others by the platform's segmenter, made when the first of them comes. */
function createCandidates(lang: string): (text: string) => Iterable<Span> {
  let segmenter: Intl.Segmenter | null = null;
  function* byPlatform(text: string): Generator<Span, void, void> {
    segmenter ??= new Intl.Segmenter(lang, { granularity: 'sentence' });
    for (const { segment, index } of segmenter.segment(text))
      yield { start: index, end: index + segment.length };
  }
  return (text) => (isPlain(text) ? cutPlain(text) : byPlatform(text));
}

/**
 * A full stop after a word, and a figure: Unicode sees no end there when a small letter follows the figure
 * ("… naar reclame. 40 miljoen …").
 */
const FIGURE_NEXT = /[ (“„«"]([^\s\d.,;:!?()“”„«»"]{2,20})[”"»’)]{0,2}\.[”"»’)]{0,2}[ \u00a0](?=\d)/g;
/** Shorter words may be abbreviations, unless a year comes next. */
const LONG_ENOUGH = 5;
const YEAR_NEXT = /^(?:19|20)\d\d /;

function* beforeFigures(
  text: string,
  candidates: Iterable<Span>,
  abbreviations: ReadonlySet<string>,
): Generator<Span, void, void> {
  for (const { start, end } of candidates) {
    let from = start;
    const piece = text.slice(start, end);
    // Most pieces have no full stop but at their end.
    const stop = piece.indexOf('.');
    const inside = stop >= 0 && stop < piece.length - 3 ? piece.matchAll(FIGURE_NEXT) : [];
    for (const { index, 0: all, 1: word = '' } of inside) {
      const next = start + index + all.length;
      if (abbreviations.has(`${word.toLowerCase()}.`)) continue;
      if (word.length < LONG_ENOUGH && !YEAR_NEXT.test(text.slice(next, next + 5))) continue;
      yield { start: from, end: next };
      from = next;
    }
    yield { start: from, end };
  }
}

/** A cutter that does not pause. */
export function createSentenceCutter(rules: SentenceRules): SentenceCutter {
  const cut = createSentenceSteps(rules);
  return (text) => {
    const steps = cut(text);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };
}

/** Whether `joined` (without spaces) is a whole word or words at the end of `squeezed`. */
function startsWord(squeezed: string, joined: string): boolean {
  let left = joined.length;
  let i = squeezed.length;
  while (i > 0 && left > 0) {
    i--;
    if (squeezed[i] !== ' ') left--;
  }
  return i === 0 || !/\p{L}/u.test(squeezed[i - 1] ?? '');
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  for (let unseen = 0; start < end && unseen < MOST_UNSEEN; start++) {
    const place = placeOf(text, start);
    if (place === 'seen') break;
    if (place === 'unseen') unseen++;
  }
  for (let unseen = 0; end > start && unseen < MOST_UNSEEN; end--) {
    const place = placeOf(text, end - 1);
    if (place === 'seen') break;
    if (place === 'unseen') unseen++;
  }
  return { start, end };
}

/** Whether a character is seen, takes room, or neither. */
function placeOf(text: string, i: number): 'seen' | 'space' | 'unseen' {
  const char = text.charAt(i);
  if (char > ' ' && char <= '~') return 'seen';
  if (/\s/.test(char)) return 'space';
  return INVISIBLE.test(char) ? 'unseen' : 'seen';
}
