/** npm run icons: draws the icons of the package and the pictures of the stores from assets/icons, in Chromium. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { PICTURES } from './pictures.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const running = await launchBrowser(getBrowser('chrome'), { extension: null, headless: true });
try {
  const page = await running.browser.newPage();
  for (const { source, file, width, height, padding } of PICTURES) {
    const svg = Buffer.from(readFileSync(join(ROOT, 'assets', 'icons', source))).toString('base64');
    await page.setViewport({ width, height });
    await page.setContent(
      `<style>body{margin:0}img{display:block;box-sizing:border-box;width:${width}px;height:${height}px;padding:${padding}px}</style><img src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.waitForFunction(() => document.images[0]?.complete);
    const png = await page.screenshot({ type: 'png', omitBackground: true });
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), png);
    process.stdout.write(`${file}  ${width} × ${height}, ${png.length} bytes\n`);
  }
} finally {
  await running.close();
}
