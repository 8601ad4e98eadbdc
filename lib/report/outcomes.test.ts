import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { uuid } from '../../tests/reports/samples.ts';
import { findOutcome, type OutcomesFile } from './outcomes.ts';

const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../assets/report/${name}`, import.meta.url), 'utf8')) as object;

describe('what became of reports', () => {
  it('is a file in its own format, each report answered once', async () => {
    const server = Fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } });
    server.post('/', { schema: { body: read('outcomes.schema.json') }, handler: () => true });
    const file = read('outcomes.json') as OutcomesFile;
    const check = async (payload: object): Promise<number> =>
      (await server.inject({ method: 'POST', url: '/', payload })).statusCode;
    expect(await check(file)).toBe(200);
    expect(
      await check({
        ...file,
        outcomes: [
          { id: uuid(1), accepted: '0.2.0' },
          { id: uuid(2), declined: 'duplicate' },
        ],
      }),
    ).toBe(200);
    expect(
      await check({ ...file, outcomes: [{ id: uuid(1), accepted: '0.2.0', declined: 'duplicate' }] }),
    ).toBe(400);
    expect(await check({ ...file, outcomes: [{ id: uuid(1), declined: 'no' }] })).toBe(400);
    expect(new Set(file.outcomes.map(({ id }) => id)).size).toBe(file.outcomes.length);
  });

  it('is found by the id of the report', () => {
    const file = {
      v: 1,
      asOf: '2026-11-22',
      outcomes: [
        { id: uuid(1), accepted: '0.2.0' },
        { id: uuid(2), declined: 'as-intended' },
        { id: uuid(3), declined: 'unheard of' },
      ],
    };
    expect([1, 2, 3, 4].map((n) => findOutcome(file, uuid(n)))).toEqual([
      { kind: 'accepted', version: '0.2.0' },
      { kind: 'declined', reason: 'as-intended' },
      null,
      null,
    ]);
  });
});
