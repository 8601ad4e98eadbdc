/** For component tests only: draws into a document without a browser, and makes events a page could or could not make. */
import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import de from '../../assets/locales/de.json';
import en from '../../assets/locales/en.json';
import { createWords, type Messages } from '../../lib/i18n/index.ts';

export const english = createWords(en as Messages, 'en');
export const german = createWords(de as Messages, 'de');

export interface Drawn {
  readonly root: HTMLElement;
  /** All text, runs of white space as one space. */
  text(): string;
  all(selector: string): HTMLElement[];
  /** The first match; fails the test without one. */
  get(selector: string): HTMLElement;
  /** The button with this text or accessible name. */
  button(name: string): HTMLElement;
  /** A click by the reader, or one made up by a script. */
  click(element: HTMLElement, trusted?: boolean): void;
  /** Another value or choice, by the reader or by a script. */
  change(element: HTMLElement, trusted?: boolean): void;
  key(
    element: HTMLElement,
    key: string,
    options?: { readonly altKey?: boolean; readonly trusted?: boolean; readonly type?: 'keydown' | 'keyup' },
  ): Event;
}

export function draw(node: ComponentChild): Drawn {
  const { document, window } = parseHTML('<!doctype html><html><body><div id="page"></div></body></html>');
  globalThis.document = document;
  const root = document.getElementById('page');
  if (!root) throw new Error('no root');
  act(() => render(node, root));
  const send = (element: HTMLElement, type: string, trusted: boolean, more: object): Event => {
    const event = new window.Event(type, { bubbles: true, cancelable: true });
    for (const [name, value] of Object.entries({ ...more, isTrusted: trusted }))
      Object.defineProperty(event, name, { value });
    act(() => {
      element.dispatchEvent(event);
    });
    return event;
  };
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const get = (selector: string): HTMLElement => {
    const [first] = all(selector);
    if (!first) throw new Error(`nothing matches ${selector}`);
    return first;
  };
  return {
    root,
    all,
    get,
    text: () => (root.textContent ?? '').replace(/\s+/g, ' ').trim(),
    button: (name) => {
      const found = all('button').find(
        (one) => one.getAttribute('aria-label') === name || one.textContent?.trim() === name,
      );
      if (!found) throw new Error(`no button “${name}”`);
      return found;
    },
    click: (element, trusted = true) => void send(element, 'click', trusted, {}),
    change: (element, trusted = true) => void send(element, 'change', trusted, {}),
    key: (element, key, { altKey = false, trusted = true, type = 'keydown' } = {}) =>
      send(element, type, trusted, { key, altKey }),
  };
}
