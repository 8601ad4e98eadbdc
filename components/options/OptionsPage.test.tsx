import { describe, expect, it } from 'vitest';
import { drawOptions } from '../../tests/support/options-page.tsx';

describe('the settings', () => {
  it('change at once', () => {
    const { page, on } = drawOptions();
    page.click(page.button('Open by itself where it covers no text'));
    page.click(page.button('Switched on everywhere'));
    page.click(page.button('Switch on again: news.example'));
    expect(on.onChange.mock.calls).toEqual([[{ autoOpen: false }], [{ on: false }]]);
    expect(on.onSiteOn).toHaveBeenCalledWith('news.example');
  });

  it('erase everything only after a second press', () => {
    const { page, on } = drawOptions();
    page.click(page.button('Erase everything stored'));
    page.click(page.button('Cancel'));
    page.click(page.button('Erase everything stored'));
    expect(on.onErase).not.toHaveBeenCalled();
    page.click(page.button('Yes, erase everything'));
    expect(on.onErase).toHaveBeenCalledOnce();
  });

  it('give access to all sites, or take it back, only for the reader', () => {
    const { page, on } = drawOptions();
    const radio = (label: string): HTMLElement => {
      const found = page
        .all('input[type=radio]')
        .find((one) => one.parentElement?.textContent?.includes(label));
      if (!found) throw new Error(`no choice “${label}”`);
      return found;
    };
    page.change(radio('On all sites'), false);
    expect(on.onGiveAccess).not.toHaveBeenCalled();
    page.change(radio('On all sites'));
    expect(on.onGiveAccess).toHaveBeenCalledOnce();
    page.change(radio('Only when I click its icon'));
    expect(on.onTakeAccess).toHaveBeenCalledOnce();
    expect(page.text()).not.toContain('has a page of its own for that');
  });
});

describe('where reports can be sent', () => {
  it('takes only https without name or password', () => {
    const { page, onEndpoint } = drawOptions();
    const type = (address: string): void => {
      const field = page.get('input[type="url"]') as HTMLInputElement;
      field.value = address;
      const view = field.ownerDocument.defaultView as unknown as { Event: typeof Event };
      field.dispatchEvent(new view.Event('input', { bubbles: true }));
    };
    for (const address of [
      '',
      'http://reports.example/',
      'file:///x',
      'https://a:b@reports.example/',
      'javascript:alert(1)',
      'reports.example',
    ]) {
      type(address);
      page.click(page.button('Use this address'));
    }
    expect(onEndpoint.onUse).not.toHaveBeenCalled();
  });

  it('can be removed', () => {
    const { page, onEndpoint } = drawOptions([], {}, { host: 'reports.example' });
    expect(page.text()).toContain('Reports you send go to reports.example.');
    page.click(page.button('Remove the address'));
    expect(onEndpoint.onRemove).toHaveBeenCalledOnce();
  });
});
