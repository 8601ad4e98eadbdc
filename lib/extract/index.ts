export { BlockCollector, type CollectLimits, MAX_TEXT, READER_LIMITS } from './collect.ts';
export { type ChosenArticle, chooseArticle } from './choose.ts';
export { type PageDeclarations, readPublished, seemsTruncated } from './page-facts.ts';
export type {
  ArticleText,
  Block,
  BlockKind,
  Chunk,
  ElementFacts,
  PageSink,
  PageText,
} from './types.ts';
