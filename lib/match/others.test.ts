import { describe, expect, it } from 'vitest';
import { holdsSign as has } from '../../tests/support/signs.ts';

const ACCESS = 'inbox-api-programmatic-access';
const READ = 'netflix-read-messages';
const BOARD = 'hastings-board-seat';

describe('a sentence about somebody else', () => {
  it.each([
    ['en', ACCESS, 'Telegram gave developers access to private messages.'],
    ['de', READ, 'Skype las die privaten Nachrichten mit.'],
    ['fr', 'company-denials', 'OpenAI a démenti avoir lu des messages.'],
    ['es', 'meta-shared-messages-with-netflix', 'Huawei compartió mensajes privados.'],
    ['pl', 'prior-privacy-penalties', 'Uber zapłacił karę 290 milionów euro.'],
  ] as const)('makes no claim: %s, %s', (lang, claim, text) => {
    expect(has(lang, claim, text)).toBe(false);
  });

  it('may make one when it names somebody of the case beside them', () => {
    expect(has('en', ACCESS, 'Unlike Telegram, Facebook gave Netflix access to private messages.')).toBe(
      true,
    );
    expect(has('en', ACCESS, 'As on Skype, so Spotify got access to private messages.')).toBe(true);
  });

  it('is none where nobody else is named', () => {
    expect(has('en', ACCESS, 'It gave the streamer access to private messages.')).toBe(true);
  });
});

describe('a seat on a board', () => {
  it.each([
    ['en', 'Hastings sat on Microsoft’s board until 2012.'],
    ['fr', 'Hastings siège au conseil d’administration d’Anthropic.'],
    ['pl', 'Peter Thiel odszedł z rady dyrektorów Facebooka.'],
  ] as const)('is another firm’s or another person’s: %s', (lang, text) => {
    expect(has(lang, BOARD, text)).toBe(false);
  });

  it('is his on Facebook’s, whatever other boards are named', () => {
    expect(has('en', BOARD, 'Hastings sat on Facebook’s board, and on Microsoft’s.')).toBe(true);
    expect(has('en', BOARD, 'Hastings and Peter Thiel sat on Facebook’s board.')).toBe(true);
  });
});

describe('who else reads, who else is sued', () => {
  it('a message is read by whom it was sent to', () => {
    expect(has('en', READ, 'In Messenger you see whether the recipient has read your message.')).toBe(false);
    expect(has('en', READ, 'Netflix read messages before their recipient did.')).toBe(true);
  });

  it('a suit over a film makes no defendant of this case', () => {
    expect(has('en', 'netflix-as-defendant', 'She sued Netflix for defamation.')).toBe(false);
    expect(has('en', 'netflix-as-defendant', 'They sued Netflix and Meta.')).toBe(true);
  });

  it('the fine of a bank’s commissioner is one thing, an inquiry into Netflix another', () => {
    const PROBE = 'official-investigation';
    expect(has('en', PROBE, 'Canada’s commissioner investigated the Royal Bank.')).toBe(false);
    expect(
      has('en', PROBE, 'The commissioner investigated the Royal Bank; nobody investigates Netflix.'),
    ).toBe(true);
  });
});
