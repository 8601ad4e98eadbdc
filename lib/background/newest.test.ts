import { describe, expect, it } from 'vitest';
import { createNewest } from './newest.ts';

/** Work that waits until it is let go, and says what it would have done. */
function setUp() {
  const newest = createNewest<number>();
  const done: string[] = [];
  const start = (name: string, tab = 1, withRecord = false) => {
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const end = newest(tab, withRecord, async (record, isNewest) => {
      await gate;
      if (isNewest()) done.push(record ? `${name} with the record` : name);
    });
    return {
      finish: async () => {
        letGo();
        await end;
      },
    };
  };
  return { done, start };
}

describe('newer work for a tab', () => {
  it('has the last word, however long the older one takes', async () => {
    const { done, start } = setUp();
    const on = start('on');
    const off = start('off');
    await off.finish();
    await on.finish();
    expect(done).toEqual(['off']);
  });

  it('does not wait for an older one that never ends', async () => {
    const { done, start } = setUp();
    start('stuck');
    await start('off').finish();
    expect(done).toEqual(['off']);
  });

  it('brings along what the older one was to bring', async () => {
    const { done, start } = setUp();
    const record = start('record', 1, true);
    const off = start('off');
    await record.finish();
    await off.finish();
    expect(done).toEqual(['off with the record']);
    await start('later').finish();
    expect(done.at(-1)).toBe('later');
  });

  it('is none of another tab, and none once the older one has ended', async () => {
    const { done, start } = setUp();
    const one = start('one', 1);
    const two = start('two', 2);
    await two.finish();
    await one.finish();
    await start('three', 1).finish();
    expect(done).toEqual(['two', 'one', 'three']);
  });
});
