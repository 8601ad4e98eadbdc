import type en from '../../assets/locales/en.json';

/** The forms a counted text needs; which ones, `Intl.PluralRules` knows for each language. `other` is always there. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

type Shape<T> = T extends string
  ? string
  : T extends { one: string; other: string }
    ? PluralForms
    : { readonly [K in keyof T]: Shape<T[K]> };

/** Every word of the interface in one language: the shape of `assets/locales/en.json` but for what the manifest takes, a counted text as `PluralForms`. */
export interface Messages extends Omit<Shape<typeof en>, 'manifest'> {}

type Groups = Omit<Messages, 'lang' | 'dir'>;
type Path<T, Leaf> = {
  [K in keyof T & string]: T[K] extends string | PluralForms
    ? T[K] extends Leaf
      ? K
      : never
    : `${K}.${Path<T[K], Leaf>}`;
}[keyof T & string];

/** `group.name` of a text that counts nothing. */
export type PlainKey = Path<Groups, string>;
/** `group.name` of a text that counts something; it needs `count`. */
export type CountedKey = Path<Groups, PluralForms>;
export type WordKey = PlainKey | CountedKey;

/** What fills the `{placeholders}` of a text. Numbers are written in the reader's way. */
export type Params = Readonly<Record<string, string | number>>;

/** The words of the interface in one language, with its plurals, dates and numbers. */
export interface Words {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  t(key: PlainKey, params?: Params): string;
  t(key: CountedKey, params: Params & { readonly count: number }): string;
  /** "2 April 2024", "August 2013", "2013": as exact as the ISO date is. */
  date(iso: string): string;
  number(value: number): string;
  /** 0–1 as a percentage without decimals. */
  percent(value: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** Name of a language. */
  language(code: string): string;
}
