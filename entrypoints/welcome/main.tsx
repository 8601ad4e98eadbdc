/** The page that opens once, after installing. */
import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import './welcome.css';
import { render } from 'preact';
import { LASTING } from '../../lib/background/stores.ts';
import { onAccessChange, readAccess, requestAccess } from '../../lib/platform/access.ts';
import { browser } from '../../lib/platform/browser.ts';
import { loadWords } from '../../lib/platform/packaged.ts';
import { readSettings } from '../../lib/storage/settings.ts';
import { WelcomePage } from './WelcomePage.tsx';

async function readKeys(): Promise<string | null> {
  const { commands } = browser as { commands?: typeof browser.commands };
  const all = (await commands?.getAll().catch(() => [])) ?? [];
  return all.find((command) => command.name === 'toggle-sidebar')?.shortcut || null;
}

async function draw(): Promise<void> {
  const words = await loadWords((await readSettings(LASTING)).language);
  document.documentElement.lang = words.lang;
  const app = document.getElementById('app');
  if (!app) return;
  render(
    <WelcomePage
      words={words}
      access={await readAccess()}
      keys={await readKeys()}
      onAllow={() => void requestAccess()}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />,
    app,
  );
}

void draw();
onAccessChange(() => void draw());
