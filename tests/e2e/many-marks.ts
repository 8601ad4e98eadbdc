/** A text with hundreds of marks: those near the window are drawn, wherever the reader goes. */
import assert from 'node:assert/strict';
import { readPng } from '../../scripts/screenshots/png.ts';
import { waitForReader } from './articles.ts';
import type { Suite } from './case.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

const ARTICLE = 'en-court-papers.html';
const NAME = 'many-marks.html';
const TIMES = 30;
/** A window above, the window, and one below; and at both ends the rest of a paragraph, of half a window at most, that reaches into them. */
const WINDOWS = 4;

/** The same article again and again: nothing else has so many sentences that are marked. Answers its address. */
export function putLongPage(world: World): string {
  const html = world.site.read(ARTICLE);
  const article = /<article[^>]*>([\s\S]*?)<\/article>/.exec(html)?.[1] ?? '';
  const [head = '', ...rest] = html.split(article);
  world.site.put(NAME, head + article.repeat(TIMES) + rest.join(article));
  return NAME;
}

interface Drawn {
  readonly count: number;
  /** Where they lie, in heights of the window from its top. */
  readonly from: number;
  readonly to: number;
}

function drawn(visit: Visit): Promise<Drawn | null> {
  return visit.page.evaluate(() => {
    const ranges = [...((CSS.highlights.get('ftr-paired') as unknown as Iterable<Range>) ?? [])];
    const boxes = ranges.map((range) => range.getBoundingClientRect());
    return boxes.length
      ? {
          count: boxes.length,
          from: Math.min(...boxes.map(({ top }) => top)) / innerHeight,
          to: Math.max(...boxes.map(({ bottom }) => bottom)) / innerHeight,
        }
      : null;
  });
}

/** Whether marks reach over the whole window, and not far beyond. */
const coversWindow = ({ from, to }: Drawn): boolean => from < 0.9 && to > 0.1 && to - from < WINDOWS;

/** Colour of a paired sentence's line, and how far a screen may be from it. */
const LINE = [0x6b, 0x7f, 0xa8] as const;
const NEARLY = 16;

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The first element of a kind with a mark in it, brought into the window. */
async function markedElement(visit: Visit, selector: string): Promise<Clip> {
  const clip = await visit.page.evaluate((wanted) => {
    const ranges = [...((CSS.highlights.get('ftr-paired') as unknown as Iterable<Range>) ?? [])];
    const element = ranges.map((range) => range.startContainer.parentElement?.closest(wanted)).find(Boolean);
    if (!element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + scrollX, y: top + scrollY, width, height };
  }, selector);
  assert.ok(clip, `no mark in ${selector}`);
  return clip;
}

/** Pixels in the colour of a mark's line. */
async function linePixels(visit: Visit, clip: Clip): Promise<number> {
  const { rgb } = readPng(await visit.page.screenshot({ clip, type: 'png' }));
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3)
    if (LINE.every((value, channel) => Math.abs((rgb[at + channel] ?? 0) - value) <= NEARLY)) count++;
  return count;
}

export const manyMarks: Suite = {
  name: 'Many marks',
  cases: [
    {
      name: 'marks can be seen in headings and paragraphs, and what is seen is the marks',
      run: async (world) => {
        const visit = await world.open(ARTICLE);
        await waitForReader(world, visit);
        const clips: Clip[] = [];
        for (const selector of ['h1, h2', 'p']) {
          const clip = await markedElement(visit, selector);
          await waitFor(`a line in ${selector}`, async () => (await linePixels(visit, clip)) > 50);
          clips.push(clip);
        }
        await visit.page.evaluate(() => CSS.highlights.get('ftr-paired')?.clear());
        for (const clip of clips)
          await waitFor('the line to go', async () => (await linePixels(visit, clip)) === 0);
        await visit.close();
      },
    },
    {
      name: 'only those near the window are drawn, at the top, in the middle and at the end; all of them can be clicked there',
      run: async (world) => {
        const visit = await world.open(putLongPage(world));
        await waitForReader(world, visit);
        const tab = await visit.tab();
        const marked = Number((await world.control.badge(tab)).text);
        assert.ok(marked > 250, `${marked} sentences are too few`);
        for (const share of [0, 0.5, 1]) {
          await visit.page.evaluate(
            (at) => scrollTo({ top: document.body.scrollHeight * at, behavior: 'instant' }),
            share,
          );
          const now = await waitFor(`marks around ${share * 100} % of the text`, async () => {
            const found = await drawn(visit);
            return found && coversWindow(found) ? found : null;
          });
          assert.ok(now.count < marked / 4, `${now.count} of ${marked} are drawn`);
        }
        const spot = await visit.page.evaluate(() => {
          const boxes = [...(CSS.highlights.get('ftr-paired') as unknown as Iterable<Range>)]
            .map((range) => range.getClientRects()[0])
            .filter((box) => box && box.top > 100 && box.bottom < innerHeight - 100);
          return boxes[0] ? { x: boxes[0].x + 20, y: boxes[0].y + boxes[0].height / 2 } : null;
        });
        assert.ok(spot, 'there is no mark in the window');
        await visit.page.mouse.click(spot.x, spot.y);
        await waitFor('the card of the clicked sentence', async () =>
          (await world.control.inside(tab))?.cards.some(({ active }) => active),
        );
        assert.deepEqual(visit.errors, []);
        await visit.close();
      },
    },
  ],
};
