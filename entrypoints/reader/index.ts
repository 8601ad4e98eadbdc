/**
 * The reader: injected by the background into a page the gate found relevant, once. It takes the article's text and has the
 * background examine it; everything that is shown (entrypoints/margin) comes only when that finds an article about the case.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../../lib/messages/client.ts';
import type { Margin } from '../../lib/session/margin.ts';
import { Session } from '../../lib/session/session.ts';

export default defineUnlistedScript(() => {
  /** Ours alone: pages have another world. The gate looks at the same flag. */
  const world = globalThis as {
    forTheRecordReader?: boolean;
    forTheRecordMargin?: Margin;
  };
  if (world.forTheRecordReader) return;
  world.forTheRecordReader = true;
  const loadMargin = async (): Promise<Margin | null> => {
    if (!world.forTheRecordMargin) await ask({ type: 'load-margin' });
    return world.forTheRecordMargin ?? null;
  };
  void new Session({ document, loadMargin }).start();
});
