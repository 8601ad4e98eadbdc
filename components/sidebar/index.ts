export { EdgeTab } from './EdgeTab.tsx';
export { Sidebar } from './Sidebar.tsx';
export type { ReportTarget, SidebarCallbacks, SidebarLook, SidebarState } from './types.ts';
