/** Whether an article stops in the middle of a sentence, as one does that goes on behind a paywall. */
import type { Block } from '../extract/index.ts';
import type { TextNodes } from './walk.ts';

/** Running text has so many characters at least; a label with its list begins with a word and a colon. */
const RUNNING = 80;
const LABEL = /^\S+:/;
/** No end of a sentence. */
const OPEN_END = /[\p{L}\d],?$/u;
/** By-lines and signatures end with a name: without a box after it only a small word tells. */
const SMALL = /\s\p{Ll}+,?$/u;
/** What a box asks for that stands in an article's way, in its first blocks. */
const BOX = /\babo(?:nn|\b)|anmeld|log ?in|sign in|su.?scri|\bassin|acced|zalog/i;
const BOX_BLOCKS = 4;
/** Longer is nothing that such a box says in one piece. */
const MAX_PIECE = 150;

const isOpen = ({ kind, text }: Block): boolean =>
  kind === 'p' && text.length > RUNNING && OPEN_END.test(text) && !LABEL.test(text);

/** `all`: the blocks of the page, those of the article among them by their chunks. */
export function isCutOff(
  blocks: readonly Block[],
  nodes: TextNodes,
  all: readonly Pick<Block, 'text' | 'chunks'>[],
): boolean {
  const at = blocks.findIndex(isOpen);
  const { text = '', chunks = [] } = blocks[at] ?? {};
  const rest = blocks.slice(at + 1);
  const next = all.findIndex((block) => block.chunks === chunks) + 1;
  const isSmall = SMALL.test(text);
  return (
    ((isSmall && !rest[0]) ||
      ((isSmall || /[.!?] /.test(text)) &&
        all.slice(next, next + BOX_BLOCKS).some((block) => BOX.test(block.text)))) &&
    // What is the manner of the text tells nothing, nor do links, notes in italics, captions and verse.
    !rest.some((block) => isOpen(block) || block.text.length > MAX_PIECE) &&
    !nodes[chunks.at(-1)?.node as number]?.parentElement?.closest('a,em,i,figure,p:has(br)')
  );
}
