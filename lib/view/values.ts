import type { Difference } from '../check/types.ts';
import type { PackedDossier } from '../dossier/pack.ts';

/** For a sum that differs: the sums on record for its claim, each with its name; `null` where there are none. */
export function sumsOf(
  { kind, claim }: Pick<Difference, 'kind' | 'claim'>,
  { claims, lang }: Pick<PackedDossier, 'claims' | 'lang'>,
): string | null {
  if (kind !== 'amount') return null;
  const sums = claims
    .find(({ id }) => id === claim)
    ?.parameters.filter(({ type }) => type === kind)
    // "USD 750000000"
    .map(({ label, value }) => `${label}: ${write(lang, value.slice(0, 3), +value.slice(4))}`);
  return sums?.join('; ') || null;
}

const write = (lang: string, currency: string, sum: number): string =>
  sum.toLocaleString(lang, { style: 'currency', currency, maximumFractionDigits: 0 });
