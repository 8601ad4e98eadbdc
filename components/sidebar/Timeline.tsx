import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import type { EventView } from '../../lib/view/types.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { EventRow } from './EventRow.tsx';
import { TimeStrip } from './TimeStrip.tsx';
import { createTimeAxis } from './time-axis.ts';
import type { SidebarCallbacks, SidebarState } from './types.ts';

export interface TimelineProps {
  readonly events: readonly EventView[];
  /** Dates in the text that mean one or more of them. */
  readonly dates: number;
  readonly published: string | null;
  /** The event the reader came for, as from a date in the text: the list opens there. */
  readonly asked: SidebarState['asked'];
  readonly words: Words;
  readonly on: Pick<SidebarCallbacks, 'onJumpEvent' | 'onEvent'>;
}

/** The case's dated events as a drawn strip, those the article mentions lit up; below it, on demand, as a list. */
export function Timeline({ events, dates, published, asked, words, on }: TimelineProps) {
  const [open, setOpen] = useState(asked.event !== null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (asked.event === null) return;
    setOpen(true);
  }, [asked.turn]);
  useEffect(() => {
    if (!open || asked.event === null) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-event]') ?? [])];
    const row = rows.find((one) => one.dataset.event === asked.event);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'center' });
  }, [open, asked.turn]);
  const axis = createTimeAxis(events.map((event) => event.date));
  if (!axis) return null;
  const page = published === null ? null : axis.at(published);
  return (
    <section class="ftr-section">
      <h3 class="ftr-heading">{words.t('timeline.heading')}</h3>
      <TimeStrip axis={axis} events={events} page={page} words={words} onEvent={on.onEvent} />
      <p class="ftr-legend">
        {dates > 0 ? (
          <span>
            <i class="ftr-key-lit" aria-hidden="true" />{' '}
            {words.t('timeline.mentionedCount', { count: dates })}
          </span>
        ) : null}
        {page !== null ? (
          <span>
            <i class="ftr-key-page" aria-hidden="true" /> {words.t('timeline.published')}
          </span>
        ) : null}
      </p>
      <Disclosure label={words.t('timeline.list', { count: events.length })} open={open} onToggle={setOpen}>
        <ol class="ftr-events" ref={list}>
          {events.map((event) => (
            <EventRow
              key={event.id}
              event={event}
              words={words}
              active={event.id === asked.event}
              onJumpEvent={on.onJumpEvent}
            />
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}
