import { blockKindOf, isAsideByName, isAsideElement, isInline, isSkipped } from './kinds.ts';
import type { BlockKind, Chunk, ElementFacts, PageSink } from './types.ts';

/** An element that can hold an article; the tree of them is what `chooseArticle` works on. */
export interface Container {
  readonly tag: string;
  readonly parent: number;
  readonly depth: number;
}

/** A block as collected, before it is known which part of the page is the article. */
export interface RawBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly chunks: readonly Chunk[];
  /** Nearest container. */
  readonly container: number;
  /** `element`: outside by tag or role; `name`: outside by class or id. */
  readonly aside: 'no' | 'element' | 'name';
  /** Characters of the text that are links. */
  readonly linked: number;
}

export interface Collected {
  readonly blocks: readonly RawBlock[];
  readonly containers: readonly Container[];
  readonly full: boolean;
}

/** Limits of a walk: a page beyond them is read up to here, and the reader is told. */
export interface CollectLimits {
  readonly characters: number;
  readonly nodes: number;
  readonly blocks: number;
}

export const READER_LIMITS: CollectLimits = { characters: 2_000_000, nodes: 200_000, blocks: 10_000 };

/** Characters of one text node that are read: a paragraph has a few hundred. */
export const MAX_TEXT = 200_000;

interface Frame {
  readonly tag: string;
  readonly kind: BlockKind | null;
  readonly container: number;
  readonly aside: RawBlock['aside'];
  readonly inline: boolean;
}

/** Gathers blocks of text from a walk through a document. Linear; no recursion. */
export class BlockCollector implements PageSink {
  readonly #limits: CollectLimits;
  readonly #blocks: RawBlock[] = [];
  readonly #containers: Container[] = [{ tag: 'root', parent: -1, depth: 0 }];
  readonly #frames: Frame[] = [{ tag: 'root', kind: null, container: 0, aside: 'no', inline: false }];
  #pieces: string[] = [];
  #length = 0;
  #chunks: Chunk[] = [];
  #linked = 0;
  #links = 0;
  #breaks = 0;
  #characters = 0;
  #nodes = 0;
  #isCut = false;

  constructor(limits: CollectLimits = READER_LIMITS) {
    this.#limits = limits;
  }

  get full(): boolean {
    const { characters, nodes, blocks } = this.#limits;
    return this.#characters >= characters || this.#nodes >= nodes || this.#blocks.length >= blocks;
  }

  open(element: ElementFacts): boolean {
    this.#nodes++;
    if (isSkipped(element) || this.full) return false;
    if (element.tag === 'br') {
      if (++this.#breaks >= 2) this.#flush();
      else this.#space();
      return false;
    }
    const parent = this.#top();
    const inline = isInline(element.tag);
    if (!inline) this.#flush();
    if (element.tag === 'a') this.#links++;
    const aside =
      parent.aside !== 'no'
        ? parent.aside
        : isAsideElement(element)
          ? 'element'
          : isAsideByName(element)
            ? 'name'
            : 'no';
    const kind = inline
      ? parent.kind
      : (blockKindOf(element.tag) ??
        (parent.kind === 'blockquote' || parent.kind === 'li' || parent.kind === 'figcaption'
          ? parent.kind
          : null));
    let container = parent.container;
    if (!inline && element.tag !== 'p' && !blockKindOf(element.tag)) {
      this.#containers.push({
        tag: element.tag,
        parent: parent.container,
        depth: (this.#containers[parent.container]?.depth ?? 0) + 1,
      });
      container = this.#containers.length - 1;
    }
    this.#frames.push({ tag: element.tag, kind, container, aside, inline });
    return true;
  }

  text(whole: string, node: number): void {
    this.#nodes++;
    if (this.full) return;
    this.#characters += whole.length;
    const data = whole.slice(0, MAX_TEXT);
    if (data.length < whole.length) this.#isCut = true;
    let end = 0;
    for (const match of data.matchAll(/\S+/g)) {
      this.#breaks = 0;
      if (isGap(data, end, match.index)) this.#space();
      this.#push(match[0], node, match.index);
      end = match.index + match[0].length;
    }
    if (isGap(data, end, data.length)) this.#space();
  }

  close(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    if (!frame.inline) this.#flushAs(frame);
    if (frame.tag === 'a') this.#links--;
  }

  finish(): Collected {
    this.#flush();
    return { blocks: this.#blocks, containers: this.#containers, full: this.full || this.#isCut };
  }

  #top(): Frame {
    return this.#frames.at(-1) ?? { tag: 'root', kind: null, container: 0, aside: 'no', inline: false };
  }

  #space(): void {
    if (this.#length === 0 || this.#pieces.at(-1) === ' ') return;
    this.#pieces.push(' ');
    this.#length++;
  }

  #push(word: string, node: number, offset: number): void {
    const last = this.#chunks.at(-1);
    if (last && last.node === node && last.offset + (this.#length - last.start) === offset)
      this.#chunks[this.#chunks.length - 1] = { ...last, length: this.#length - last.start + word.length };
    else this.#chunks.push({ start: this.#length, length: word.length, node, offset });
    this.#pieces.push(word);
    this.#length += word.length;
    if (this.#links > 0) this.#linked += word.length;
  }

  #flush(): void {
    this.#flushAs(this.#top());
  }

  #flushAs(frame: Frame): void {
    const text = this.#pieces.join('').trimEnd();
    if (text)
      this.#blocks.push({
        kind: frame.kind ?? 'p',
        text,
        chunks: this.#chunks,
        container: frame.container,
        aside: frame.aside,
        linked: this.#linked,
      });
    this.#pieces = [];
    this.#chunks = [];
    this.#length = 0;
    this.#linked = 0;
    this.#breaks = 0;
  }
}

/** Whether a reader sees a gap: the language counts U+FEFF as white space, but it has no width. */
function isGap(data: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (data[i] !== '\ufeff') return true;
  return false;
}
