export { chooseLanguage } from './language.ts';
export type { CountedKey, Messages, Params, PlainKey, PluralForms, WordKey, Words } from './types.ts';
export { createWords } from './words.ts';
