import type { PackedClaim, PackedDossier, PackedHistory } from '../dossier/pack.ts';
import { recordsQuoted } from './sources.ts';
import type { ChangeView } from './types.ts';

/** The history of the dossier as it is drawn. */
export function changeViews(history: readonly PackedHistory[]): ChangeView[] {
  return history.map(({ version, date, text }) => ({ version, date, text }));
}

/** What changed on a claim's cards: on the claim itself, a record that is quoted on it, or one of its notes. */
export function changesOf(claim: PackedClaim, { history }: PackedDossier): ChangeView[] {
  const own = new Set([claim.id, ...claim.notes, ...recordsQuoted(claim)]);
  return changeViews(history.filter(({ about }) => about.some((id) => own.has(id))));
}
