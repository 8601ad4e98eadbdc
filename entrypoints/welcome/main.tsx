/** The page that opens once, after installing. */
import '../../assets/styles/reading-page.css';
import './welcome.css';
import { render } from 'preact';
import { browseDossier } from '../../components/options/index.ts';
import { takeAccess } from '../../lib/background/site-access.ts';
import { LASTING } from '../../lib/background/stores.ts';
import { CAN_GIVE_BACK, onAccessChange, readAccess, requestAccess } from '../../lib/platform/access.ts';
import { browser } from '../../lib/platform/browser.ts';
import { loadWords } from '../../lib/platform/packaged.ts';
import { readSettings } from '../../lib/storage/settings.ts';
import { loadDossier } from '../../lib/updates/in-use.ts';
import { WelcomePage, type WelcomeProps } from './WelcomePage.tsx';

async function readKeys(): Promise<string | null> {
  const { commands } = browser as { commands?: typeof browser.commands };
  const all = (await commands?.getAll().catch(() => [])) ?? [];
  return all.find((command) => command.name === 'toggle-sidebar')?.shortcut || null;
}

/** The claim that is retold most often. */
const SAMPLE = 'meta-shared-messages-with-netflix';

async function readSample(language: string): Promise<WelcomeProps['sample']> {
  const dossier = await loadDossier(language).catch(() => null);
  const claim = dossier?.claims.find(({ id }) => id === SAMPLE);
  const records = dossier && browseDossier(dossier).claims.find(({ id }) => id === SAMPLE)?.records;
  return claim && records ? { claim, records } : null;
}

async function draw(): Promise<void> {
  const { language } = await readSettings(LASTING);
  const [words, sample] = await Promise.all([loadWords(language), readSample(language)]);
  document.documentElement.lang = words.lang;
  const app = document.getElementById('app');
  if (!app) return;
  render(
    <WelcomePage
      words={words}
      access={await readAccess()}
      keys={await readKeys()}
      sample={sample}
      canGiveBack={CAN_GIVE_BACK}
      onGive={() => void requestAccess().then(draw)}
      onTake={() => void takeAccess().then(draw)}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />,
    app,
  );
}

void draw();
onAccessChange(() => void draw());
