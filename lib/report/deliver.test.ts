import { describe, expect, it } from 'vitest';
import { type Answer, BACKOFF, judgeAnswer, readRetryAfter, waitingTime } from './deliver.ts';

const answered = (status: number, location: string | null = null): Answer => ({
  kind: 'answered',
  status,
  retryAfter: null,
  location,
});

describe('what an answer means', () => {
  it.each([200, 201, 202, 204])('%i has arrived', (status) => {
    expect(judgeAnswer(answered(status, 'https://r.example/1'))).toEqual({
      kind: 'arrived',
      location: 'https://r.example/1',
    });
  });
  it.each([400, 401, 403, 404, 409, 410, 413, 415, 422])('%i is parked', (status) => {
    expect(judgeAnswer(answered(status))).toEqual({ kind: 'parked', reason: 'rejected', status });
  });
  it.each([408, 425, 429, 500, 502, 503, 504, 599])('%i is tried again', (status) => {
    expect(judgeAnswer(answered(status))).toMatchObject({ kind: 'again', reason: 'server', status });
  });
  it('parks what points elsewhere, and follows nothing', () => {
    expect(judgeAnswer({ kind: 'redirected' })).toMatchObject({ kind: 'parked', reason: 'redirect' });
    expect(judgeAnswer(answered(302))).toMatchObject({ kind: 'parked', reason: 'redirect' });
  });
  it('tries again without an answer', () => {
    expect(judgeAnswer({ kind: 'unreachable' })).toMatchObject({
      kind: 'again',
      reason: 'network',
      everywhere: true,
    });
  });
  it('keeps no endless Location', () => {
    expect(judgeAnswer(answered(201, `https://r.example/${'x'.repeat(5000)}`))).toEqual({
      kind: 'arrived',
      location: null,
    });
  });
});

describe('waiting', () => {
  it('grows from half a minute to twelve hours, scattered', () => {
    for (let tries = 0; tries < 12; tries++) {
      const base = (BACKOFF[Math.min(Math.max(tries, 1), 6) - 1] ?? 0) * 1000;
      expect(waitingTime(tries, 0, null, 0)).toBe(30_000);
      expect(waitingTime(tries, 1, null, 0)).toBe(30_000 + base);
    }
  });
  it('obeys Retry-After in seconds and as a date, within a day', () => {
    expect(waitingTime(1, 0, '120', 0)).toBe(120_000);
    expect(waitingTime(1, 0, '99999999', 0)).toBe(86_400_000);
    const now = Date.UTC(2026, 10, 22);
    expect(readRetryAfter('Sun, 22 Nov 2026 00:02:00 GMT', now)).toBe(120_000);
    expect(readRetryAfter('Sat, 21 Nov 2026 00:02:00 GMT', now)).toBe(0);
    for (const odd of ['', '-5', '1e9', 'soon', '12 minutes', '2026-11-22'])
      expect(readRetryAfter(odd, now)).toBe(0);
  });
});
