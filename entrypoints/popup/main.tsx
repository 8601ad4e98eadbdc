/** The toolbar popup: reads the tab's state, draws it, and writes what the reader switches. */
import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import { render } from 'preact';
import { Popup } from '../../components/popup/index.ts';
import { readCurrentTab } from '../../lib/background/current-tab.ts';
import { LASTING, STORES } from '../../lib/background/stores.ts';
import { ask } from '../../lib/messages/client.ts';
import { browser } from '../../lib/platform/browser.ts';
import { loadWords } from '../../lib/platform/packaged.ts';
import { readHidden } from '../../lib/storage/hidden.ts';
import { readSettings } from '../../lib/storage/settings.ts';
import { isPageOn, readSite } from '../../lib/storage/switches.ts';
import { createPopupCallbacks } from './callbacks.ts';

/** `?tab=` names a tab, for a popup that was opened as a page of its own. */
const named = new URLSearchParams(location.search).get('tab');

async function draw(hasNoSelection = false): Promise<void> {
  const [settings, tab] = await Promise.all([
    readSettings(LASTING),
    readCurrentTab(named === null ? undefined : Number(named)),
  ]);
  const place = tab?.place ?? null;
  const site = {
    host: place?.host ?? null,
    page: place ? await isPageOn(STORES, place) : true,
    site: place ? (await readSite(STORES, place)).on : true,
    everywhere: settings.on,
  };
  const words = await loadWords(settings.language);
  document.documentElement.lang = words.lang;
  const app = document.getElementById('app');
  if (!app) return;
  const on = createPopupCallbacks(tab, () => void draw(true));
  const hidden = place ? (await readHidden(STORES, place)).length : 0;
  const access = tab?.access ?? 'impossible';
  render(
    <Popup
      status={tab?.status ?? null}
      access={access}
      settings={settings}
      site={site}
      hidden={hidden}
      message={hasNoSelection ? words.t('popup.reportHint') : ''}
      words={words}
      on={on}
    />,
    app,
  );
}

/** Where the browser withholds a site, the click that opened the popup allows to read this page, this once. */
async function readByClick(): Promise<void> {
  const tab = await readCurrentTab(named === null ? undefined : Number(named));
  if (tab?.access === 'withheld') await ask({ type: 'read-tab', tabId: tab.id });
}

void draw();
void readByClick();
// Whatever changes, in the page or by a switch here, is drawn anew; storage is the only truth.
browser.storage.onChanged.addListener(() => void draw());
browser.permissions.onAdded.addListener(() => void draw());
