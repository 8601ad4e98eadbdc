/**
 * Numbers of the features that tell claims apart. Whatever is made of concepts has a place of its own, worked out from the
 * places of the concepts in the trained list; all else (words, sums, years) lies behind, by its hash.
 */
import { remember } from '../text/remember.ts';
import { hashName } from './hash.ts';

/** A concept as features see it. */
export interface FeatureConcept {
  /** Place in the list; concepts that are one to the claims share one. */
  readonly id: number;
  /** May stand in pairs. */
  readonly paired: boolean;
  /** Place among those whose order says who does what to whom; -1 for others. */
  readonly order: number;
  /** Place of its family, which is a concept among them; -1 for none. */
  readonly family: number;
  /** Only checks ask for it. */
  readonly checkedOnly: boolean;
}

/** Names with the same referent, told apart by the lexicon but not by the claims. */
const MERGED: Readonly<Record<string, string>> = {
  NETFLIX: 'N',
  STREAMER: 'N',
  FACEBOOK: 'F',
  META: 'F',
  SOCIALNET: 'F',
  MESSAGE: 'MSG',
  DM: 'MSG',
  INBOX: 'MSG',
  MESSENGER: 'MSGR',
};
/** The concept a model knows it by: some that are told apart elsewhere are one to it. */
export function mergedConcept(concept: string): string {
  return MERGED[concept] ?? concept;
}

/** Concepts that never say what a text is about: too common, or too much about speech, to be worth pairing. */
export const EMPTY_CONCEPTS: ReadonlySet<string> = new Set(
  'IT THIS THEY WE HE NEG SAY MOOD IF QUESTIONWORD NEARLY TODAY AFTER BEFORE SINCE MAYBE'.split(' '),
);
/** Concepts that only checks ask for: prepositions and the like tell no claims apart, and what is compared must not decide what is compared. */
export const CHECKED_ONLY: ReadonlySet<string> = new Set(
  'THAT SITS ONWHAT HAVE TOWHOM BYWHOM WITHWHOM STILL SEASON LASTYEAR START ANNOUNCE TWO DAILY LAUNCH HEARSAY HUNDREDSTHOUSANDS REPORTMORE HEADS VALUE REFUSE REVERSED OFFICER ALSO OTHERSIDE LASTED TESTIFY ACCOUNTS VICECHIEF OPTIN FUTURE DUTY FIRST THEN PRIORTO UNDECIDED EVERYPARTNER CORRECTION BROKE SELF UNTIL OTHERDATA SUPPOSE RETOLD UNPROVEN INVAIN'.split(
    ' ',
  ),
);
/** Concepts whose order says who does what to whom. */
const ORDERED: readonly string[] =
  'N F BOTH GIVE RECEIVE SHARE ALLOW ACCESS READ SELL BUY PAY DENY REPORT SUE DATA USER HASTINGS ZUCKERBERG PLAINTIFF MSG'.split(
    ' ',
  );

/**
 * Concepts that do the same work in many claims, by the name of their family: what one of them has taught is told of the
 * others too, so that a rare wording is not told alone.
 */
const FAMILIES: ReadonlyArray<readonly [name: string, members: string]> = [
  ['REACH', 'ACCESS KEY ABLE ALLOW EXPOSE API INBOXAPI COULD'],
  ['LOOK', 'READ SPY SEE COLLECT USE WATCHING'],
  ['HAND', 'GIVE SHARE RECEIVE SELL'],
  ['MONEY', 'PAY PRICE SPEND BUY BUDGET MILLION HUNDREDSMILLIONS DOLLAR'],
  ['NOT', 'NEG NEVER NOBODY WITHOUT'],
  ['REFUSAL', 'DENY UNTRUE SHOCKING'],
  ['PAPER', 'DOCUMENT LETTER COMPLAINT LAWSUIT'],
  ['PARTY', 'PLAINTIFF LAWYER KLEIN ADVERTISER LAWFIRM'],
  ['SPEECH', 'SAY ALLEGE ACCORDING ACCUSE REPORTED'],
  ['BENCH', 'COURT JUDGE RULING APPEAL DISMISS CERTIFY TRIAL DONATO'],
  ['STATE', 'AUTHORITY PROSECUTOR OFFICIAL INVESTIGATE FTC DPC'],
  ['LEADER', 'HASTINGS ZUCKERBERG SANDBERG BOSWORTH EXECUTIVE CEO'],
  ['VIDEO', 'WATCH VIDEOSERVICE ORIGINALS'],
  ['END', 'CUT ENDED SACRIFICE COMPETE'],
  ['HIDDEN', 'SECRET UNAWARE KNOW CONSENT'],
  ['SPAN', 'YEARS DECADE SINCE ONGOING'],
  ['VOICE', 'STATEMENT SPOKES STONE EXPLAIN'],
  ['PRESS', 'NYT MEDIA EARLIER'],
  ['PEOPLE', 'USER FRIEND PRIVATE MSG'],
];
const FAMILY_OF = new Map(
  FAMILIES.flatMap(([family, members]) => members.split(' ').map((member) => [member, family] as const)),
);

/** What a single concept can be to a sentence, each with the mark in its name: in it, meant by a pronoun, in the one before, asked there and answered here. */
const ROLES = ['c', 'r', 'p', 'a'] as const;
export type Role = (typeof ROLES)[number];
/** Longest common prefixes of words stand for their stems. */
const STEM = 6;
/** Hashed names lie this close together. */
const HASHED = 1 << 20;

/** Gives the features of one trained list of concepts their numbers, and the numbers their names. */
export class FeatureSpace {
  readonly #concepts = new Map<string, FeatureConcept>();
  /** Names of the families and the concepts, by their places. */
  readonly #names: string[] = [];
  readonly #size: number;
  /** Places of the concepts of a family, by its own. */
  readonly #members = new Map<number, number[]>();
  /** From here on numbers are those of pairs, of pairs in order, of hashes. */
  readonly #pairs: number;
  readonly #orders: number;
  readonly dense: number;
  /** What was hashed. */
  readonly #hashed = new Map<number, string>();

  /** `concepts`: the names of all, in the order of training. */
  constructor(concepts: readonly string[]) {
    const ids = new Map<string, number>();
    const place = (name: string): number => {
      const known = ids.get(name);
      if (known !== undefined) return known;
      ids.set(name, ids.size);
      return this.#names.push(name) - 1;
    };
    for (const [family] of FAMILIES) this.#members.set(place(family), []);
    for (const concept of concepts) {
      const name = mergedConcept(concept);
      const checkedOnly = CHECKED_ONLY.has(concept);
      const known = {
        id: place(name),
        paired: !checkedOnly && !EMPTY_CONCEPTS.has(concept),
        order: ORDERED.indexOf(name),
        checkedOnly,
        family: ids.get(FAMILY_OF.get(name) ?? '') ?? -1,
      };
      const members = this.#members.get(known.family);
      if (members && !members.includes(known.id)) members.push(known.id);
      this.#concepts.set(concept, known);
      if (name !== concept) this.#concepts.set(name, known);
    }
    this.#size = ids.size;
    this.#pairs = ROLES.length * this.#size;
    this.#orders = this.#pairs + this.#size ** 2;
    this.dense = this.#orders + ORDERED.length ** 2;
  }

  /** `undefined` for a concept that came into a lexicon after training. */
  conceptOf(name: string): FeatureConcept | undefined {
    return this.#concepts.get(name);
  }

  /** One concept, in one of its roles. */
  single(role: Role, id: number): number {
    return ROLES.indexOf(role) * this.#size + id;
  }

  /** Two concepts near each other, whichever comes first. */
  pair(a: number, b: number): number {
    return this.#pairs + (a < b ? a * this.#size + b : b * this.#size + a);
  }

  /** The first before the second, by their places among the ordered. */
  inOrder(first: number, second: number): number {
    return this.#orders + first * ORDERED.length + second;
  }

  /** All that is not made of concepts, by its name. */
  readonly named = remember((name) => {
    const id = this.dense + (hashName(name) % HASHED);
    this.#hashed.set(id, name);
    return id;
  });

  /** A word, by its stem; -1 for a figure. */
  readonly word = remember((fold) => {
    const stem = fold.slice(0, STEM);
    return /^\d+$/.test(stem) ? -1 : this.named(`w:${stem}`);
  });

  /** The name of a feature that was told: "c:ACCESS", "ACCESS+MSG", "N>GIVE", "w:netfli". */
  nameOf(id: number): string {
    if (id >= this.dense) return this.#hashed.get(id) ?? '';
    const [first, second] = this.#parts(id);
    if (id >= this.#orders) return `${ORDERED[first]}>${ORDERED[second]}`;
    return id >= this.#pairs
      ? `${this.#names[first]}+${this.#names[second]}`
      : `${ROLES[first]}:${this.#names[second]}`;
  }

  /** Places of the concepts in the sentence itself that a feature is made of, those of a family for the family. */
  conceptsOf(id: number): number[] {
    if (id >= this.dense) return [];
    const [first, second] = this.#parts(id);
    const places =
      id >= this.#orders
        ? [first, second].map((place) => this.conceptOf(ORDERED[place] ?? '')?.id ?? -1)
        : id >= this.#pairs
          ? [first, second]
          : ROLES[first] === 'c'
            ? [second]
            : [];
    return places.flatMap((place) => this.#members.get(place) ?? place);
  }

  /** Row and column of a number among its kind. */
  #parts(id: number): readonly [row: number, column: number] {
    const [from, width] =
      id >= this.#orders ? [this.#orders, ORDERED.length] : [id >= this.#pairs ? this.#pairs : 0, this.#size];
    return [Math.floor((id - from) / width), (id - from) % width];
  }
}
