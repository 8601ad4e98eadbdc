import { Fragment } from 'preact';
import type { Stance } from '../../lib/check/stance.ts';
import type { Words } from '../../lib/i18n/index.ts';
import { wordOfDifference } from '../../lib/view/stance.ts';
import type { DifferenceView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { QuoteList } from './QuoteList.tsx';

export interface DifferenceListProps {
  readonly differences: readonly DifferenceView[];
  /** How the page puts the claim they are on. */
  readonly stance: Stance;
  readonly words: Words;
  /** Told the place of the difference in the list; `null`: on paper, where nothing can be pressed and all is shown. */
  readonly onReport: ((difference: number) => void) | null;
}

/** Where the sentence departs from the record: the page's words, and what the record says on the point. */
export function DifferenceList({ differences, stance, words, onReport }: DifferenceListProps) {
  if (differences.length === 0) return null;
  return (
    <section class="ftr-differences">
      <h4 class={differences.length > 1 ? 'ftr-label' : 'ftr-unseen'}>
        {words.t('differences.heading', { count: differences.length })}
      </h4>
      <ul>
        {differences.map((difference, index) => (
          <li key={`${difference.kind} ${difference.page}`} class="ftr-difference">
            <p class="ftr-kind">{words.t(`difference.${wordOfDifference(difference, stance)}`)}</p>
            <dl class="ftr-pairs">
              <dt>{words.t('differences.page')}</dt>
              <dd class="ftr-verbatim">
                <PageWords difference={difference} />
              </dd>
              <dt>{words.t('differences.record')}</dt>
              <dd>
                <RecordWords difference={difference} words={words} />
              </dd>
            </dl>
            <DifferenceMore
              quotes={difference.quotes}
              words={words}
              onReport={onReport && (() => onReport(index))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DifferenceMoreProps {
  readonly quotes: DifferenceView['quotes'];
  readonly words: Words;
  readonly onReport: (() => void) | null;
}

/** The words on record, on demand, and a way to report the difference. */
function DifferenceMore({ quotes, words, onReport }: DifferenceMoreProps) {
  const list = <QuoteList quotes={quotes} words={words} />;
  if (!onReport) return list;
  const report = <Button onPress={onReport}>{words.t('differences.report')}</Button>;
  if (quotes.length === 0) return report;
  return (
    <Disclosure label={words.t('differences.quotes')}>
      {list}
      {report}
    </Disclosure>
  );
}

function PageWords({ difference }: { readonly difference: DifferenceView }) {
  if (difference.tokens.length === 0)
    return (
      <bdi>
        <mark class="ftr-departing">{difference.page}</mark>
      </bdi>
    );
  return <Tokens difference={difference} side="page" />;
}

function RecordWords({ difference, words }: { readonly difference: DifferenceView; readonly words: Words }) {
  const hasTokens = difference.tokens.length > 0;
  const text = difference.record ?? (hasTokens ? null : words.t('differences.unknown'));
  return (
    <>
      {hasTokens ? (
        <p class="ftr-verbatim" lang={difference.quotes[0]?.lang}>
          <Tokens difference={difference} side="record" />
        </p>
      ) : null}
      {text === null ? null : <p>{text}</p>}
    </>
  );
}

/** One side of a quotation compared word by word. */
function Tokens({
  difference,
  side,
}: {
  readonly difference: DifferenceView;
  readonly side: 'page' | 'record';
}) {
  return (
    <bdi>
      {difference.tokens
        .filter((token) => token.side === 'both' || token.side === side)
        .map((token, index) => (
          <Fragment key={index}>
            {index > 0 ? ' ' : ''}
            {token.side === 'both' ? (
              token.text
            ) : (
              <mark class={side === 'page' ? 'ftr-departing' : 'ftr-recorded'}>{token.text}</mark>
            )}
          </Fragment>
        ))}
    </bdi>
  );
}
