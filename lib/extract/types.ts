/** A run of block text that maps onto one text node without gaps. Offsets are UTF-16. */
export interface Chunk {
  /** Offset in the block's text. */
  readonly start: number;
  readonly length: number;
  /** Number of the text node, in the order the walker met them. */
  readonly node: number;
  /** Offset in that node's data. */
  readonly offset: number;
}

export type BlockKind = 'h1' | 'h2' | 'p' | 'li' | 'blockquote' | 'figcaption';

/** One paragraph, heading, list item, quotation or caption of the article. */
export interface Passage {
  readonly kind: BlockKind;
  /** White space collapsed, trimmed. */
  readonly text: string;
}

/** The same, with the nodes it stands in. */
export interface Block extends Passage {
  readonly chunks: readonly Chunk[];
}

/** What the engine knows of a page: the article's text, and little else. */
export interface ArticleText {
  readonly title: string;
  /** The page's own `lang` declaration, or `null`. */
  readonly declaredLang: string | null;
  /** Day of publication (ISO), or `null` when the page does not say. */
  readonly published: string | null;
  /** The article in reading order. */
  readonly blocks: readonly Passage[];
  /** Text outside the article (navigation, related links, comments): never paired, only looked at for a mention. */
  readonly asides: readonly string[];
  /** Whether the page seems to show only the beginning of the article. */
  readonly truncated: boolean;
  /** Whether the walk stopped at its limits and the rest was not examined. */
  readonly clipped: boolean;
  /** Whether a browser or service has put its own translation in the place of the text; left out where nothing tells. */
  readonly translated?: boolean;
}

/** What is taken from a page: the same, with the way back to its nodes. */
export interface PageText extends ArticleText {
  readonly blocks: readonly Block[];
}

/** Attributes a walker hands over; everything else of an element stays unread. */
export interface ElementFacts {
  /** Lower-case local name. */
  readonly tag: string;
  readonly role: string | null;
  /** Class names and id in one string, lower case. */
  readonly names: string;
  readonly hidden: boolean;
}

/** What a walker tells while it goes through a document in order. */
export interface PageSink {
  /** Returns false when the subtree is of no use; then neither its content nor `close` is told. */
  open(element: ElementFacts): boolean;
  text(data: string, node: number): void;
  close(): void;
  /** True when the limits are reached and the walk may stop. */
  readonly full: boolean;
}
