/** What the engine knows of one language: `assets/languages/<lang>.json`. docs/languages.md explains the entries. */
export interface LanguagePack {
  readonly lang: string;
  readonly stopWords: readonly string[];
  readonly months: Readonly<Record<string, number>>;
  readonly numberWords: Readonly<Record<string, number>>;
  readonly scaleWords: Readonly<Record<string, number>>;
  readonly abbreviations: readonly string[];
  readonly initialsAfter: readonly string[];
  /** Language-neutral concept → entries of this language. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
}
