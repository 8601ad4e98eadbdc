import { expect, it } from 'vitest';
import { readParagraph } from '../../tests/support/checks.ts';
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
