import type { Words } from '../../lib/i18n/index.ts';
import type { CardView } from '../../lib/view/types.ts';

export interface WhyCardProps {
  readonly card: Pick<CardView, 'why' | 'confidence'>;
  readonly words: Words;
}

/** Why this claim stands beside this sentence: what matched, what had to agree, what came next and why it lost. */
export function WhyCard({ card, words }: WhyCardProps) {
  const { why, confidence } = card;
  return (
    <ul class="ftr-why">
      <li>
        {words.t(`confidence.${confidence}`)}.{' '}
        {words.t('why.probability', { percent: words.percent(why.probability) })}
      </li>
      <li>
        {why.words.length > 0 ? (
          <>
            {words.t('why.words')} <bdi class="ftr-verbatim">{why.words.join(' · ')}</bdi>
          </>
        ) : (
          words.t('why.noWords')
        )}
      </li>
      <li>
        <Keys keys={why.keys} words={words} />
      </li>
      <li>
        {why.runnerUp ? (
          <>
            {words.t('why.runnerUp', { title: why.runnerUp.title })}.{' '}
            {words.t('why.lost', {
              percent: words.percent(why.runnerUp.probability),
              needed: words.percent(why.runnerUp.needed),
            })}
          </>
        ) : (
          words.t('why.noRunnerUp')
        )}
      </li>
    </ul>
  );
}

/** What is never matched by likeness: each with whether it agrees with the record. */
function Keys({ keys, words }: { readonly keys: CardView['why']['keys']; readonly words: Words }) {
  if (keys.length === 0) return <>{words.t('why.noKeys')}</>;
  return (
    <>
      {words.t('why.keys')}{' '}
      {keys.map(({ kind, text, differs }, index) => (
        <span key={text}>
          {index > 0 ? ' · ' : ''}
          {words.t(`key.${kind}`)} <bdi class="ftr-verbatim">{text}</bdi>
          {differs ? ` (${words.t('card.departingWord')})` : ''}
        </span>
      ))}
    </>
  );
}
