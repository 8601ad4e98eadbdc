import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../components/report/report.css';
import { render } from 'preact';
import { ConfirmPage } from '../../components/report/index.ts';
import { browser } from '../../lib/platform/browser.ts';
import { loadWords, resolveLanguage } from '../../lib/platform/packaged.ts';
import { readSettings } from '../../lib/storage/settings.ts';
import { loadSubject, loadTargets } from './load.ts';
import { createServices } from './services.ts';

/** The page on which a report is written, seen whole, and kept or passed on. */
async function start(root: HTMLElement): Promise<void> {
  const { language, theme } = await readSettings(browser.storage.local);
  const words = await loadWords(language);
  document.documentElement.lang = words.lang;
  document.title = `${words.t('confirm.title')} – ${words.t('app.name')}`;
  const [subject, targets] = await Promise.all([
    loadSubject(location.search, language, resolveLanguage(language).language).catch(() => null),
    loadTargets().catch(() => ({ tracker: null, mail: null, endpoint: null })),
  ]);
  const services = createServices({
    host: targets.endpoint?.host ?? null,
    draft: new URLSearchParams(location.search).get('draft'),
  });
  render(
    subject ? (
      <ConfirmPage subject={subject} targets={targets} services={services} words={words} theme={theme} />
    ) : (
      <main class="ftr ftr-page ftr-confirm" data-theme={theme}>
        <h1 class="ftr-name">{words.t('confirm.title')}</h1>
        <p>{words.t('confirm.expired')}</p>
      </main>
    ),
    root,
  );
}

const root = document.getElementById('app');
if (root) void start(root);
