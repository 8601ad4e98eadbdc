import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { canMakeRoom, Room } from './make-room.ts';

function page(style: string | null, width = 1200) {
  const { document } = parseHTML(
    `<!doctype html><html${style === null ? '' : ` style="${style}"`}><body></body></html>`,
  );
  Object.defineProperty(document, 'defaultView', {
    value: { innerWidth: width, innerHeight: 800, scrollBy: () => undefined },
  });
  return { document, style: () => document.documentElement.getAttribute('style') };
}

describe('room beside the page', () => {
  // A margin of the page's own is tried in browsers: linkedom knows no priorities.
  it.each([null, 'color: red'])('gives back the style attribute %j as it was', (style) => {
    const { document, style: now } = page(style);
    const room = new Room(document);
    room.set({ side: 'right', width: 360 });
    expect(now()).toContain('360px');
    room.set({ side: 'left', width: 300 });
    expect(now()).toContain('300px');
    room.set(null);
    expect(now() || null).toBe(style);
  });

  it('leaves alone what the page has set meanwhile', () => {
    const { document, style } = page(null);
    const room = new Room(document);
    room.set({ side: 'right', width: 360 });
    document.documentElement.style.setProperty('margin-right', '10px');
    room.set(null);
    expect(style()).toContain('10px');
  });

  it('moves no page that would be left too narrow to read', () => {
    const { document, style } = page(null, 800);
    expect(canMakeRoom(document, { side: 'right', width: 360 })).toBe(false);
    new Room(document).set({ side: 'right', width: 360 });
    expect(style()).toBeNull();
  });
});
