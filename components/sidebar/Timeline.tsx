import type { Words } from '../../lib/i18n/index.ts';
import type { EventView } from '../../lib/view/types.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { EventRow } from './EventRow.tsx';
import { createTimeAxis } from './time-axis.ts';
import type { SidebarCallbacks } from './types.ts';

export interface TimelineProps {
  readonly events: readonly EventView[];
  readonly published: string | null;
  readonly words: Words;
  readonly onJumpEvent: SidebarCallbacks['onJumpEvent'];
}

/** The case's dated events as a drawn strip, those the article mentions lit up; below it, on demand, as a list. */
export function Timeline({ events, published, words, onJumpEvent }: TimelineProps) {
  const axis = createTimeAxis(events.map((event) => event.date));
  if (!axis) return null;
  const mentioned = events.filter((event) => event.mentioned).length;
  const page = published === null ? null : axis.at(published);
  return (
    <section class="ftr-section">
      <h3 class="ftr-heading">{words.t('timeline.heading')}</h3>
      <svg
        class="ftr-strip"
        role="img"
        aria-label={words.t('timeline.label', { from: String(axis.from), to: String(axis.to - 1) })}
      >
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
      <p class="ftr-legend">
        {mentioned > 0 ? (
          <span>
            <i class="ftr-key-lit" aria-hidden="true" />{' '}
            {words.t('timeline.mentionedCount', { count: mentioned })}
          </span>
        ) : null}
        {page !== null ? (
          <span>
            <i class="ftr-key-page" aria-hidden="true" /> {words.t('timeline.published')}
          </span>
        ) : null}
      </p>
      <Disclosure label={words.t('timeline.list', { count: events.length })}>
        <ol class="ftr-events">
          {events.map((event) => (
            <EventRow key={event.id} event={event} words={words} onJumpEvent={onJumpEvent} />
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}

/** Stands under its place; towards the ends of the strip it moves inwards instead of over the edge. */
function YearLabel({ year, at }: { readonly year: number; readonly at: number }) {
  const place = at.toFixed(2);
  return <span style={{ left: `${place}%`, transform: `translateX(-${place}%)` }}>{year}</span>;
}
