/** Versions of the dossier are written year.month.number; each part counts as a number. */
export function isNewer(version: string, than: string): boolean {
  return rank(version) > rank(than);
}

const rank = (version: string): number =>
  version.split('.').reduce((sum, part) => sum * 10_000 + Number(part), 0);
