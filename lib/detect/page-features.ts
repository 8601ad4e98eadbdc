import type { Context } from '../match/context.ts';
import { type FeatureSink, mergedConcept } from '../match/features.ts';
import type { Reading } from '../match/reading.ts';

/** Claims that are about the case itself, not about its surroundings. */
export const CORE_CLAIMS: ReadonlySet<string> = new Set([
  'inbox-api-programmatic-access',
  'netflix-read-messages',
  'meta-shared-messages-with-netflix',
  'messages-sold',
  'access-nearly-a-decade',
  'read-write-delete-access',
  'titan-api-access',
  'report-every-two-weeks',
  'api-agreements-confidential',
  'inbox-deal-timing-vs-board',
  'special-relationship',
  'paid-100m-for-access',
  'watch-ended-for-netflix',
  'watch-budget-cut-750m',
  'prior-nyt-2018-report',
  'users-unaware-no-consent',
]);
const MESSAGE_CLAIMS: ReadonlySet<string> = new Set([
  'inbox-api-programmatic-access',
  'netflix-read-messages',
  'meta-shared-messages-with-netflix',
  'messages-sold',
  'access-nearly-a-decade',
  'read-write-delete-access',
  'titan-api-access',
]);

/** A sentence of the article with the probability of every claim. */
export interface ScoredSentence {
  readonly reading: Reading;
  readonly context: Context;
  readonly probabilities: ReadonlyMap<string, number>;
}

/** The lead: what an article is about stands here or nowhere. */
const LEAD = 4;
/** Concepts whose share of the sentences tells stories apart. */
const THEMES = [
  'N',
  'F',
  'MSG',
  'PRIVATE',
  'WATCH',
  'SNAPCHAT',
  'GHOSTBUSTERS',
  'ENCRYPT',
  'FINE',
  'FTC',
  'DPC',
  'SCRAPE',
  'CAMBRIDGE',
  'WHATSAPP',
  'ILLINOIS',
  'SUBSCRIBER',
  'HASTINGS',
  'NYT',
  'SPOTIFY',
  'RBC',
  'API',
  'LAWSUIT',
  'ANTITRUST',
  'DOCUMENT',
  'DENY',
  'AD',
  'WATCHING',
  'VIDEOSERVICE',
  'ORIGINALS',
  'ADVERTISER',
  'ACCESS',
  'READ',
  'DATA',
  'PRIVACY',
  'DISMISS',
  'CERTIFY',
  'APPEAL',
  'BOARD',
];

/** Emits what tells an article about the case from a mention and from neighbours. */
export function emitPageFeatures(
  sentences: readonly ScoredSentence[],
  asideConcepts: ReadonlySet<string>,
  emit: FeatureSink,
): void {
  const count = Math.max(1, sentences.length);
  const coreOf = (sentence: ScoredSentence): number =>
    Math.max(0, ...[...sentence.probabilities].filter(([id]) => CORE_CLAIMS.has(id)).map(([, p]) => p));
  const messageOf = (sentence: ScoredSentence): number =>
    Math.max(0, ...[...sentence.probabilities].filter(([id]) => MESSAGE_CLAIMS.has(id)).map(([, p]) => p));
  const cores = sentences.map(coreOf);
  const messages = sentences.map(messageOf);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  emit('core-share', (sum(cores) / count) * 2);
  emit('core-sum', Math.min(1.5, sum(cores) / 6));
  emit('message-share', (sum(messages) / count) * 3);
  emit('message-sum', Math.min(1.5, sum(messages) / 3));
  emit('message-max', Math.max(0, ...messages));
  emit('message-lead', Math.max(0, ...messages.slice(0, LEAD)));
  emit('core-lead', Math.max(0, ...cores.slice(0, LEAD)));
  emit('core-title', cores[0] ?? 0);
  emit('message-title', messages[0] ?? 0);
  const covered = sentences.findLastIndex((_, i) => (cores[i] ?? 0) > 0.4);
  const first = cores.findIndex((p) => p > 0.4);
  emit('core-spread', first < 0 ? 0 : (covered - first + 1) / count);
  const merged = sentences.map(({ reading }) => new Set([...reading.concepts].map(mergedConcept)));
  for (const theme of THEMES) {
    const share = merged.filter((concepts) => concepts.has(theme)).length / count;
    if (share > 0) emit(`share:${theme}`, Math.min(1, share * 2));
  }
  emit(
    'share:N+F',
    Math.min(1, (merged.filter((concepts) => concepts.has('N') && concepts.has('F')).length / count) * 3),
  );
  emit(
    'share:N+MSG',
    Math.min(1, (merged.filter((concepts) => concepts.has('N') && concepts.has('MSG')).length / count) * 4),
  );
  if (asideConcepts.has('NETFLIX') && asideConcepts.has('MESSAGE')) emit('aside-touch', 1);
  if (count < 5) emit('short', 1);
}
