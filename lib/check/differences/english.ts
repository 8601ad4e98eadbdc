/** Whether a quotation is in English, the language of the record. */

/** Words that tell an English quotation from others; the short ones are words of other languages, too, so it takes two of them. */
const ENGLISH =
  /^(?:the|and|with|that|into|your|not|never|asked|anyones?|peoples?|users?|didnt|gave|allowed|companies|false|lie|shocking\w*|untrue|relationship|have|what|been|from|they|our|\w+ly)$/;
const ADVERB = /mente$/;
const SHORT_ENGLISH = /^(?:an|by|how|in|is|it|no|of|this|to|was|we)$/;

/** A quotation is compared only in the language of the record; the others on record were given to papers in translation. */
export function isEnglish(words: ReadonlyArray<{ readonly key: string }>): boolean {
  // "Scioccamente false"
  if (words.some(({ key }) => ADVERB.test(key))) return false;
  return (
    words.some(({ key }) => ENGLISH.test(key)) ||
    words.filter(({ key }) => SHORT_ENGLISH.test(key)).length > 1
  );
}
