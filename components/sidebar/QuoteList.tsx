import type { Words } from '../../lib/i18n/index.ts';
import type { QuoteView } from '../../lib/view/types.ts';
import { QuoteBlock } from './QuoteBlock.tsx';

export interface QuoteListProps {
  readonly quotes: readonly QuoteView[];
  readonly words: Words;
}

/** Quotations in the order of the record; those of one source stand together above one source line. */
export function QuoteList({ quotes, words }: QuoteListProps) {
  return (
    <>
      {quotes.map((quote, index) => (
        <QuoteBlock
          key={quote.ref}
          quote={quote}
          words={words}
          sourceFollows={quotes[index + 1]?.source.record === quote.source.record}
        />
      ))}
    </>
  );
}
