import type { PopupCallbacks } from '../../components/popup/index.ts';
import type { CurrentTab } from '../../lib/background/current-tab.ts';
import { LASTING, STORES } from '../../lib/background/stores.ts';
import { tellReader } from '../../lib/background/tell-reader.ts';
import { ask } from '../../lib/messages/client.ts';
import { requestAccess } from '../../lib/platform/access.ts';
import { browser } from '../../lib/platform/browser.ts';
import { canOpenPanel, openPanel } from '../../lib/platform/side-panel.ts';
import { changeSettings } from '../../lib/storage/settings.ts';
import { changeSite, switchPage } from '../../lib/storage/switches.ts';

/** What the switches and buttons of the popup do to the tab in front. Open pages hear of it through the background. */
export function createPopupCallbacks(tab: CurrentTab | null, onNoSelection: () => void): PopupCallbacks {
  const place = tab?.place ?? null;
  const toggle = (): void => {
    if (tab) void tellReader(tab.id, { type: 'toggle' }).then(() => window.close());
  };
  const readNow = (): void => {
    if (tab) void ask({ type: 'read-tab', tabId: tab.id });
  };
  return {
    onOpenSidebar: toggle,
    onCloseSidebar: toggle,
    onPage: (on) => void (place && switchPage(STORES, place, on, Date.now())),
    onSite: (on) => void (place && changeSite(STORES, place, { on }, Date.now())),
    onEverywhere: (on) => void changeSettings(LASTING, { on }),
    onChange: (change) => void changeSettings(LASTING, change),
    onShowHidden: () => {
      if (tab) void tellReader(tab.id, { type: 'show-hidden' });
    },
    onAllowSite: () => void (place && requestAccess(place.host).then((given) => given && readNow())),
    onAllowAll: () => void requestAccess().then((given) => given && readNow()),
    onPanel: tab && canOpenPanel() ? () => void openPanel(tab.id).then(() => window.close()) : null,
    onReportSelection: () => {
      if (!tab) return;
      void tellReader(tab.id, { type: 'report-selection' }).then((opened) =>
        opened ? window.close() : onNoSelection(),
      );
    },
    onSettings: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  };
}
