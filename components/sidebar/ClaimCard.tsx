import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MODALITIES } from '../../lib/dossier/types.ts';
import type { Words } from '../../lib/i18n/index.ts';
import { wordOfRecord, wordOfStance } from '../../lib/view/stance.ts';
import type { CardView } from '../../lib/view/types.ts';
import { Button } from '../shared/Button.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { ChangedNote, ChangeList } from './ChangeList.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { Digest } from './Digest.tsx';
import { Glance } from './Glance.tsx';
import { RecordList } from './RecordList.tsx';
import { Scale } from './Scale.tsx';
import { Sentence } from './Sentence.tsx';
import { TakeAway } from './TakeAway.tsx';
import type { SidebarCallbacks } from './types.ts';
import { WhyCard } from './WhyCard.tsx';

export interface ClaimCardProps {
  readonly card: CardView;
  readonly words: Words;
  /** An earlier card on the same claim, which tells what is on record; `null` when this one has to. */
  readonly earlier: string | null;
  /** The card the reader came for: it unfolds, comes into view and takes the focus. */
  readonly active: boolean;
  /** Changes whenever a card is asked for, so that the same one unfolds a second time. */
  readonly turn: number;
  /** Older version of the dossier on which the reader read this claim's card; `null` when there is none. */
  readonly readAt: string | null;
  readonly on: Pick<
    SidebarCallbacks,
    'onActivate' | 'onSelect' | 'onEvent' | 'onRead' | 'onReport' | 'onHide' | 'onTake' | 'onSheet'
  >;
}

/** One claim of one sentence: what the page says and how, what is on record, and where the two differ. */
export function ClaimCard({ card, words, earlier, active, turn, readAt, on }: ClaimCardProps) {
  const [open, setOpen] = useState(active);
  const heading = useId();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!active) return;
    setOpen(true);
    bringIntoView(root.current);
  }, [active, turn]);
  useEffect(() => {
    if (open) on.onRead(card.id);
  }, [open]);
  const modality = MODALITIES.find((known) => known === card.modality);
  const action = (key: 'card.showInText' | 'card.report' | 'card.hide', onPress: () => void) => (
    <Button onPress={onPress} label={`${words.t(key)}: ${card.title}`}>
      {words.t(key)}
    </Button>
  );
  return (
    <article
      class="ftr-card"
      ref={root}
      tabIndex={-1}
      aria-labelledby={heading}
      data-active={active}
      data-card={card.id}
    >
      <h3 class="ftr-claim" id={heading}>
        {card.title}
        {card.confidence === 'possible' ? <span class="ftr-possible">{words.t('card.possible')}</span> : null}
      </h3>
      {/* Once for a claim, however many sentences of a page are about it. */}
      {readAt && !earlier ? <ChangedNote changes={card.changes} readAt={readAt} words={words} /> : null}
      <Sentence card={card} words={words} onPress={() => on.onActivate(card.id)} />
      <dl class="ftr-pairs ftr-standing">
        <dt>{words.t('card.thisPage')}</dt>
        <dd>{words.t(`stance.${wordOfStance(card)}`)}</dd>
        {modality ? (
          <>
            <dt>{words.t(`card.${wordOfRecord(card)}`)}</dt>
            <dd>{words.t(`modality.${modality}`)}</dd>
          </>
        ) : null}
      </dl>
      {card.scale ? <Scale scale={card.scale} words={words} /> : null}
      <DifferenceList
        stance={card.stance}
        differences={card.differences}
        words={words}
        onReport={(difference) => on.onReport({ about: 'difference', card: card.id, difference })}
      />
      {earlier ? (
        <Button onPress={() => on.onSelect(earlier)}>{words.t('card.earlier')}</Button>
      ) : (
        <Glance records={card.records} background={card.background} words={words} />
      )}
      {card.events.length > 0 ? (
        <p class="ftr-links ftr-card-events">
          {card.events.map((event) => (
            <Button key={event.id} onPress={() => on.onEvent(event.id)}>
              {words.t('card.onTimeline', { date: words.date(event.date), title: event.title })}
            </Button>
          ))}
        </p>
      ) : null}
      <Disclosure
        label={words.t('card.details')}
        hint={earlier ? <Digest records={card.records} background={card.background} words={words} /> : null}
        open={open}
        onToggle={setOpen}
      >
        <p class="ftr-statement">
          <span class="ftr-ours">{words.t('card.claim')}</span> {card.statement}
        </p>
        <RecordList
          records={card.records}
          background={card.background}
          words={words}
          summaries={earlier !== null}
        />
        {card.changes.length > 0 ? (
          <Disclosure label={words.t('changes.card')}>
            <ChangeList changes={card.changes} words={words} />
          </Disclosure>
        ) : null}
        <Disclosure label={words.t('card.why')}>
          <WhyCard card={card} words={words} />
        </Disclosure>
        <TakeAway card={card.id} title={card.title} words={words} on={on} />
      </Disclosure>
      <p class="ftr-actions">
        {action('card.showInText', () => on.onActivate(card.id))}
        {action('card.report', () => on.onReport({ about: 'card', card: card.id }))}
        {action('card.hide', () => on.onHide(card.id))}
      </p>
    </article>
  );
}

/** Moves to the card unless the reader is in it already, as after one of its own buttons. */
function bringIntoView(card: HTMLElement | null): void {
  if (!card || (card.getRootNode() as Document | ShadowRoot).activeElement?.closest('.ftr-card') === card)
    return;
  card.focus({ preventScroll: true });
  card.scrollIntoView?.({ block: 'nearest' });
}
