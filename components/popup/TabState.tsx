import type { Words } from '../../lib/i18n/index.ts';
import type { PageStatus } from '../../lib/storage/types.ts';
import { type Access, isReadable } from './types.ts';

export interface TabStateProps {
  readonly status: PageStatus | null;
  readonly access: Access;
  /** Switched on for this page, its site and everywhere. */
  readonly on: boolean;
  readonly words: Words;
}

/** Reasons that tell a reader why nothing is shown on a page with the names of the case. */
const EXPLAINED = ['no-names', 'only-aside', 'neighbour'] as const;

/** What is the matter with this tab, in words. */
export function TabState({ status, access, on, words }: TabStateProps) {
  const isAbout = on && isReadable(access) && status?.relevance === 'about';
  return (
    <div class="ftr-state">
      <p class="ftr-state-text">{stateText(status, access, on, words)}</p>
      {on && isReadable(access)
        ? EXPLAINED.filter((code) => status?.relevance !== 'about' && status?.reasons.includes(code)).map(
            (code) => (
              <p key={code} class="ftr-hint">
                {words.t(`relevance.${code}`)}
              </p>
            ),
          )
        : null}
      {isAbout ? (
        <p class="ftr-counts">
          {words.t('counts.examined', { count: status.examined })},{' '}
          {words.t('counts.paired', { count: status.paired })},{' '}
          {words.t('counts.differing', { count: status.differing })}.
        </p>
      ) : null}
    </div>
  );
}

function stateText(status: PageStatus | null, access: Access, on: boolean, words: Words): string {
  if (access === 'impossible') return words.t('popup.impossible');
  if (!on) return words.t('popup.off');
  if (access === 'withheld') return words.t('popup.withheld');
  if (status === null) return words.t('popup.waiting');
  if (status.reasons.includes('unsupported-language')) return words.t('popup.unsupported');
  if (status.relevance === 'about') return words.t('popup.about');
  return words.t(status.relevance === 'mention' ? 'popup.mention' : 'popup.unrelated');
}
