/**
 * The reader: injected by the background into a page the gate found relevant, once. It reads the article and decides
 * whether it is about the case; everything that is shown (entrypoints/margin) it asks for only when it is, or promises to be.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../../lib/messages/client.ts';
import type { Margin } from '../../lib/session/margin.ts';
import { createPackedData, type PackedTexts } from '../../lib/session/packed-data.ts';
import { Session } from '../../lib/session/session.ts';

export default defineUnlistedScript(() => {
  /** Ours alone: pages have another world. The gate looks at the same flag. */
  const world = globalThis as {
    forTheRecordReader?: boolean;
    forTheRecordData?: PackedTexts;
    forTheRecordMargin?: Margin;
  };
  if (world.forTheRecordReader) return;
  world.forTheRecordReader = true;
  const data = createPackedData(() => world.forTheRecordData ?? {});
  const loadMargin = async (): Promise<Margin | null> => {
    if (!world.forTheRecordMargin) await ask({ type: 'load-margin' });
    return world.forTheRecordMargin ?? null;
  };
  void new Session({ document, data, loadMargin }).start();
});
