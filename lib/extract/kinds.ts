import type { BlockKind, ElementFacts } from './types.ts';

/** Elements whose content is never read. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'select',
  'textarea',
  'input',
  'datalist',
  'head',
  'picture',
  'map',
  'dialog',
  'button',
]);
/** Elements that do not break a paragraph. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'tspan',
]);
const ASIDE_TAGS = new Set(['aside', 'nav', 'footer', 'menu']);
const ASIDE_ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'banner',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
  'toolbar',
  'tablist',
]);
/** Words in class names and ids that mark what is not the article. */
const ASIDE_NAME =
  /(?:^|[\s_-])(?:aside|sidebar|related|recommend(?:ed|ations?)?|read-?(?:more|next|also)|more-?(?:from|stories|on)|newsletter|subscribe|signup|promo(?:tion)?|advert(?:isement)?|ads?|sponsor(?:ed)?|cookies?|consent|gdpr|social|share|sharing|breadcrumbs?|comments?|disqus|respond|tags?|author-?bio|bio|footer|nav(?:bar|igation)?|menu|masthead|toolbar|paywall|popup|modal|widget|outbrain|taboola|trending|most-?(?:read|popular)|teasers?|pagination|skip-?link)(?:$|[\s_-])/;
const PARAGRAPH_KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'h1',
  h2: 'h2',
  h3: 'h2',
  h4: 'h2',
  h5: 'h2',
  h6: 'h2',
  li: 'li',
  dt: 'li',
  dd: 'li',
  blockquote: 'blockquote',
  figcaption: 'figcaption',
  caption: 'figcaption',
};

export function isSkipped(element: ElementFacts): boolean {
  return SKIPPED.has(element.tag) || element.hidden;
}

export function isInline(tag: string): boolean {
  return INLINE.has(tag);
}

/** Whether an element is outside the article by its own nature (tag or role). */
export function isAsideElement(element: ElementFacts): boolean {
  return ASIDE_TAGS.has(element.tag) || (element.role !== null && ASIDE_ROLES.has(element.role));
}

/** Whether its class or id says so: a hint, overruled when next to nothing else would be left. */
export function isAsideByName(element: ElementFacts): boolean {
  return (
    element.names !== '' &&
    element.tag !== 'body' &&
    element.tag !== 'html' &&
    element.tag !== 'article' &&
    element.tag !== 'main' &&
    ASIDE_NAME.test(element.names)
  );
}

export function blockKindOf(tag: string): BlockKind | null {
  return PARAGRAPH_KINDS[tag] ?? null;
}
