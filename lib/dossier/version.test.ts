import { expect, it } from 'vitest';
import { isNewer } from './version.ts';

it.each([
  ['2026.11.2', '2026.11.1', true],
  ['2026.11.10', '2026.11.9', true],
  ['2026.12.1', '2026.11.9999', true],
  ['2027.1.1', '2026.12.31', true],
  ['2026.11.1', '2026.11.1', false],
  ['2026.9.9', '2026.11.1', false],
  ['', '2026.11.1', false],
  ['anything', '2026.11.1', false],
])('%s is newer than %s: %s', (version, than, newer) => {
  expect(isNewer(version, than)).toBe(newer);
});
