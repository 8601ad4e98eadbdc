import { describe, expect, it } from 'vitest';
import { stopWords } from '../../tests/support/knowledge.ts';
import { foldText } from './fold.ts';
import { guessLanguage } from './language.ts';
import { cutTokens, isInWord } from './tokens.ts';

describe('foldText', () => {
  it.each([
    ['Übermäßig', 'ubermassig'],
    ['ŁÓDŹ', 'lodz'],
    ['Œuvre', 'oeuvre'],
    ['Ærø', 'aero'],
    ['São', 'sao'],
    ['hätte', 'hatte'],
    ['plain', 'plain'],
    ['', ''],
  ])('%s → %s', (word, folded) => {
    expect(foldText(word)).toBe(folded);
  });
});

describe('cutTokens', () => {
  it('cuts at apostrophes and hyphens and keeps three forms', () => {
    expect(
      cutTokens('L’accès-clé').map(({ text, lower, fold, start, end }) => [text, lower, fold, start, end]),
    ).toEqual([
      ['L', 'l', 'l', 0, 1],
      ['accès', 'accès', 'acces', 2, 7],
      ['clé', 'clé', 'cle', 8, 11],
    ]);
  });

  it('reads digits that stand for letters inside a word, and leaves numbers alone', () => {
    expect(cutTokens('Netf1ix Faceb00k 100m 2018 G20').map(({ fold }) => fold)).toEqual([
      'netflix',
      'facebook',
      '100m',
      '2018',
      'g20',
    ]);
  });

  it('takes each character for what Unicode says it is, alone and in a text of another alphabet', () => {
    for (let code = 1; code < 0xd800; code++) {
      const char = String.fromCharCode(code);
      const isWord = /[\p{L}\p{N}]/u.test(char);
      if (isInWord(char, 0) !== isWord || cutTokens(`${char} ж`).length !== (isWord ? 2 : 1))
        expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('finds words again where they stand, even when one is part of another', () => {
    const text = 'a data a, the «da» ta';
    expect(cutTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      cutTokens(text).map((token) => token.text),
    );
    expect(cutTokens(text).map(({ start }) => start)).toEqual([0, 2, 7, 10, 15, 19]);
  });
});

describe('guessLanguage', () => {
  it('sees through full-width letters and what is invisible', () => {
    const text = 'The letter says that the company had the messages of all its users for years. '.repeat(4);
    const wide = text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    expect(guessLanguage(wide, null, stopWords).lang).toBe('en');
    expect(guessLanguage(text.replaceAll('e', 'e\u200b'), null, stopWords).lang).toBe('en');
  });

  const TEXTS: ReadonlyArray<readonly [string, string]> = [
    [
      'en',
      'The company had access to the messages of its users, which they would not have known, said the lawyers for the plaintiffs.',
    ],
    [
      'de',
      'Der Konzern hatte Zugriff auf die Nachrichten der Nutzer, und das wurde nicht mit einer Frage verbunden, sagt die Klage.',
    ],
    [
      'fr',
      'Les messages des utilisateurs sont dans une boîte qui est accessible avec leur accord, mais pas pour cette société.',
    ],
    [
      'es',
      'El acceso a los mensajes de las personas también fue posible sin permiso, según los abogados, y así está en la demanda.',
    ],
    [
      'it',
      'L’accesso ai messaggi degli utenti è stato possibile anche dopo, perché la società ha dato questo permesso nella richiesta.',
    ],
    [
      'nl',
      'Het bedrijf zou toegang hebben tot de berichten van gebruikers, maar dat werd niet met een vraag voor hen gedaan.',
    ],
    [
      'pl',
      'Dostęp do wiadomości był możliwy także przez interfejs, który jest opisany w pozwie, ale nie oznacza, że ktoś je czytał.',
    ],
    [
      'pt',
      'O acesso às mensagens também foi possível sem permissão, pelo que os advogados não sabem até onde ele foi com isso.',
    ],
  ];

  it.each(TEXTS)('%s, declared or not', (lang, text) => {
    expect(guessLanguage(text, lang, stopWords)).toMatchObject({ lang, contradictsDeclared: false });
    expect(guessLanguage(text, null, stopWords)).toMatchObject({ lang, contradictsDeclared: false });
    expect(guessLanguage(text, `${lang}-XX`, stopWords).lang).toBe(lang);
  });

  it.each(TEXTS)('%s: a wrong declaration is contradicted', (lang, text) => {
    const other = lang === 'en' ? 'de' : 'en';
    expect(guessLanguage(text, other, stopWords)).toMatchObject({ lang, contradictsDeclared: true });
  });

  it.each([
    [
      'sv',
      'Företaget hade tillgång till meddelanden från användare, vilket de inte kände till, enligt advokaterna i rättegången.',
    ],
    [
      'da',
      'Selskabet havde adgang til beskeder fra brugere, som ikke vidste det, ifølge advokaterne bag søgsmålet mod Facebook.',
    ],
    [
      'fi',
      'Yhtiöllä oli pääsy käyttäjien viesteihin, mistä nämä eivät tienneet, sanovat kantajien asianajajat oikeudessa.',
    ],
    [
      'tr',
      'Şirketin kullanıcıların mesajlarına erişimi vardı ve bunu bilmiyorlardı, dedi davacıların avukatları mahkemede.',
    ],
    [
      'ru',
      'У компании был доступ к сообщениям пользователей, о чём те не знали, говорят адвокаты истцов в суде.',
    ],
    ['ja', '同社は利用者のメッセージにアクセスできたが、利用者は知らなかったと弁護士は述べた。'],
    [
      'cs',
      'Firma měla přístup ke zprávám uživatelů, o čemž nevěděli, říkají právníci žalobců u soudu v Kalifornii.',
    ],
    [
      'ro',
      'Compania avea acces la mesajele utilizatorilor, lucru pe care aceștia nu îl știau, spun avocații reclamanților.',
    ],
  ])('%s is none of the supported ones', (lang, text) => {
    expect(guessLanguage(text, lang, stopWords).lang).toBeNull();
    expect(guessLanguage(text, null, stopWords).lang).toBeNull();
  });

  it('believes the declaration of a page with next to no words, if it is a supported one', () => {
    expect(guessLanguage('Netflix, Meta', 'de', stopWords).lang).toBe('de');
    expect(guessLanguage('Netflix, Meta', 'sv', stopWords).lang).toBeNull();
    expect(guessLanguage('', null, stopWords).lang).toBeNull();
    expect(guessLanguage('', 'constructor', stopWords).lang).toBeNull();
  });
});
