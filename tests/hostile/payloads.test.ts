/** S-08 without a browser: what is drawn of a record, or of a page, that is full of code. */
import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { SourceLink } from '../../components/shared/SourceLink.tsx';
import { hostOf, toSafeUrl } from '../../components/shared/safe-url.ts';
import { draw } from '../../components/testing/render.tsx';
import { drawSidebar } from '../../components/testing/sidebar.tsx';
import { view } from '../../components/testing/view.ts';
import type { SidebarView } from '../../lib/view/types.ts';
import { ADDRESSES, SCRIPTS } from './payloads.ts';

/** Fields of a view that hold text of a page or of the record. */
const TEXTS = new Set([
  'text',
  'translation',
  'name',
  'role',
  'outlet',
  'title',
  'label',
  'statement',
  'page',
  'record',
]);

/** The same view with every such text, and every address, replaced. */
function poisoned(value: unknown, change: { text?: string; url?: string }, key = ''): unknown {
  if (typeof value === 'string') {
    if (key === 'url') return change.url ?? value;
    return TEXTS.has(key) ? (change.text ?? value) : value;
  }
  if (Array.isArray(value)) return value.map((one) => poisoned(one, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, change, name)]));
}

const drawView = (changed: unknown) => drawSidebar({ view: changed as SidebarView }).page;

/** Ours, and dependent on addresses and on the length of a text. */
const VARYING = new Set(['a', 'span', 'mark']);

/** How many elements of each name there are, those apart. */
function namesIn(page: ReturnType<typeof draw>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { localName } of page.all('*'))
    if (!VARYING.has(localName)) counts[localName] = (counts[localName] ?? 0) + 1;
  return counts;
}

describe('texts that want to be code', () => {
  it('are a hundred different ones', () => {
    expect(new Set(SCRIPTS).size).toBe(100);
    expect(new Set(ADDRESSES).size).toBeGreaterThanOrEqual(40);
  });

  it.each(SCRIPTS)('%j in every text of a view is text, and makes no element', (text) => {
    const page = drawView(poisoned(view, { text }));
    expect(namesIn(page)).toEqual(namesIn(drawView(poisoned(view, { text: 'Plain words.' }))));
    expect(page.all('[onerror],[onload],[src],[srcdoc],[style*="url"]')).toEqual([]);
    expect(page.root.textContent).toContain(text);
  });
});

describe('addresses that want to be links', () => {
  it.each(ADDRESSES)('%j is linked nowhere', (url) => {
    expect(toSafeUrl(url)).toBeNull();
    expect(hostOf(url)).toBe('');
    expect(draw(h(SourceLink, { url, children: 'Source' })).all('a')).toEqual([]);
    expect(drawView(poisoned(view, { url })).all('a')).toEqual([]);
  });
});
