import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../tests/reports/hostile.ts';
import { ADDRESS, DRAFT, sampleReport, stamp } from '../../tests/reports/samples.ts';
import { ADDRESS_WITHHELD, describeAddress } from './address.ts';
import { issueLink, ISSUE_LINK_LIMIT, mailLink, MAIL_LINK_LIMIT } from './channels.ts';
import { composeReport, type ReportChoices } from './compose.ts';
import { LIMITS, type Report } from './format.ts';
import { reportKey } from './key.ts';
import { reopenReport } from './reopen.ts';
import { utf8Length } from './text.ts';
import { ADDRESS_PRECISIONS, REPORT_REASONS } from './types.ts';
import { parseReport, validateReport } from './validate.ts';

const CHOICES: ReportChoices = {
  reason: 'wrong-record',
  comment: 'It is another record.',
  precision: 'full',
};
const compose = (draft = {}, choices = {}, address: typeof ADDRESS | null = ADDRESS) =>
  composeReport({ ...DRAFT, ...draft }, address, { ...CHOICES, ...choices }, stamp(1));

describe('a report', () => {
  it('is a valid annotation for every subject, reason and precision', () => {
    for (const about of ['card', 'selection', 'difference', 'absent'] as const)
      for (const reason of REPORT_REASONS)
        for (const precision of ADDRESS_PRECISIONS) {
          const { text } = compose(
            { about, ...(about === 'absent' && { sentence: '', claim: null }) },
            { reason, precision },
          );
          expect(parseReport(text)).toMatchObject({ ok: true });
        }
  });

  it('tells no more of the address than was chosen', () => {
    const told = ADDRESS_PRECISIONS.map((precision) => describeAddress(ADDRESS, precision));
    expect(told).toEqual([
      'https://news.example/2024/04/meta-netflix?utm_source=x#top',
      'https://news.example/2024/04/meta-netflix',
      'https://news.example/',
      ADDRESS_WITHHELD,
    ]);
    expect(compose({}, { precision: 'none' }).text).not.toContain('news.example');
    expect(compose({}, { precision: 'site' }).text).not.toContain('/2024/');
    expect(compose({}, {}, null).report.target).toMatchObject({
      source: ADDRESS_WITHHELD,
      'ftr:precision': 'none',
    });
  });

  it('holds the day but no hour, and nothing that tells who made it', () => {
    const { report } = compose();
    expect(report.created).toBe('2026-11-22T00:00:00Z');
    expect(Object.keys(report)).toEqual([
      '@context',
      'id',
      'type',
      'motivation',
      'created',
      'generator',
      'body',
      'target',
    ]);
  });

  it('stays within its size; neighbours give way first', () => {
    const long = 'ÄÖÜ “quoted” \\ '.repeat(200);
    const { report, bytes, shortened, text } = compose(
      { sentence: long, before: long, after: long, trace: Array.from({ length: 60 }, () => long) },
      { comment: long },
    );
    expect(bytes).toBe(Buffer.byteLength(text));
    expect(bytes).toBeLessThanOrEqual(LIMITS.bytes);
    expect(shortened).toContain('neighbours');
    expect(report.body[2]?.value.length).toBeGreaterThan(900);
    expect(parseReport(text).ok).toBe(true);
    const wide = '\u{1f4a9}漢'.repeat(900);
    const widest = composeReport(
      { ...DRAFT, sentence: wide, before: wide, after: wide },
      { host: 'x.example', path: `/${'a'.repeat(5000)}`, query: '' },
      { ...CHOICES, comment: wide },
      stamp(1),
    );
    expect(widest.bytes).toBeLessThanOrEqual(LIMITS.bytes);
    expect(parseReport(widest.text).ok).toBe(true);
    expect(widest.report.target['ftr:precision']).toBe('site');
  });

  it('carries no control or direction characters of the page, and no half characters', () => {
    const { text } = compose({ sentence: 'a\u202eb\u0000c\u200bd \ud83d', before: '\ud83d'.repeat(500) });
    expect(text).toContain('"exact": "abcd �"');
    expect(Buffer.from(text).toString()).toBe(text);
  });

  it('can be kept whatever the page, the language or a missing reader left in the draft', () => {
    const odd = [
      '',
      ' ',
      'en_US',
      'x'.repeat(60),
      'zz-',
      'français',
      '1.2.3',
      '<b>',
      '\u202e',
      '\ud83d',
      '漢'.repeat(900),
    ];
    const random = seededRandom(5);
    const pick = (): string => odd[Math.floor(random() * odd.length)] ?? '';
    for (let n = 0; n < 3000; n++) {
      const { text } = composeReport(
        {
          about: 'selection',
          claim: random() < 0.5 ? null : pick(),
          stance: pick(),
          difference: pick(),
          sentence: `a${pick()}`,
          before: pick(),
          after: pick(),
          position: random() < 0.2 ? Number.NaN : Math.floor(random() * 1e7),
          lang: pick(),
          trace: [pick(), pick()],
          probability: random() < 0.3 ? null : random() * 3 - 1,
        },
        random() < 0.5 ? null : ADDRESS,
        { reason: 'one-sided', comment: pick(), precision: 'full' },
        { ...stamp(n), engine: pick(), dossier: pick(), version: pick(), locale: pick() },
      );
      expect([parseReport(text), text]).toMatchObject([{ ok: true }, text]);
    }
  });

  it('can be taken apart and put together again without a change', () => {
    const { report, text } = compose();
    const { draft, choices, stamp: made, precisions } = reopenReport(report);
    expect(composeReport(draft, ADDRESS, choices, made).text).toBe(text);
    expect(precisions).toEqual(ADDRESS_PRECISIONS);
    expect(reopenReport(compose({}, { precision: 'site' }).report).precisions).toEqual(['site', 'none']);
  });

  it('is recognised by what it is about, not by reason, comment, address or version', () => {
    const key = reportKey(compose().report);
    expect(
      reportKey(
        composeReport(
          { ...DRAFT, sentence: `  ${DRAFT.sentence.toUpperCase()}` },
          null,
          { reason: 'one-sided', comment: '', precision: 'none' },
          { ...stamp(9), engine: '2' },
        ).report,
      ),
    ).toBe(key);
    expect(reportKey(compose({ claim: 'messages-sold' }).report)).not.toBe(key);
    expect(reportKey(compose({ sentence: `${DRAFT.sentence} No.` }).report)).not.toBe(key);
    expect(new Set(Array.from({ length: 2000 }, (_, n) => reportKey(sampleReport(n).report))).size).toBe(
      2000,
    );
  });
});

describe('links to pass a report on', () => {
  const big = compose({ sentence: 'é'.repeat(1400), before: 'é'.repeat(400), after: 'é'.repeat(400) });
  const bodyOf = (url: string): string => new URL(url).searchParams.get('body') ?? '';

  it('hold the whole report where it fits', () => {
    const { report, text } = compose();
    const issue = issueLink('https://tracker.example/new', report, text, 'cut');
    expect(issue?.cut).toBe(false);
    expect(bodyOf(issue?.url ?? '')).toBe(`\`\`\`json\n${text}\n\`\`\``);
    expect(issueLink('https://tracker.example/new?template=report', report, text, 'cut')?.url).toMatch(
      /\?template=report&title=/,
    );
  });

  it('are cut to what an address can carry, at a whole character', () => {
    const issue = issueLink('https://tracker.example/new', big.report, big.text, 'THE REST');
    expect(issue?.cut).toBe(true);
    expect(issue?.url.length).toBeLessThanOrEqual(ISSUE_LINK_LIMIT);
    expect(issue?.url.length).toBeGreaterThan(ISSUE_LINK_LIMIT - 40);
    expect(bodyOf(issue?.url ?? '')).toMatch(/THE REST$/);
    const mail = mailLink(null, big.report, big.text, 'THE REST');
    expect(mail.url).toMatch(/^mailto:\?subject=/);
    expect(mail.url.length).toBeLessThanOrEqual(MAIL_LINK_LIMIT);
    expect(() => decodeURIComponent(mail.url)).not.toThrow();
  });

  it('are absent without a tracker, or with one that is not https', () => {
    const { report, text } = compose();
    for (const tracker of [
      null,
      '',
      'http://tracker.example/new',
      'javascript:alert(1)',
      'https://a@b.example/',
    ])
      expect(issueLink(tracker, report, text, '')).toBeNull();
  });
});

describe('checking a report', () => {
  const server = Fastify({
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, strictTuples: false } },
  });
  const schema = JSON.parse(
    readFileSync(new URL('../../assets/report/report-1.schema.json', import.meta.url), 'utf8'),
  ) as object;
  server.post('/', { schema: { body: schema }, handler: () => true });
  const bySchema = async (value: unknown): Promise<boolean> => {
    await server.ready();
    const route = server.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(value),
    });
    return (await route).statusCode === 200;
  };
  /** Every way to change one place of a value. */
  function* mutants(value: unknown, put: (changed: unknown) => unknown): Generator<unknown> {
    for (const other of [null, true, 0, -1, 1.5, '', 'x', 'y'.repeat(3000), [], {}, ['x'], { x: 1 }])
      yield put(other);
    if (Array.isArray(value)) {
      yield put([...value, 'x']);
      yield put(value.slice(1));
      for (const [i, entry] of value.entries())
        yield* mutants(entry, (changed) => put(value.with(i, changed)));
    } else if (value !== null && typeof value === 'object') {
      yield put({ ...value, extra: 1 });
      for (const [key, entry] of Object.entries(value)) {
        yield put(Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)));
        yield* mutants(entry, (changed) => put({ ...value, [key]: changed }));
      }
    }
  }

  it('agrees with the published schema on every change of one place, and never throws', async () => {
    const { report } = compose();
    let examined = 0;
    for (const changed of mutants(report, (value) => value)) {
      const ours = validateReport(changed);
      // Ours looks at more: size, and whether fields fit one another.
      const beyond = !ours.ok && /agree|ends before|no sentence|too large/.test(ours.error);
      if (!beyond) expect([await bySchema(changed), changed]).toEqual([ours.ok, changed]);
      examined++;
    }
    expect(examined).toBeGreaterThan(500);
  });

  it('refuses what only looks like one', () => {
    const { report, text } = compose();
    const change = (edit: (copy: Report & Record<string, unknown>) => unknown): unknown =>
      edit(structuredClone(report) as Report & Record<string, unknown>);
    const bad = [
      null,
      [],
      'x',
      JSON.parse('{"__proto__": 1}'),
      change((copy) => ({ ...copy, id: copy.id.toUpperCase() })),
      change((copy) => ({ ...copy, target: { ...copy.target, source: 'javascript:alert(1)' } })),
      change((copy) => ({ ...copy, target: { ...copy.target, source: 'https://user:pass@news.example/' } })),
      change((copy) => ({ ...copy, target: { ...copy.target, 'ftr:precision': 'none' } })),
      change((copy) => ({ ...copy, user: 'somebody' })),
    ];
    for (const value of bad) expect(validateReport(value).ok).toBe(false);
    for (const body of ['', '{', `${text} `.repeat(9), '[]']) expect(parseReport(body).ok).toBe(false);
  });

  it('measures length as bytes of UTF-8', () => {
    for (const text of ['', 'abc', 'äöü', '漢字', '\u{1f4a9}'])
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
  });
});
