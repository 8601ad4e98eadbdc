import type { Words } from '../../lib/i18n/index.ts';
import type { EventView } from '../../lib/view/types.ts';
import { trusted } from '../shared/trusted.ts';
import { nearestDate, type TimeAxis } from './time-axis.ts';

export interface TimeStripProps {
  readonly axis: TimeAxis;
  readonly events: readonly EventView[];
  /** Place of the page's own date, or `null`. */
  readonly page: number | null;
  readonly words: Words;
  /** A press on the strip leads to the nearest event; by keyboard the list below does. */
  readonly onEvent: (event: string) => void;
}

/** The dated events as a drawn strip; those the article mentions stand out by height, width and hue. */
export function TimeStrip({ axis, events, page, words, onEvent }: TimeStripProps) {
  const press = trusted((event: MouseEvent) => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const place = width > 0 ? ((event.clientX - left) / width) * 100 : 0;
    const nearest = nearestDate(axis, events, place);
    if (nearest) onEvent(nearest.id);
  });
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the list below does the same by keyboard. */}
      <svg
        class="ftr-strip"
        role="img"
        aria-label={words.t('timeline.label', { from: String(axis.from), to: String(axis.to - 1) })}
        onClick={press}
      >
        <rect class="ftr-strip-ground" x="0" y="0" width="100%" height="40" />
        <line class="ftr-strip-axis" x1="0" x2="100%" y1="30" y2="30" />
        {events.map((event) => (
          <line
            key={event.id}
            class={event.mentioned ? 'ftr-tick ftr-tick-lit' : 'ftr-tick'}
            x1={`${axis.at(event.date)}%`}
            x2={`${axis.at(event.date)}%`}
            y1={event.mentioned ? 6 : 18}
            y2="30"
          />
        ))}
        {page !== null && page >= 0 && page <= 100 ? (
          <svg x={`${page}%`} y="31" width="10" height="8" overflow="visible" aria-hidden="true">
            <path class="ftr-strip-page" d="M0 0 L5 7 L-5 7 Z" />
          </svg>
        ) : null}
      </svg>
      <p class="ftr-years" aria-hidden="true">
        {axis.labels.map((year) => (
          <YearLabel key={year} year={year} at={axis.at(String(year))} />
        ))}
      </p>
    </>
  );
}

/** Stands under its place; towards the ends of the strip it moves inwards instead of over the edge. */
function YearLabel({ year, at }: { readonly year: number; readonly at: number }) {
  const place = at.toFixed(2);
  return <span style={{ left: `${place}%`, transform: `translateX(-${place}%)` }}>{year}</span>;
}
