import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../tests/support/memory-store.ts';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from './settings.ts';

describe('settings', () => {
  it('are the defaults when nothing is stored, or storage fails', async () => {
    const store = createMemoryStore();
    expect(await readSettings(store)).toEqual(DEFAULT_SETTINGS);
    store.fail = true;
    expect(await readSettings(store)).toEqual(DEFAULT_SETTINGS);
    expect(await changeSettings(store, { on: false })).toBe('failed');
  });

  it('keep false as false, through changes of other settings and reading again', async () => {
    const store = createMemoryStore();
    expect(await changeSettings(store, { on: false, autoOpen: false })).toBe('saved');
    expect(await changeSettings(store, { mode: 'marks' })).toBe('saved');
    expect(await readSettings(store)).toEqual({
      ...DEFAULT_SETTINGS,
      on: false,
      autoOpen: false,
      mode: 'marks',
    });
  });

  it('take the default for a field that is not stored', async () => {
    expect(await readSettings(createMemoryStore({ settings: { v: 1, on: false } }))).toEqual({
      ...DEFAULT_SETTINGS,
      on: false,
    });
  });

  it.each([
    ['not an object', 'on'],
    ['without a version', { on: false }],
    ['with a damaged field', { v: 1, on: 'no' }],
    ['with a width that is none', { v: 1, width: 12 }],
    ['null', null],
  ])('put a damaged record aside: %s', async (_, stored) => {
    const store = createMemoryStore({ settings: stored });
    expect(await readSettings(store)).toEqual(DEFAULT_SETTINGS);
    expect(store.items.get('quarantine:settings')).toEqual(stored);
    expect(store.items.has('settings')).toBe(false);
    expect(await changeSettings(store, { on: false })).toBe('saved');
  });

  it('of a newer version are understood as far as possible, and never overwritten', async () => {
    const newer = { v: 2, on: false, mode: 'hologram', side: 'left', glow: 7 };
    const store = createMemoryStore({ settings: newer });
    expect(await readSettings(store)).toEqual({ ...DEFAULT_SETTINGS, on: false, side: 'left' });
    expect(await changeSettings(store, { on: true })).toBe('read-only');
    expect(store.items.get('settings')).toEqual(newer);
  });

  it('ignore a change that is none', async () => {
    const store = createMemoryStore();
    await changeSettings(store, { width: 10_000, language: 'tlh' });
    expect(await readSettings(store)).toEqual(DEFAULT_SETTINGS);
  });
});
