/** What a page says about itself outside its text. */
export interface PageDeclarations {
  /** Values in order of trust: meta tags, JSON-LD, `time` elements. */
  readonly dates: readonly string[];
  /** Contents of `application/ld+json` scripts. */
  readonly structuredData: readonly string[];
}

const JSON_DATE = /"datePublished"\s*:\s*"\s*(\d{4}-\d{2}-\d{2})/;
const JSON_LIMIT = 200_000;
/** Ends of texts that go on behind a paywall. */
const BREAKS_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;
const PAYWALL =
  /abonn(?:ieren|ez|é)|jetzt weiterlesen|la suite (?:est )?réservée|suscr[ií]bete|hazte socio|abbonati|continua a leggere|assine|lees verder met|czytaj dalej/i;
/** "Subscribe to continue": the one, and the other soon after it in the same sentence. */
const INVITES = /(?:subscribe|sign in|log in|register)\b/gi;
const TO_READ = /\b(?:read|continue|access)/i;
const SOON = 68;

/** Day of publication as an ISO date, or `null`. Times after today's end are not believed by the caller, not here. */
export function readPublished(page: PageDeclarations): string | null {
  const fromData = page.structuredData.map((text) => JSON_DATE.exec(text.slice(0, JSON_LIMIT))?.[1] ?? '');
  for (const value of [...page.dates, ...fromData]) {
    const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(value.trim())?.[0];
    if (day && !Number.isNaN(Date.parse(day))) return day;
  }
  return null;
}

/** Whether only the beginning of the article is on the page. */
export function seemsTruncated(page: PageDeclarations, lastText: string): boolean {
  const declared = page.structuredData.some((text) =>
    /"isAccessibleForFree"\s*:\s*"?false/i.test(text.slice(0, JSON_LIMIT)),
  );
  return declared || breaksOff(lastText.trimEnd().slice(-160));
}

function breaksOff(end: string): boolean {
  if (BREAKS_OFF.test(end) || PAYWALL.test(end)) return true;
  return [...end.matchAll(INVITES)].some(({ index, 0: invitation }) => {
    const from = index + invitation.length;
    return TO_READ.test(end.slice(from, from + SOON).split('.', 1)[0] ?? '');
  });
}
