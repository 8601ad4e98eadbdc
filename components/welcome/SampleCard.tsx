import type { PackedClaim } from '../../lib/dossier/pack.ts';
import type { Words } from '../../lib/i18n/index.ts';
import type { RecordView } from '../../lib/view/types.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { Glance } from '../sidebar/Glance.tsx';
import { RecordList } from '../sidebar/RecordList.tsx';
import { Scale } from '../sidebar/Scale.tsx';

export interface SampleCardProps {
  readonly claim: Pick<PackedClaim, 'title' | 'modality'>;
  readonly records: readonly RecordView[];
  readonly words: Words;
}

/** A card as it stands beside an article, about a made-up sentence; only what would need an article is left out. */
export function SampleCard({ claim, records, words }: SampleCardProps) {
  return (
    <article class="ftr-sample" aria-labelledby="sample">
      <h3 class="ftr-claim" id="sample">
        {claim.title}
      </h3>
      <blockquote class="ftr-sentence">
        <bdi>{words.t('welcome.sampleSentence')}</bdi>
      </blockquote>
      <dl class="ftr-pairs ftr-standing">
        <dt>{words.t('card.thisPage')}</dt>
        <dd>{words.t('stance.asserts')}</dd>
        <dt>{words.t('card.onRecord')}</dt>
        <dd>{words.t(`modality.${claim.modality}`)}</dd>
      </dl>
      <Scale scale={{ page: 'handed-over', alleged: ['had-access'] }} words={words} />
      <Glance records={records} words={words} />
      <Disclosure label={words.t('card.details')}>
        <RecordList records={records} words={words} summaries={false} />
      </Disclosure>
    </article>
  );
}
