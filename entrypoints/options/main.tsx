import '../../assets/styles/reading-page.css';
import '../../components/options/options.css';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/index.ts';
import { LANGUAGES } from '../../lib/dossier/types.ts';
import { onAccessChange } from '../../lib/platform/access.ts';
import { browser } from '../../lib/platform/browser.ts';
import { createActions } from './actions.ts';
import { createUpdateActions } from './update-actions.ts';
import { loadAll } from './load.ts';

/** Changes come in bursts: one redraw for each. */
const REDRAW_AFTER = 50;

/** Settings, reports and the record. Redrawn whenever anything stored changes, whoever changed it. */
function start(root: HTMLElement): void {
  let message = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const draw = async (): Promise<void> => {
    const turn = ++latest;
    const loaded = await loadAll();
    if (turn !== latest) return;
    const { words } = loaded;
    document.documentElement.lang = words.lang;
    document.title = `${words.t('options.title')} – ${words.t('app.name')}`;
    const say = (text: string): void => {
      message = text;
      void draw();
    };
    render(
      <OptionsPage
        {...loaded}
        languages={LANGUAGES}
        message={message}
        {...createActions(words, say)}
        onUpdates={createUpdateActions(words, say)}
      />,
      root,
    );
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), REDRAW_AFTER);
  };
  browser.storage.onChanged.addListener(soon);
  onAccessChange(soon);
  void draw();
}

const root = document.getElementById('app');
if (root) start(root);
