import { describe, expect, it, vi } from 'vitest';
import fr from '../../assets/locales/fr.json';
import { createWords, type Messages } from '../../lib/i18n/index.ts';
import { draw } from '../testing/render.tsx';
import { Button } from './Button.tsx';
import { Disclosure } from './Disclosure.tsx';
import { LangText } from './LangText.tsx';
import { SourceLink } from './SourceLink.tsx';
import { hostOf, toSafeUrl } from './safe-url.ts';
import { Switch } from './Switch.tsx';
import { trusted } from './trusted.ts';
import { WidthField } from './WidthField.tsx';

describe('trusted', () => {
  it('lets the reader’s own events through and no others', () => {
    const handler = vi.fn();
    trusted(handler)({ isTrusted: false } as Event);
    expect(handler).not.toHaveBeenCalled();
    trusted(handler)({ isTrusted: true } as Event);
    expect(handler).toHaveBeenCalledOnce();
  });

  it('guards buttons, switches and disclosures', () => {
    const pressed = vi.fn();
    const page = draw(
      <>
        <Button onPress={pressed}>Press</Button>
        <Switch label="On" on={true} onChange={pressed} />
        <Disclosure label="More">inside</Disclosure>
      </>,
    );
    for (const button of page.all('button')) page.click(button, false);
    expect(pressed).not.toHaveBeenCalled();
    expect(page.text()).not.toContain('inside');
    for (const button of page.all('button')) page.click(button);
    expect(pressed.mock.calls.map(([argument]) => argument === false)).toEqual([false, true]);
    expect(page.text()).toContain('inside');
  });
});

describe('SourceLink', () => {
  it('links https only, and tells the other side nothing', () => {
    const page = draw(<SourceLink url="https://court.example/a">Source</SourceLink>);
    const link = page.get('a');
    expect(link.getAttribute('href')).toBe('https://court.example/a');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'http://court.example/',
    'blob:https://court.example/x',
    'https://user:secret@court.example/',
    '//court.example',
    '',
  ])('leaves %j as plain text', (url) => {
    expect(toSafeUrl(url)).toBeNull();
    const page = draw(<SourceLink url={url}>Source</SourceLink>);
    expect(page.all('a')).toEqual([]);
    expect(page.text()).toBe('Source');
  });

  it('shows hosts as ASCII', () => {
    expect(hostOf('https://www.nytimes.com/x')).toBe('nytimes.com');
    expect(hostOf('https://nуtimes.com/')).toMatch(/^xn--/);
  });
});

it('LangText carries language and direction', () => {
  const page = draw(<LangText text="نص" lang="ar" />);
  expect(page.get('bdi').getAttribute('lang')).toBe('ar');
  expect(page.get('bdi').getAttribute('dir')).toBe('rtl');
});

it('a disclosure names its state and what it opens', () => {
  const page = draw(<Disclosure label="More">inside</Disclosure>);
  expect(page.get('button').getAttribute('aria-expanded')).toBe('false');
  page.click(page.get('button'));
  expect(page.get('button').getAttribute('aria-expanded')).toBe('true');
  expect(page.get(`[id="${page.get('button').getAttribute('aria-controls')}"]`).textContent).toBe('inside');
});

describe('WidthField', () => {
  it('names the width in the way of the language', () => {
    const words = createWords(fr as Messages, 'fr');
    const page = draw(<WidthField width={360} words={words} onChange={() => undefined} />);
    expect(page.root.textContent).toBe('Largeur\u00a0: 360 pixels');
  });
});
