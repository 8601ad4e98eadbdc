/** The browser's own side panel: Chromium and Firefox call it differently, and phones have none. */
import { browser } from './browser.ts';

interface PanelApis {
  readonly sidePanel?: { open?(where: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open?(): Promise<void>; close?(): Promise<void> };
}

const { sidePanel, sidebarAction } = browser as unknown as PanelApis;

/** Whether this browser has a side panel that an extension can open. */
export function canOpenPanel(): boolean {
  return Boolean(sidePanel?.open ?? sidebarAction?.open);
}

/** Straight from a click: browsers refuse it otherwise. */
export async function openPanel(tabId: number): Promise<void> {
  if (sidePanel?.open) await sidePanel.open({ tabId });
  else await sidebarAction?.open?.();
}

/** From the panel itself. */
export async function closePanel(): Promise<void> {
  if (sidebarAction?.close) await sidebarAction.close();
  else window.close();
}
