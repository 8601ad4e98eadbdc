import type { CountedKey, Messages, Params, PlainKey, PluralForms, WordKey, Words } from './types.ts';

const PLACEHOLDER = /\{(\w+)\}/g;
const LANGUAGE_CODE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const ISO = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;

/**
 * The words of the interface in the language of `messages`. `lang` may be a region of it ("en-GB"), for dates and numbers.
 * A key that is missing after all (no type allows it) is shown as the key, a missing parameter as its placeholder.
 */
export function createWords(messages: Messages, lang: string = messages.lang): Words {
  const plural = new Intl.PluralRules(lang);
  const integers = new Intl.NumberFormat(lang);
  const percents = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(lang, { type: 'conjunction' });
  // Our Portuguese is Portugal's, where a language may have another name.
  const names = new Intl.DisplayNames(lang === 'pt' ? 'pt-PT' : lang, { type: 'language', fallback: 'code' });
  const days = dateFormat(lang, { year: 'numeric', month: 'long', day: 'numeric' });
  const months = dateFormat(lang, { year: 'numeric', month: 'long' });

  const number = (value: number): string => integers.format(value);
  const fill = (text: string, params: Params): string =>
    text.replace(PLACEHOLDER, (placeholder, name: string) => {
      const value = params[name];
      return value === undefined ? placeholder : typeof value === 'number' ? number(value) : value;
    });

  const t = (key: PlainKey | CountedKey, params: Params = {}): string => {
    const message = find(messages, key);
    if (message === null) return key;
    if (typeof message === 'string') return fill(message, params);
    const count = Number(params.count ?? 0);
    return fill(message[plural.select(count)] ?? message.other, params);
  };

  const date = (iso: string): string => {
    const [, year, month, day] = ISO.exec(iso) ?? [];
    if (!year) return iso;
    if (!month) return year;
    const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
    return (day ? days : months).format(time);
  };

  return {
    lang,
    dir: messages.dir === 'rtl' ? 'rtl' : 'ltr',
    t,
    date,
    number,
    percent: (value) => percents.format(value),
    list: (items) => lists.format(items),
    language: (code) => (LANGUAGE_CODE.test(code) ? (names.of(code) ?? code) : code),
  };
}

/** The text or forms under `group.name`, or `null`. */
function find(messages: Messages, key: WordKey): string | PluralForms | null {
  const dot = key.indexOf('.');
  const group = (messages as unknown as Record<string, Record<string, string | PluralForms> | undefined>)[
    key.slice(0, dot)
  ];
  return group?.[key.slice(dot + 1)] ?? null;
}

function dateFormat(lang: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC' });
}
