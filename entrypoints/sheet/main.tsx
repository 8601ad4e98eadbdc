/** The sheet for printing: its content was laid down in session storage when the reader asked for it. */
import '../../assets/styles/reading-page.css';
import '../../components/sheet/sheet.css';
import { render } from 'preact';
import { SheetPage } from '../../components/sheet/index.ts';
import { PASSING, LASTING } from '../../lib/background/stores.ts';
import { type CiteFormat, cite } from '../../lib/cite/index.ts';
import { copyText } from '../../lib/platform/hand-over.ts';
import { loadWords } from '../../lib/platform/packaged.ts';
import { readSettings } from '../../lib/storage/settings.ts';
import { readSheet } from '../../lib/storage/sheets.ts';

async function start(root: HTMLElement): Promise<void> {
  const id = new URLSearchParams(location.search).get('sheet') ?? '';
  const [settings, sheet] = await Promise.all([
    readSettings(LASTING),
    readSheet(PASSING, id).catch(() => null),
  ]);
  // The cards' texts are in the language they were shown in; the words around them are, too.
  const words = await loadWords(sheet?.lang ?? settings.language);
  document.documentElement.lang = words.lang;
  const citation = sheet?.citation ?? null;
  document.title = `${citation?.page.title ?? ''} – ${words.t('app.name')}`;
  const draw = (message: string): void =>
    render(
      <SheetPage
        citation={citation}
        words={words}
        message={message}
        onPrint={() => window.print()}
        onCopy={(format) => void copy(format)}
      />,
      root,
    );
  const copy = async (format: CiteFormat): Promise<void> => {
    if (!citation) return;
    draw('');
    const copied = await copyText(cite(format, citation, words));
    draw(words.t(copied ? 'take.copied' : 'confirm.copyFailed'));
  };
  draw('');
}

const root = document.getElementById('app');
if (root) void start(root);
