import type { Collected, Container, RawBlock } from './collect.ts';
import type { Block } from './types.ts';

/** A block this short is a label or a link, not prose. */
const PROSE_LENGTH = 40;
/** More linked text than this and a block is a list of links. */
const LINK_SHARE = 0.6;
/** The article's container must hold this share of the page's prose. */
const ARTICLE_SHARE = 0.6;
/** With less prose than this left, hints by class name are not believed. */
const LEAST_PROSE = 400;

export interface ChosenArticle {
  readonly blocks: readonly Block[];
  readonly asides: readonly string[];
}

/** Tells the article of a page from everything around it. */
export function chooseArticle(collected: Collected): ChosenArticle {
  const { blocks, containers } = collected;
  const believeNames =
    proseLength(blocks.filter((block) => block.aside === 'no' && isProse(block))) >= LEAST_PROSE;
  const isOutside = (block: RawBlock): boolean =>
    block.aside === 'element' || (block.aside === 'name' && believeNames) || isLinkList(block);
  const prose = blocks.filter((block) => !isOutside(block) && isProse(block));
  const article = findArticle(prose, containers);
  const inside = (block: RawBlock): boolean =>
    !isOutside(block) && isWithin(block.container, article, containers);
  const firstInside = blocks.findIndex((block) => inside(block));
  const heading = blocks.findIndex(
    (block, i) => block.kind === 'h1' && i < firstInside && block.aside !== 'element' && !isLinkList(block),
  );
  const chosen: Block[] = [];
  const asides: string[] = [];
  blocks.forEach((block, i) => {
    if (inside(block) || i === heading)
      chosen.push({ kind: block.kind, text: block.text, chunks: block.chunks });
    else asides.push(block.text);
  });
  return { blocks: chosen, asides };
}

function isProse(block: RawBlock): boolean {
  return (
    block.kind === 'h1' ||
    (block.text.length >= PROSE_LENGTH && block.linked < block.text.length * LINK_SHARE)
  );
}

/** Short and (nearly) all link: "Read next: …". A linked heading of the article itself is kept. */
function isLinkList(block: RawBlock): boolean {
  return (
    block.kind !== 'h1' &&
    block.linked > block.text.replace(/\s/g, '').length * 0.8 &&
    block.text.length < 240
  );
}

function proseLength(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** The smallest container with most of the prose; among `article` elements, the one that holds it. */
function findArticle(prose: readonly RawBlock[], containers: readonly Container[]): number {
  const mass = new Float64Array(containers.length);
  const body = prose.filter((block) => block.kind !== 'h1');
  for (const block of body) {
    for (let at = block.container; at >= 0; at = containers[at]?.parent ?? -1)
      mass[at] = (mass[at] ?? 0) + block.text.length;
  }
  const total = mass[0] ?? 0;
  let best = 0;
  for (let i = 1; i < containers.length; i++) {
    const container = containers[i];
    if (!container || (mass[i] ?? 0) < total * ARTICLE_SHARE) continue;
    if (container.depth > (containers[best]?.depth ?? 0)) best = i;
  }
  // A wrapper around the paragraphs may leave out a lead that stands beside it: step up to the semantic element.
  for (let at = best; at >= 0; at = containers[at]?.parent ?? -1) {
    const tag = containers[at]?.tag;
    if (tag === 'article') return at;
    if (tag === 'main' && (mass[at] ?? 0) < (mass[best] ?? 0) * 1.5) return at;
  }
  return best;
}

function isWithin(container: number, ancestor: number, containers: readonly Container[]): boolean {
  for (let at = container; at >= 0; at = containers[at]?.parent ?? -1) if (at === ancestor) return true;
  return false;
}
