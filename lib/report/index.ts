export { type AddressParts, describeAddress } from './address.ts';
export { issueLink, mailLink, type PassOnLink } from './channels.ts';
export { type ComposedReport, composeReport, type ReportChoices, type ReportStamp } from './compose.ts';
export { LIMITS, type Report, serializeReport, uuidOf } from './format.ts';
export { reportKey } from './key.ts';
export { reopenReport } from './reopen.ts';
export { type ReportTargets, TARGETS } from './targets.ts';
export { reasonsFor, wordOfReason } from './reasons.ts';
export {
  ADDRESS_PRECISIONS,
  type AddressPrecision,
  REPORT_REASONS,
  type ReportDraft,
  type ReportReason,
} from './types.ts';
export { parseReport, validateReport } from './validate.ts';
