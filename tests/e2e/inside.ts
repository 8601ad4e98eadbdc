/** What the sidebar holds behind its closed root, asked from a page of the extension: only the extension may look in there. */
import type { Page } from 'puppeteer-core';

/** What the closed root holds. Boxes are in the page's viewport. */
export interface Inside {
  readonly text: string;
  readonly open: boolean;
  readonly cards: ReadonlyArray<{
    readonly id: string;
    readonly text: string;
    /** The page's sentence on it. */
    readonly sentence: string;
    readonly active: boolean;
  }>;
  readonly buttons: ReadonlyArray<{
    readonly label: string;
    readonly card: string | null;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }>;
  readonly fields: number;
  /** What has the focus, by its label or the card it is; `null` when nothing in there has. */
  readonly focus: string | null;
  /** The card the focus is on or in. */
  readonly focusCard: string | null;
  /** The edge to drag, and the width it stands for. */
  readonly edge: { readonly x: number; readonly y: number; readonly width: number } | null;
}

/** Looks into the closed root with the extension's own right to do so; `null` when there is no host. */
export function readInside(page: Page, tab: number): Promise<Inside | null> {
  return page.evaluate(async (tabId) => {
    const look = (): unknown => {
      type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot };
      const dom = (
        globalThis as unknown as {
          chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
        }
      ).chrome?.dom;
      for (const child of Array.from(document.documentElement.children)) {
        if (child === document.head || child === document.body) continue;
        const root = (child as Openable).openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(child);
        if (!root) continue;
        const readable = (element: Element | null): string =>
          (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
        const nameOf = (element: Element | null): string | null =>
          element &&
          (element.getAttribute('aria-label') ?? element.getAttribute('data-card') ?? readable(element));
        const edgeOf = (edge: Element | null): unknown => {
          if (!edge) return null;
          const { x, y, width, height } = edge.getBoundingClientRect();
          const value = Number(edge.getAttribute('aria-valuenow'));
          return { x: x + width / 2, y: y + height / 2, width: value };
        };
        const content = Array.from(root.children).find((element) => element.localName !== 'style') ?? null;
        return {
          text: readable(content),
          open: root.querySelector('aside') !== null,
          cards: Array.from(root.querySelectorAll('[data-card]')).map((card) => ({
            id: card.getAttribute('data-card') ?? '',
            text: readable(card),
            sentence: Array.from(card.querySelectorAll('.ftr-sentence bdi'))
              .flatMap((bdi) => Array.from(bdi.childNodes))
              .map((piece) => (piece.nodeType === 3 ? piece : piece.firstChild)?.textContent ?? '')
              .join(''),
            active: card.getAttribute('data-active') === 'true',
          })),
          buttons: Array.from(root.querySelectorAll('button')).map((button) => {
            const { x, y, width, height } = button.getBoundingClientRect();
            return {
              label: button.getAttribute('aria-label') ?? readable(button),
              card: button.closest('[data-card]')?.getAttribute('data-card') ?? null,
              x,
              y,
              width,
              height,
            };
          }),
          fields: root.querySelectorAll('input,textarea,select,[contenteditable]').length,
          focus: nameOf(root.activeElement),
          focusCard: root.activeElement?.closest('[data-card]')?.getAttribute('data-card') ?? null,
          edge: edgeOf(root.querySelector('[role=separator]')),
        };
      }
      return null;
    };
    const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func: look });
    return (answer?.result ?? null) as Inside | null;
  }, tab) as Promise<Inside | null>;
}

/** Brings a card, or the first button with this label, into view. */
export async function scrollInside(
  page: Page,
  tab: number,
  attribute: 'data-card' | 'aria-label',
  value: string,
): Promise<void> {
  await page.evaluate(
    async (tabId, name, id) => {
      const scroll = (attribute: unknown, wanted: unknown): void => {
        type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot };
        const dom = (
          globalThis as unknown as {
            chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
          }
        ).chrome?.dom;
        for (const child of Array.from(document.documentElement.children)) {
          if (child === document.head || child === document.body) continue;
          const root = (child as Openable).openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(child);
          const label = (one: Element): string | null =>
            attribute === 'aria-label'
              ? (one.getAttribute('aria-label') ?? (one.textContent ?? '').replace(/\s+/g, ' ').trim())
              : one.getAttribute(String(attribute));
          const found = Array.from(root?.querySelectorAll('button,[data-card]') ?? []);
          found
            .find((one) => label(one) === wanted)
            ?.scrollIntoView({ block: attribute === 'data-card' ? 'start' : 'center' });
        }
      };
      await chrome.scripting.executeScript({ target: { tabId }, func: scroll, args: [name, id] });
    },
    tab,
    attribute,
    value,
  );
}
