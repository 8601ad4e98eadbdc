/** What `npm start` runs once everything is installed: build, serve, open. Options were checked by scripts/start.mjs. */
import { parseArgs } from 'node:util';
import { type BrowserName, getBrowser } from '../browsers/find.ts';
import { launchBrowser, type RunningBrowser } from '../browsers/launch.ts';
import { build, outputOf } from '../setup/build.mjs';
import { tourHeadless } from './headless.ts';
import { openReadingRoom, pageAddress, type ReadingRoom } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string' },
    page: { type: 'string' },
    headless: { type: 'boolean', default: false },
  },
});

async function main(): Promise<number> {
  const found = getBrowser((options.browser as BrowserName | undefined) ?? null);
  process.stderr.write(`Building the extension for ${found.name} …\n`);
  const trouble = build(found.name);
  if (trouble) throw new Error(`${trouble}\nThe extension could not be built (see above).`);
  const page = options.page ?? null;
  const isWeb = page !== null && /^https?:/i.test(page);
  const room = await openReadingRoom(isWeb ? null : page);
  try {
    const address = page === null ? null : isWeb ? page : pageAddress(room, page);
    if (options.headless) return await tourHeadless(found, outputOf(found.name), room, address);
    const running = await launchBrowser(found, { extension: outputOf(found.name), headless: false });
    return await stayOpen(running, room, address);
  } finally {
    await room.close();
  }
}

/** Shows the page and waits until the reader closes the browser or presses Ctrl+C. */
async function stayOpen(running: RunningBrowser, room: ReadingRoom, address: string | null): Promise<number> {
  const ended = new Promise<void>((resolve) => {
    running.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  const [first] = await running.browser.pages();
  const page = first ?? (await running.browser.newPage());
  await page.goto(address ?? `${room.url}${room.articles[0]?.file ?? ''}`, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  process.stdout.write(
    `The reading room is open at ${room.url}\nClose the browser or press Ctrl+C to end.\n`,
  );
  await ended;
  await running.close();
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`npm start: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
