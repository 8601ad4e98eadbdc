import type { ReportChoices, ReportStamp } from './compose.ts';
import { type Report, uuidOf } from './format.ts';
import { ADDRESS_PRECISIONS, type AddressPrecision, type ReportDraft } from './types.ts';

export interface ReopenedReport {
  readonly draft: ReportDraft;
  readonly choices: ReportChoices;
  readonly stamp: ReportStamp;
  /** What can still be told of the address: never more than the report holds. */
  readonly precisions: readonly AddressPrecision[];
}

/** Takes a report apart again, to edit it. */
export function reopenReport(report: Report): ReopenedReport {
  const [reason, finding, comment] = report.body;
  const [quote, position] = report.target.selector;
  const precision = report.target['ftr:precision'];
  return {
    draft: {
      about: finding['ftr:about'],
      claim: finding['ftr:claim'],
      stance: finding['ftr:stance'],
      difference: finding['ftr:difference'],
      sentence: quote.exact,
      before: quote.prefix,
      after: quote.suffix,
      position: position.start,
      lang: report.target.language,
      trace: finding['ftr:trace'],
      probability: finding['ftr:probability'],
    },
    choices: { reason: reason.value, comment: comment?.value ?? '', precision },
    stamp: {
      id: uuidOf(report),
      day: report.created.slice(0, 10),
      version: report.generator['ftr:version'],
      engine: report.generator['ftr:engine'],
      dossier: report.generator['ftr:dossier'],
      locale: report.generator['ftr:locale'],
    },
    precisions: ADDRESS_PRECISIONS.slice(ADDRESS_PRECISIONS.indexOf(precision)),
  };
}
