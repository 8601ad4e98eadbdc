export { browseDossier } from './browse-dossier.ts';
export type { UpdateCallbacks, UpdatesView } from './updates.ts';
export { OptionsPage, type OptionsPageProps } from './OptionsPage.tsx';
export type {
  EndpointCallbacks,
  ReportCallbacks,
  OutboxRow,
  ReportsView,
  SettingsCallbacks,
  SettingsView,
} from './types.ts';
