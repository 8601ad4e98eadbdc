/** What a run of the bench was asked for. */
export interface BenchOptions {
  /** Loads of each page that count. */
  readonly loads: number;
  /** Folder of the built extension, unless the usual one. */
  readonly extension?: string | undefined;
  /** Parts of the names of pages to load; all without. */
  readonly pages?: readonly string[] | undefined;
  /** Parts of the bench in Chromium: loads, first, cold, use, presses, returns. */
  readonly parts: ReadonlySet<string>;
  readonly log: (line: string) => void;
}
