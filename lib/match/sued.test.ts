import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../tests/support/checks.ts';
import type { Language } from '../../tests/support/knowledge.ts';
import { isMetaSuedAlone, isSued, suedParties } from './sued.ts';

const read = (lang: Language, text: string) => {
  const [reading] = readParagraph(lang, [text]);
  if (!reading) throw new Error('no sentence was read');
  return reading;
};

describe('whom a suit is against', () => {
  it.each([
    ['en', 'A suit against Meta says Netflix could open inboxes.'],
    ['en', 'Meta is being sued, and by the filing both firms kept the deal quiet.'],
    ['de', 'Laut einer Klage gegen den Facebook-Konzern Meta hatte Netflix Zugang.'],
    ['fr', 'La plainte accuse Meta et affirme que Netflix avait accès aux messages.'],
    ['es', 'En un juicio contra Meta, la matriz de Facebook, se lee que Netflix leyó mensajes.'],
    ['it', 'Gli avvocati che fanno causa a Meta dicono che Netflix leggeva i messaggi.'],
    ['pt', 'Segundo um processo contra a Meta, a Netflix tinha acesso às mensagens.'],
    ['nl', 'De aanklacht is gericht tegen Meta en stelt dat Netflix berichten las.'],
    ['pl', 'Według pozwu przeciwko Mecie Netflix miał dostęp do wiadomości.'],
  ] as const)('is Meta alone, whatever Netflix is told to have done: %s, %s', (lang, text) => {
    expect(isMetaSuedAlone(read(lang, text))).toBe(true);
  });

  it.each([
    ['en', 'Two users brought a suit against Meta and Netflix.'],
    ['en', 'Netflix is a defendant, too, in the suit against Meta.'],
    ['de', 'Die Klage richtet sich gegen Meta und den Streamingdienst Netflix.'],
    ['de', 'Verklagt ist nur Meta, Netflix nicht.'],
    ['es', 'La demanda es contra Meta y contra Netflix.'],
    ['it', 'La causa è contro entrambe le aziende, Meta e Netflix.'],
    ['nl', 'Gebruikers klagen Meta en Netflix aan.'],
    ['pl', 'Pozew przeciwko Mecie i Netfliksowi złożyli użytkownicy.'],
  ] as const)('is not left to Meta where Netflix is sued, or told not to be: %s, %s', (lang, text) => {
    expect(isMetaSuedAlone(read(lang, text))).toBe(false);
  });

  it('does not reach over the one it is against to the next name', () => {
    const reading = read('de', 'In der Klage gegen Meta hat Netflix nichts zu sagen.');
    const sued = reading.hits.filter((hit) => isSued(reading, hit)).map(({ concept }) => concept);
    expect(sued).toContain('META');
    expect(sued).not.toContain('NETFLIX');
  });

  it('is not made by a phrase that only sounds like it', () => {
    const reading = read('it', 'Per contro Facebook ha dato a Netflix un accesso.');
    expect(reading.hits.some((hit) => hit.concept === 'FACEBOOK' && isSued(reading, hit))).toBe(false);
  });

  it.each([
    ['en', 'Netflix is a defendant, too, according to the lawyers.', ['netflix']],
    ['en', 'A suit against Meta says Netflix could open inboxes.', ['meta']],
    ['de', 'Verklagt sind Meta und Netflix.', ['netflix', 'meta']],
    ['en', 'Netflix and Meta deny it.', []],
  ] as const)('is told once for each company: %s, %s', (lang, text, parties) => {
    expect(suedParties(read(lang, text))).toEqual(parties);
  });
});
