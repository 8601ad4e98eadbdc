/** The features of one sentence: numbers, each with how much it may weigh against the others. One may be in it twice. */
export class FeatureBag {
  readonly ids: number[] = [];
  readonly values: number[] = [];
  count = 0;

  add(id: number, value: number): void {
    this.ids[this.count] = id;
    this.values[this.count++] = value;
  }

  /** Empty again: most callers use one bag for all sentences. */
  clear(): this {
    this.count = 0;
    return this;
  }
}
