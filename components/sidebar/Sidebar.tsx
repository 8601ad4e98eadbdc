import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import type { CardView, SidebarView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';
import { trusted } from '../shared/trusted.ts';
import { useContainedEvents } from '../shared/use-contained-events.ts';
import { AbsentList } from './AbsentList.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { EdgeTab } from './EdgeTab.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { ResizeHandle } from './ResizeHandle.tsx';
import { SinceList } from './SinceList.tsx';
import { Timeline } from './Timeline.tsx';
import type { SidebarCallbacks, SidebarLook, SidebarState } from './types.ts';

export interface SidebarProps {
  readonly view: SidebarView;
  readonly words: Words;
  readonly state: SidebarState;
  readonly look: SidebarLook;
  readonly on: SidebarCallbacks;
}

/** The sidebar, or the edge tab it waits as: everything we put into a page. */
export function Sidebar(props: SidebarProps) {
  const { view, words, state, look, on } = props;
  if (state.open) return <OpenSidebar {...props} />;
  return <EdgeTab count={view.counts.paired} words={words} look={look} onOpen={on.onOpen} />;
}

function OpenSidebar({ view, words, state, look, on }: SidebarProps) {
  const root = useRef<HTMLElement>(null);
  const escaping = useRef(false);
  useContainedEvents(root);
  const onKeyDown = trusted((event: KeyboardEvent) => {
    escaping.current = event.key === 'Escape';
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      if (root.current) focusCard(root.current, event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
    }
  });
  /** When the key is let go, not before: else the page would hear that. */
  const onKeyUp = trusted((event: KeyboardEvent) => {
    if (event.key === 'Escape' && escaping.current) on.onClose();
  });
  const cards = view.cards.filter((card) => !state.hiddenCards.has(card.id));
  const { onHide, onShowHidden } = useHiding(root, view.cards, state.hiddenCards, on);
  const hidden = view.cards.length - cards.length;
  return (
    <aside
      class="ftr ftr-sidebar"
      ref={root}
      lang={words.lang}
      dir={words.dir}
      aria-label={words.t('app.name')}
      data-theme={look.theme}
      data-side={look.side}
      data-home={look.home}
      style={look.home === 'page' ? { width: `${look.width}px` } : undefined}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
    >
      <Header view={view} words={words} onClose={on.onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="ftr-scroll" tabIndex={0} aria-label={words.t('sidebar.content')}>
        <Notices notices={view.notices} words={words} />
        {view.cards.length === 0 ? <p class="ftr-intro">{words.t('sidebar.noCards')}</p> : null}
        {cards.length > 0 ? (
          <ol class="ftr-cards" aria-label={words.t('sidebar.cards')}>
            {cards.map((card) => (
              <li key={card.id}>
                <ClaimCard
                  card={card}
                  words={words}
                  earlier={card.earlier.find((id) => !state.hiddenCards.has(id)) ?? null}
                  active={card.id === state.asked.card}
                  turn={state.asked.turn}
                  readAt={state.read[card.claim] ?? null}
                  on={{ ...on, onHide }}
                />
              </li>
            ))}
          </ol>
        ) : null}
        {hidden > 0 ? (
          <p class="ftr-hidden">
            {words.t('sidebar.hidden', { count: hidden })}{' '}
            <Button onPress={onShowHidden}>{words.t('sidebar.showHidden')}</Button>
          </p>
        ) : null}
        {view.unfinished ? null : <WholePage view={view} words={words} state={state} look={look} on={on} />}
      </section>
      {look.home === 'page' ? <ResizeHandle look={look} words={words} onResize={on.onResize} /> : null}
    </aside>
  );
}

/** What is said of the article as a whole. */
function WholePage({ view, words, state, look, on }: SidebarProps) {
  return (
    <>
      <AbsentList absent={view.absent} words={words} onReport={on.onReport} />
      <SinceList events={view.events} published={view.published} words={words} onJumpEvent={on.onJumpEvent} />
      <Timeline
        events={view.events}
        dates={view.dates}
        published={view.published}
        asked={state.asked}
        words={words}
        on={on}
      />
      <Footer view={view} look={look} words={words} on={on} />
    </>
  );
}

/**
 * A button that goes takes the focus with it: from a card that is put away it goes to the next card, else to the one before,
 * else to the list; from "show again" to the first card that is back. At once: what is pressed may not be let go in the page.
 */
function useHiding(
  root: RefObject<HTMLElement | null>,
  all: readonly CardView[],
  hidden: ReadonlySet<string>,
  on: Pick<SidebarCallbacks, 'onHide' | 'onShowHidden'>,
): Pick<SidebarCallbacks, 'onHide' | 'onShowHidden'> {
  const heir = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (heir.current === null) return;
    const found = [...(root.current?.querySelectorAll<HTMLElement>('.ftr-card,.ftr-scroll') ?? [])];
    const next = found.find((one) => one.dataset.card === heir.current) ?? found[0];
    next?.focus({ preventScroll: true });
    heir.current = null;
  }, [hidden]);
  const shown = all.filter(({ id }) => !hidden.has(id));
  return {
    onHide: (card) => {
      const at = shown.findIndex(({ id }) => id === card);
      heir.current = (shown[at + 1] ?? shown[at - 1])?.id ?? '';
      on.onHide(card);
    },
    onShowHidden: () => {
      heir.current = all.find(({ id }) => hidden.has(id))?.id ?? '';
      on.onShowHidden();
    },
  };
}

/** Moves the focus to the next or previous card; from outside the cards, to the first or last. */
function focusCard(root: HTMLElement, step: 1 | -1): void {
  const cards = [...root.querySelectorAll<HTMLElement>('.ftr-card')];
  const active = (root.getRootNode() as Document | ShadowRoot).activeElement;
  const current = cards.findIndex((card) => active !== null && card.contains(active));
  const next = cards[current === -1 ? (step === 1 ? 0 : cards.length - 1) : current + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView?.({ block: 'nearest' });
}
