import type { Words } from '../../lib/i18n/index.ts';
import type { QuoteView } from '../../lib/view/types.ts';
import { LangText } from '../shared/LangText.tsx';
import { SourceLine } from './SourceLine.tsx';

export interface QuoteBlockProps {
  readonly quote: QuoteView;
  readonly words: Words;
  /** The next quotation is from the same source: its line is shown only once, there. */
  readonly sourceFollows?: boolean;
}

/** Words from the record, verbatim and in their own language, with their source and, if needed, our translation. */
export function QuoteBlock({ quote, words, sourceFollows = false }: QuoteBlockProps) {
  return (
    <figure class="ftr-quote">
      <blockquote>
        <LangText text={quote.text} lang={quote.lang} />
      </blockquote>
      {quote.translation === null ? null : (
        <p class="ftr-translation">
          <span class="ftr-ours">{words.t('record.translation')}</span> {quote.translation}
        </p>
      )}
      {sourceFollows ? null : (
        <figcaption>
          <SourceLine source={quote.source} words={words} />
        </figcaption>
      )}
    </figure>
  );
}
