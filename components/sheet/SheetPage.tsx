import { CITE_FORMATS, type Citation, type CiteFormat } from '../../lib/cite/index.ts';
import { MODALITIES } from '../../lib/dossier/types.ts';
import type { Words } from '../../lib/i18n/index.ts';
import { wordOfRecord, wordOfStance } from '../../lib/view/stance.ts';
import type { CardView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';
import { DifferenceList } from '../sidebar/DifferenceList.tsx';
import { RecordList } from '../sidebar/RecordList.tsx';
import { Scale } from '../sidebar/Scale.tsx';

export interface SheetPageProps {
  /** `null` when the sheet is no longer there. */
  readonly citation: Citation | null;
  readonly words: Words;
  /** What was last done, in one line. */
  readonly message: string;
  readonly onPrint: () => void;
  readonly onCopy: (format: CiteFormat) => void;
}

/** Cards of a page as numbered claims with everything open: to print, to keep, to copy. */
export function SheetPage({ citation, words, message, onPrint, onCopy }: SheetPageProps) {
  const frame = { class: 'ftr ftr-page ftr-sheet', lang: words.lang, dir: words.dir, 'data-theme': 'system' };
  if (!citation)
    return (
      <main {...frame}>
        <h1>{words.t('app.name')}</h1>
        <p class="ftr-lead">{words.t('take.gone')}</p>
      </main>
    );
  const { page, cards, dossier, today } = citation;
  return (
    <main {...frame}>
      <div class="ftr-row ftr-tools">
        <Button kind="strong" onPress={onPrint}>
          {words.t('take.print')}
        </Button>
        {CITE_FORMATS.map((format) => (
          <Button key={format} kind="plain" onPress={() => onCopy(format)}>
            {words.t('take.as', { format: words.t(`take.${format}`) })}
          </Button>
        ))}
        <p class="ftr-told" role="status">
          {message}
        </p>
      </div>
      <header class="ftr-sheet-head">
        <h1>
          <bdi lang={page.lang ?? undefined}>{page.title || page.address}</bdi>
        </h1>
        <p class="ftr-address">{page.address}</p>
        <p class="ftr-hint">
          {page.published ? `${words.t('since.published', { date: words.date(page.published) })} · ` : ''}
          {words.t('take.taken', { date: words.date(today) })}
        </p>
      </header>
      <h2 class="ftr-sheet-title">{words.t('take.sheet')}</h2>
      <ol class="ftr-sheet-cards">
        {cards.map((card) => (
          <SheetCard key={card.id} card={card} words={words} />
        ))}
      </ol>
      <footer class="ftr-hint">
        {words.t('app.name')} · {words.t('footer.version', { version: dossier.version })} ·{' '}
        {words.t('footer.asOf', { date: words.date(dossier.asOf) })}
        <br />
        {words.t('counts.noMark')}
      </footer>
    </main>
  );
}

function SheetCard({ card, words }: { readonly card: CardView; readonly words: Words }) {
  const modality = MODALITIES.find((known) => known === card.modality);
  return (
    <li class="ftr-sheet-card">
      <h3>{card.title}</h3>
      <blockquote class="ftr-sentence">
        <bdi>{card.text}</bdi>
      </blockquote>
      <p class="ftr-sheet-stance">
        {words.t('card.thisPage')} {words.t(`stance.${wordOfStance(card)}`)}.
        {modality ? ` ${words.t(`card.${wordOfRecord(card)}`)} – ${words.t(`modality.${modality}`)}.` : ''}
      </p>
      {card.scale ? <Scale scale={card.scale} words={words} /> : null}
      <DifferenceList differences={card.differences} stance={card.stance} words={words} onReport={null} />
      <RecordList records={card.records} background={card.background} words={words} />
    </li>
  );
}
