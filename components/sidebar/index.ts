export { Sidebar } from './Sidebar.tsx';
export type { ReportTarget, SidebarCallbacks, SidebarLook, SidebarState, TakeForm } from './types.ts';
