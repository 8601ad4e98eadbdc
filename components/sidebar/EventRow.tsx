import type { Words } from '../../lib/i18n/index.ts';
import type { EventView, SourceView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';
import { SourceLink } from '../shared/SourceLink.tsx';
import type { SidebarCallbacks } from './types.ts';

export interface EventRowProps {
  readonly event: EventView;
  readonly words: Words;
  /** Whether it is the one the reader came for. */
  readonly active?: boolean;
  readonly onJumpEvent: SidebarCallbacks['onJumpEvent'];
}

/** A dated event of the case, with its sources; if the article mentions the date, a way there. */
export function EventRow({ event, words, active = false, onJumpEvent }: EventRowProps) {
  return (
    <li
      class="ftr-event"
      data-mentioned={event.mentioned}
      data-event={event.id}
      data-active={active}
      tabIndex={-1}
    >
      <time dateTime={event.date}>{words.date(event.date)}</time>
      <p>{event.title}</p>
      {event.sources.length > 0 || event.mentioned ? (
        <p class="ftr-links">
          {event.mentioned ? (
            <Button
              onPress={() => onJumpEvent(event.id)}
              label={`${words.t('card.showInText')}: ${event.title}`}
            >
              {words.t('card.showInText')}
            </Button>
          ) : null}
          {event.sources.map((source) => (
            <SourceLink
              key={source.record}
              url={source.link.url}
              label={`${nameWithRole(source)}: ${event.title}`}
            >
              {nameWithRole(source)}
            </SourceLink>
          ))}
        </p>
      ) : null}
    </li>
  );
}

/** A name alone does not say whose it is. */
const nameWithRole = ({ name, role }: SourceView): string => name + (role ? `, ${role}` : '');
