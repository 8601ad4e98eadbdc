/**
 * The language of the interface: what the reader chose, else the first of the browser's languages we have, else English.
 * Returns the tag to format dates and numbers with ("en-GB") and the language whose words there are ("en").
 */
export function chooseLanguage(
  chosen: string,
  browser: readonly string[],
  available: readonly string[],
): { readonly tag: string; readonly language: string } {
  const language = [chosen, ...browser].map(languageOf).find((one) => available.includes(one)) ?? 'en';
  const tag = browser.find((one) => languageOf(one) === language) ?? language;
  return { tag: tag.replaceAll('_', '-'), language };
}

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
