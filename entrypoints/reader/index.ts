/** The reader: injected by the background into a page the gate found relevant, once. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import sidebar from '../../assets/styles/sidebar.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';
import { createPackedData, type PackedTexts } from '../../lib/session/packed-data.ts';
import { Session } from '../../lib/session/session.ts';
import { drawPanel } from './draw.tsx';

export default defineUnlistedScript(() => {
  /** Ours alone: pages have another world. The gate looks at the same flag. */
  const world = globalThis as { forTheRecordReader?: boolean; forTheRecordData?: PackedTexts };
  if (world.forTheRecordReader) return;
  world.forTheRecordReader = true;
  const data = createPackedData(() => world.forTheRecordData ?? {});
  void new Session({ document, data, css: tokens + sidebar, draw: drawPanel }).start();
});
