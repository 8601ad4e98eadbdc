import { cleanText } from './clean.ts';
import { isFigure, wordsOf } from './tokens.ts';

/** Language of a text by a vote of its most frequent words; the page's own declaration only breaks ties. */
export interface LanguageGuess {
  /** Two-letter code of the best language, or `null` when no supported language gets enough votes. */
  readonly lang: string | null;
  /** Share of the sample's words that are frequent words of that language, 0–1. */
  readonly share: number;
  /** Whether the page declares another language than the one its text is in. */
  readonly contradictsDeclared: boolean;
}

/** Words looked at. 600 characters decide; more costs time and changes nothing. */
const SAMPLE_WORDS = 400;
/** Below this share of frequent words no supported language is claimed: the lists hold no word that two languages share. */
const FLOOR = 0.03;
/** A page that declares an unsupported language is believed unless its words say this much. */
const FLOOR_AGAINST_DECLARED = 0.1;

/**
 * Guesses the language of `text` among those of `stopWords` (code → frequent words).
 * `declared` is the page's `lang` attribute, any form ("de-AT"), or `null`.
 */
export function guessLanguage(
  text: string,
  declared: string | null,
  stopWords: Readonly<Record<string, readonly string[]>>,
): LanguageGuess {
  const words = wordsOf(cleanText(text.slice(0, SAMPLE_WORDS * 8)).text.toLowerCase())
    .filter((word) => !isFigure(word))
    .slice(0, SAMPLE_WORDS);
  const own = declared?.slice(0, 2).toLowerCase() ?? null;
  let best: string | null = null;
  let bestVotes = 0;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [lang, list] of Object.entries(stopWords)) {
    let votes = 0;
    for (const word of list) votes += counts.get(word) ?? 0;
    if (votes > bestVotes || (votes === bestVotes && lang === own)) {
      best = lang;
      bestVotes = votes;
    }
  }
  const share = words.length ? bestVotes / words.length : 0;
  const foreign = own !== null && !(own in stopWords);
  if (share < (foreign ? FLOOR_AGAINST_DECLARED : FLOOR)) {
    const supported = own !== null && own in stopWords && words.length < 40;
    return { lang: supported ? own : null, share, contradictsDeclared: false };
  }
  return { lang: best, share, contradictsDeclared: own !== null && own !== best };
}
