/** The page's own buttons that stand still while its text scrolls: nothing of ours may lie over them unasked. */

const CONTROLS = 'a[href],button,input,select,textarea,summary,[role="button"],[role="link"],[tabindex="0"]';
/** Controls looked at: a page with more is a list. */
const MAX_CONTROLS = 1_500;
/** What sticks and is higher than this is a column of text, not a bar of buttons. */
const HIGHEST_BAR = 200;

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Areas of the fixed controls that reach into `strip`, in the window's coordinates. */
export function findFixedControls(document: Document, strip: Area, ours: Element | null): Area[] {
  const view = document.defaultView;
  if (!view) return [];
  const found: Area[] = [];
  const known = new Map<Element, boolean>();
  const stands = (element: Element | null): boolean => {
    if (!element || element === document.documentElement) return false;
    let answer = known.get(element);
    if (answer === undefined) {
      const { position } = view.getComputedStyle(element);
      answer =
        position === 'fixed' ||
        (position === 'sticky' && element.getBoundingClientRect().height <= HIGHEST_BAR) ||
        stands(element.parentElement);
      known.set(element, answer);
    }
    return answer;
  };
  let looked = 0;
  for (const element of document.querySelectorAll(CONTROLS)) {
    if (++looked > MAX_CONTROLS) break;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.height > 0 && element !== ours && overlap(box, strip) && stands(element))
      found.push(box);
  }
  return found;
}

export function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
