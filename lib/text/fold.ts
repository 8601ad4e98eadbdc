/** Letters that Unicode decomposition leaves whole, with the plain letters people type for them. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
};

/**
 * Lower-cases a word and takes its diacritics off ("Übermäßig" → "ubermassig"), for comparing words
 * that are typed with and without accents. Never use it before looking for German mood (hätte/hatte).
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  const bare = lower.normalize('NFD').replace(/[\u0300-\u036f]+/g, '');
  // Marks of other alphabets.
  return (/[\u0483-\u1fff\u20d0-\uffff]/.test(bare) ? bare.replace(/\p{M}+/gu, '') : bare).replace(
    /[ßłøæœđ]/g,
    (letter) => WHOLE_LETTERS[letter] ?? letter,
  );
}
