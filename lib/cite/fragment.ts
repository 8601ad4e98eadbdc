/** Links that lead to a sentence: https://wicg.github.io/scroll-to-text-fragment/ */

/** Characters up to which the whole sentence goes into the link. */
const WHOLE = 120;
/** Words at each end of a longer one. */
const WORDS = 5;

/** The page's address with a directive that makes the browser scroll to the sentence and mark it. */
export function linkToSentence(address: string, sentence: string): string {
  const words = sentence.trim().split(/\s+/u).filter(Boolean);
  const base = address.split(':~:', 1)[0] ?? '';
  if (words.length === 0) return address;
  const text = words.join(' ');
  const directive =
    text.length <= WHOLE || words.length < 2 * WORDS + 2
      ? escapeTerm(text)
      : `${escapeTerm(words.slice(0, WORDS).join(' '))},${escapeTerm(words.slice(-WORDS).join(' '))}`;
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** A comma separates terms, a hyphen marks a neighbour, an ampersand the next directive: none may stand for itself. */
function escapeTerm(term: string): string {
  return encodeURIComponent(dropLoneSurrogates(term)).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Half a character makes `encodeURIComponent` throw. */
function dropLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}
