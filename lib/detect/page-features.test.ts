import { expect, it } from 'vitest';
import { readParagraph } from '../../tests/support/checks.ts';
import type { Language } from '../../tests/support/knowledge.ts';
import { CLAIM_IDS } from '../match/claim-keys.ts';
import { sigmoid } from '../match/model.ts';
import { PageSummary } from './page-features.ts';

/** Sentences counted as making a claim of the case, when each surely makes the claims given for it. */
function counted(...claims: ReadonlyArray<readonly string[]>): number {
  const readings = readParagraph(
    'en',
    claims.map((_, i) => `Sentence ${i}.`),
  );
  const summary = new PageSummary(CLAIM_IDS, sigmoid);

  readings.forEach((reading, i) => {
    const logits = Float64Array.from(CLAIM_IDS, (id) => (claims[i]?.includes(id) ? 2 : -9));
    summary.add({ reading, logits });
  });
  return summary.counted;
}

it('a claim of the case counts, one of its surroundings does not', () => {
  expect(counted(['inbox-api-programmatic-access'], ['prior-privacy-penalties'])).toBe(1);
});

it('what is said of many an app, that nobody agreed, does not count by itself', () => {
  expect(counted(['users-unaware-no-consent'], ['users-unaware-no-consent'])).toBe(0);
  expect(counted(['users-unaware-no-consent', 'netflix-read-messages'])).toBe(1);
});

/** Whether a page that begins so opens with the subscribers' suit. */
function opens(lang: Language, ...texts: readonly string[]): boolean {
  const summary = new PageSummary(CLAIM_IDS, sigmoid);
  for (const reading of readParagraph(lang, texts)) summary.add({ reading, logits: new Float64Array(30) });
  return summary.opensWithSubscribers;
}

it('the suit of Netflix’s subscribers, told before anybody’s messages, is another subject', () => {
  expect(opens('en', 'A truce.', 'Two subscribers sue Netflix and Meta in Illinois.')).toBe(true);
  expect(opens('de', 'Zwei Abonnenten klagen gegen Netflix und Meta.')).toBe(true);
  expect(opens('en', 'Two subscribers sue.', 'Netflix could read messages, an older suit said.')).toBe(false);
  expect(opens('en', 'Two users sue Meta.', 'Netflix is not sued.')).toBe(false);
  const later = ['Netflix.', 'Facebook.', 'Meta.', 'Watch.', 'Two subscribers sue Netflix.'];
  expect(opens('en', ...later)).toBe(false);
});
