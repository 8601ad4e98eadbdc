import { describe, expect, it } from 'vitest';
import de from '../../assets/locales/de.json';
import en from '../../assets/locales/en.json';
import fr from '../../assets/locales/fr.json';
import pl from '../../assets/locales/pl.json';
import { chooseLanguage, createWords, type Messages, type PlainKey } from './index.ts';

const words = (messages: unknown, lang: string) => createWords(messages as Messages, lang);

describe('words', () => {
  it('chooses the form by the language’s own plural rules', () => {
    const english = words(en, 'en');
    expect(english.t('counts.examined', { count: 1 })).toBe('1 sentence examined');
    expect(english.t('counts.examined', { count: 12 })).toBe('12 sentences examined');
    const polish = words(pl, 'pl');
    expect([1, 2, 5, 22].map((count) => polish.t('counts.examined', { count }))).toEqual([
      'Zbadano 1 zdanie',
      'Zbadano 2 zdania',
      'Zbadano 5 zdań',
      'Zbadano 22 zdania',
    ]);
    expect(words(fr, 'fr').t('counts.examined', { count: 0 })).toBe('0 phrase examinée');
  });

  it('writes dates out, as exact as they are known', () => {
    const german = words(de, 'de');
    expect(german.date('2024-04-02')).toBe('2. April 2024');
    expect(german.date('2013-08')).toBe('August 2013');
    expect(german.date('2013')).toBe('2013');
    expect(words(en, 'en-GB').date('2024-04-02')).toBe('2 April 2024');
    expect(german.date('soon')).toBe('soon');
  });

  it('writes numbers, shares, lists and names of languages in the reader’s way', () => {
    const german = words(de, 'de');
    expect(german.number(12345)).toBe('12.345');
    expect(german.percent(0.937).replace(/\s/g, ' ')).toBe('94 %');
    expect(german.list(['a', 'b', 'c'])).toBe('a, b und c');
    expect(german.language('pl')).toBe('Polnisch');
    expect(german.language('?')).toBe('?');
  });

  it('shows a missing key or parameter instead of nothing', () => {
    const english = words(en, 'en');
    expect(english.t('no.such' as PlainKey)).toBe('no.such');
    expect(english.t('popup.site')).toBe('On {host}');
    expect(english.t('popup.site', { host: '{host} $& $1' })).toBe('On {host} $& $1');
  });
});

describe('chooseLanguage', () => {
  const available = ['en', 'de', 'pt'];
  it('takes the reader’s choice, then the browser’s languages, then English', () => {
    expect(chooseLanguage('de', ['en-GB'], available)).toEqual({ tag: 'de', language: 'de' });
    expect(chooseLanguage('auto', ['sv', 'pt_BR', 'en'], available)).toEqual({
      tag: 'pt-BR',
      language: 'pt',
    });
    expect(chooseLanguage('auto', ['sv'], available)).toEqual({ tag: 'en', language: 'en' });
  });
  it('keeps the region the browser names for dates and numbers', () => {
    expect(chooseLanguage('en', ['de', 'en-GB'], available)).toEqual({ tag: 'en-GB', language: 'en' });
  });
});
