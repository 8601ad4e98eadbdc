/** Checks on the case: what kind of proceeding or paper, how often the report was due, who owed it, how it stands. */
import type { Check, Found } from './input.ts';

export const checkCaseType: Check = (view) => {
  const found: Found[] = [];
  const push = (claim: string, span: Found['span'], note: string): void => {
    if (!found.length) found.push({ kind: 'case-type', claim, span, note });
  };
  const probe = view.claimed('official-investigation');
  if (probe && !view.has('PROSECUTOR', 'VIRAL'))
    push(probe.claim, view.spanOf(view.hits('INVESTIGATE', 'OFFICIAL')), 'E01');
  const nature = view.claimed('lawsuit-nature-and-parties');
  if (
    nature &&
    view.has('PRIVACY') &&
    !view.has('ANTITRUST', 'NEG') &&
    view.has('LAWSUIT', 'CLASSACTION', 'BREACH', 'COMPLAINT', 'SUE')
  )
    push(
      nature.claim,
      view.spanOf(view.hits('LAWSUIT', 'CLASSACTION', 'PRIVACY', 'BREACH')),
      view.has('BREACH') ? 'E15' : 'E14',
    );
  else if (nature && view.has('PRIVACY') && view.has('BREACH') && !view.has('NEG'))
    push(nature.claim, view.spanOf(view.hits('PRIVACY', 'BREACH')), 'E15');
  const certified = view.claimed('lawsuit-nature-and-parties', 'case-outcome');
  if (
    certified &&
    view.has('CERTIFY') &&
    !view.has(
      'NEG',
      'NEVER',
      'DENY',
      'DISMISS',
      'WITHOUT',
      'IF',
      'ASK',
      'NOBODY',
      'UNTRUE',
      'PENDING',
      'AWAIT',
    ) &&
    !view.reading.asks
  )
    push(certified.claim, view.spanOf(view.hits('CERTIFY', 'CLASSACTION')), 'E43');
  const papers = view.claimed(
    'lawsuit-filing-and-unsealing-dates',
    'inbox-api-programmatic-access',
    'lawsuit-nature-and-parties',
    'netflix-read-messages',
    'access-nearly-a-decade',
  );
  if (papers && view.has('LEAK') && view.has('DOCUMENT', 'LETTER') && !view.has('NEG'))
    push(papers.claim, view.spanOf(view.hits('LEAK', 'DOCUMENT')), 'E28');
  const asked = view.claimed('hastings-executive-contacts');
  if (
    asked &&
    view.has('COMPLAINT', 'LAWSUIT', 'LETTER') &&
    view.has('ASK') &&
    view.has('HASTINGS', 'HE', 'THEY') &&
    !view.has('SUBPOENA', 'DOCUMENT', 'COURT', 'JUDGE')
  )
    push(asked.claim, view.spanOf(view.hits('COMPLAINT', 'LAWSUIT', 'ASK', 'HASTINGS')), 'E28');
  return found;
};

export const checkFrequency: Check = (view) => {
  const report = view.claimed('report-every-two-weeks');
  const other = view
    .hits('FREQOTHER')
    .find((hit) => !view.hits('COUNTS').some((counts) => Math.abs(counts.first - hit.last) <= 2));
  return report && other && !view.has('BIWEEKLY')
    ? [{ kind: 'frequency', claim: report.claim, span: view.spanOf([other]), note: 'E26' }]
    : [];
};

/** The report went from Netflix to Facebook, the viewing data too. */
export const checkDirection: Check = (view) => {
  const report = view.claimed('report-every-two-weeks');
  if (report) {
    const netflix = view.hits('NETFLIX', 'STREAMER');
    const facebook = view.hits('FACEBOOK', 'META', 'SOCIALNET', 'ZUCKERBERG');
    const gives = view.hits('GIVE', 'SHARE', 'REPORT');
    const receives = view.hits('RECEIVE');
    // Facebook before the verb and no Netflix in between, or Netflix as the one that gets it.
    const between = (a: number, b: number): boolean => netflix.some((n) => n.first > a && n.first < b);
    const giver = facebook.some(
      (f) =>
        gives.some((g) => g.first > f.last && g.first - f.last <= 7 && !between(f.last, g.first)) &&
        (netflix.some((n) => n.first > f.last) || view.has('COMPANY')),
    );
    const taker =
      netflix.some((n) => receives.some((r) => Math.abs(r.first - n.last) <= 7)) && facebook.length > 0;
    const netflixFirst = netflix[0] && facebook[0] && netflix[0].first < facebook[0].first && !taker;
    if ((giver && !netflixFirst) || (taker && !view.has('ACCESS', 'KEY')))
      return [
        {
          kind: 'direction',
          claim: report.claim,
          span: view.spanOf([...netflix, ...facebook, ...gives, ...receives]),
          note: 'E24',
        },
      ];
  }
  const data = view.claimed('data-sharing-ad-targeting');
  if (!data) return [];
  const used = view
    .hits('USE')
    .some(
      (use) =>
        view.hits('NETFLIX', 'STREAMER').some((n) => n.first < use.first && use.first - n.last <= 5) &&
        view.hits('FACEBOOK', 'META', 'SOCIALNET').some((f) => f.first > use.last),
    );
  const handed =
    !view.has('NETFLIX', 'STREAMER') &&
    view
      .hits('FACEBOOK', 'META')
      .some((f) => view.hits('GIVE', 'SHARE').some((g) => g.first > f.last && g.first - f.last <= 5));
  return (used || handed) && view.has('DATA', 'USER')
    ? [
        {
          kind: 'direction',
          claim: data.claim,
          span: view.spanOf(view.hits('NETFLIX', 'STREAMER', 'USE', 'DATA', 'FACEBOOK')),
          note: 'E24',
        },
      ]
    : [];
};

/** Day after which the users' case no longer waits for a trial. */
const USERS_LOST = '2025-10-01';

export const checkOutdated: Check = (view) => {
  const outcome = view.claimed('case-outcome');
  if (
    !outcome ||
    !view.isFrom(USERS_LOST) ||
    !(view.has('PENDING') || (view.has('TRIAL', 'RULING', 'CLASSACTION', 'LAWSUIT') && view.has('AWAIT')))
  )
    return [];
  const users = view.near(1, 'USER', 'KLEIN', 'CLASSACTION') || !view.has('ADVERTISER');
  const settled =
    view.has('APPEAL', 'DISMISS', 'ADVERTISER', 'NEG', 'ENDED', 'NOBODY', 'NEVER') ||
    view.reading.dates.some((date) => (date.year ?? 9999) <= 2024);
  return users && !settled
    ? [
        {
          kind: 'outdated',
          claim: outcome.claim,
          span: view.spanOf(view.hits('PENDING', 'AWAIT', 'TRIAL')),
          note: 'E42',
        },
      ]
    : [];
};
