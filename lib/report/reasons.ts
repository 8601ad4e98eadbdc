import { REPORT_REASONS, type ReportDraft, type ReportReason } from './types.ts';

type About = ReportDraft['about'];

/** What can be the matter with what is reported. */
export function reasonsFor(about: About): readonly ReportReason[] {
  if (about === 'selection') return ['should-have-matched', 'one-sided', 'wrong-page'];
  return REPORT_REASONS.filter(
    (reason) => reason !== 'should-have-matched' && !(about === 'absent' && reason === 'wrong-sentence'),
  );
}

/** Which words say a reason: of a difference the first reason, that it does not belong to the sentence, says there is none. */
export function wordOfReason(reason: ReportReason, about: About | null): ReportReason | 'no-difference' {
  return about === 'difference' && reason === 'wrong-sentence' ? 'no-difference' : reason;
}
