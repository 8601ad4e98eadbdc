/** A made-up language with longer words and every accent, put in place of what a page shows: finds what does not fit. */
import type { Page } from 'puppeteer-core';

/** Replaces our own words in the page; quotations and what the reader's page says stay. */
export function lengthenWords(page: Page): Promise<void> {
  return page.evaluate(() => {
    const accents: Readonly<Record<string, string>> = {
      a: 'áä',
      e: 'éë',
      i: 'íï',
      o: 'óö',
      u: 'úü',
      A: 'ÁÄ',
      E: 'ÉË',
      I: 'ÍÏ',
      O: 'ÓÖ',
      U: 'ÚÜ',
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    for (const node of nodes)
      if (!node.parentElement?.closest('bdi,script,style,pre,time'))
        node.data = node.data.replace(/[aeiou]/gi, (vowel) => accents[vowel] ?? vowel);
  });
}

/** Elements whose text does not fit into them, or that reach over the edge of the window. */
export function listClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1)
      found.push(`the page is ${scrollWidth} px wide, the window ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('.ftr *')) {
      const style = getComputedStyle(element);
      const text = element.textContent?.trim() ?? '';
      if (!text || element.closest('.ftr-unseen,svg,[aria-hidden=true],select,option,.ftr-byhand')) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || style.visibility === 'hidden') continue;
      const name = `${element.localName}.${element.className} “${text.slice(0, 40)}”`;
      if (box.right > clientWidth + 1 || box.left < -1)
        found.push(`${name} reaches from ${box.left} to ${box.right}`);
      const cuts =
        style.overflowX === 'hidden' || style.overflowX === 'clip' || style.textOverflow === 'ellipsis';
      if (cuts && element.scrollWidth > element.clientWidth + 1) found.push(`${name} is cut off`);
      if (
        style.overflowX === 'visible' &&
        element.scrollWidth > element.clientWidth + 1 &&
        style.display !== 'inline'
      )
        found.push(`${name} is wider than its place (${element.scrollWidth} in ${element.clientWidth})`);
    }
    return found.slice(0, 8);
  });
}
