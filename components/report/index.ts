export { ConfirmPage } from './ConfirmPage.tsx';
export type {
  ConfirmServices,
  ConfirmSubject,
  ConfirmTargets,
  KeepResult,
  KnownReport,
  ReportedCard,
} from './types.ts';
