import type { Words } from '../../lib/i18n/index.ts';
import type { EventView } from '../../lib/view/types.ts';
import { EventRow } from './EventRow.tsx';
import type { SidebarCallbacks } from './types.ts';

export interface SinceListProps {
  readonly events: readonly EventView[];
  /** ISO date of the page, if known. */
  readonly published: string | null;
  readonly words: Words;
  readonly onJumpEvent: SidebarCallbacks['onJumpEvent'];
}

/** What happened after the page was published: news to its reader, not an omission of the page. */
export function SinceList({ events, published, words, onJumpEvent }: SinceListProps) {
  const since = events.filter((event) => event.since);
  if (since.length === 0) return null;
  return (
    <section class="ftr-section">
      <h3 class="ftr-heading">{words.t('since.heading')}</h3>
      {published ? (
        <p class="ftr-intro">{words.t('since.published', { date: words.date(published) })}</p>
      ) : null}
      <ol class="ftr-events">
        {since.map((event) => (
          <EventRow key={event.id} event={event} words={words} onJumpEvent={onJumpEvent} />
        ))}
      </ol>
    </section>
  );
}
