import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../lib/updates/outcomes.ts';
import { draw, english } from '../testing/render.tsx';
import { updateHandlers } from '../testing/update-handlers.ts';
import { UpdateSection } from './UpdateSection.tsx';
import type { UpdatesView } from './updates.ts';

const VIEW: UpdatesView = {
  inUse: null,
  canRevert: false,
  dossier: {
    version: '2026.12.1',
    asOf: '2026-12-03',
    changes: [{ version: '2026.12.1', date: '2026-12-03', text: 'The court has ruled.' }],
  },
  canTake: true,
  source: null,
  readCount: 0,
};

function setUp(change: Partial<UpdatesView> = {}) {
  const on = updateHandlers();
  const page = draw(<UpdateSection updates={{ ...VIEW, ...change }} words={english} on={on} />);
  return { page, on, buttons: page.all('button').map((button) => button.textContent) };
}

describe('which dossier is in use', () => {
  it('is said, with its version, its date and what changed in it', () => {
    const { page, buttons } = setUp();
    expect(page.text()).toContain('the dossier that came with the extension');
    expect(page.text()).toContain('December 3, 2026 · Dossier 2026.12.1');
    expect(buttons).not.toContain('Go back to the dossier of the extension');
    page.click(page.button('What changed in the dossier'));
    expect(page.get('.ftr-changes').textContent).toContain('The court has ruled.');
  });

  it('can be changed back when it was imported', () => {
    const { page, on } = setUp({ inUse: { way: 'file', time: 'Dec 4, 2026' }, canRevert: true });
    expect(page.text()).toContain('a dossier from a file, imported on Dec 4, 2026');
    page.click(page.button('Go back to the dossier of the extension'));
    expect(on.onRevert).toHaveBeenCalledOnce();
    expect(setUp({ inUse: { way: 'address', time: 'Dec 4' } }).page.text()).toContain('fetched on Dec 4');
  });

  it('can be cleared of an imported one that is not in use: damaged, older, or of a key that is gone', () => {
    for (const canTake of [true, false]) {
      const { page, on } = setUp({ canRevert: true, canTake });
      expect(page.text()).toContain('the dossier that came with the extension');
      page.click(page.button('Go back to the dossier of the extension'));
      expect(on.onRevert).toHaveBeenCalledOnce();
    }
  });

  it('cannot be changed in a build without a key', () => {
    const { page, buttons } = setUp({ canTake: false });
    expect(page.text()).toContain('This build has no key');
    expect(buttons).toEqual(['What changed in the dossier']);
  });
});

describe('fetching', () => {
  const type = (page: ReturnType<typeof draw>, address: string): void => {
    const field = page.get('input[type="url"]') as HTMLInputElement;
    field.value = address;
    const view = field.ownerDocument.defaultView as unknown as { Event: typeof Event };
    field.dispatchEvent(new view.Event('input', { bubbles: true }));
  };

  it('is off, names no address, and says what switching it on means', () => {
    const { page, buttons } = setUp();
    expect(page.text()).toContain('Off until you switch it on; no address is built in.');
    expect(page.text()).toContain('a request leaves this device once a day');
    expect((page.get('input[type="url"]') as HTMLInputElement).value).toBe('');
    expect(buttons).not.toContain('Look now');
  });

  it('takes only an https address without name or password', async () => {
    const { page, on } = setUp();
    for (const address of [
      '',
      'http://a.example/',
      'https://a:b@a.example/',
      'javascript:alert(1)',
      'a.example',
    ]) {
      type(page, address);
      page.click(page.button('Switch on'));
    }
    expect(on.onSwitchOn).not.toHaveBeenCalled();
  });

  it('says where it looks and what came of it, whatever that was', () => {
    for (const outcome of OUTCOMES) {
      const { page, on } = setUp({
        source: { host: 'dossier.example', last: { time: 'today', outcome, detail: 'DETAIL' } },
      });
      expect(page.text()).toContain('once a day a request goes to dossier.example');
      expect(page.text()).toMatch(/Last look, today: (?:Not|Nothing|Dossier DETAIL is in use)/);
      page.click(page.button('Look now'));
      page.click(page.button('Switch off'));
      expect([on.onLook.mock.calls.length, on.onSwitchOff.mock.calls.length]).toEqual([1, 1]);
    }
  });
});

it('tells how much is remembered of what was read, and forgets it', () => {
  expect(setUp().buttons).not.toContain('Forget what was read');
  const { page, on } = setUp({ readCount: 3 });
  expect(page.text()).toContain('3 claims whose cards you opened');
  page.click(page.button('Forget what was read'));
  expect(on.onForgetRead).toHaveBeenCalledOnce();
});
