/** Where the sidebar and its tab may stand: in nobody's way unless the reader put them there. */
import assert from 'node:assert/strict';
import { openSidebar, waitForReader } from './articles.ts';
import type { Case, Suite } from './case.ts';
import { waitFor } from './wait.ts';
import type { Visit, World } from './world.ts';

const ROOMY = 'en-court-papers.html';

/** The article with this in its head or at the end of its body. */
function serve(world: World, name: string, { style = '', body = '' }): string {
  const html = world.site
    .read(ROOMY)
    .replace('</head>', `<style>${style}</style></head>`)
    .replace('</body>', `${body}</body>`);
  world.site.put(name, html);
  return name;
}

interface Standing {
  readonly host: { left: number; right: number; top: number; bottom: number } | null;
  /** Texts of the article and fixed controls that our box lies over. */
  readonly covered: readonly string[];
}

/** What our box covers now, asked of the page itself. */
function look(visit: Visit): Promise<Standing> {
  return visit.page.evaluate(() => {
    const host = [...document.documentElement.children].find(
      (one) => one !== document.head && one !== document.body,
    );
    if (!host) return { host: null, covered: [] };
    const { left, right, top, bottom } = host.getBoundingClientRect();
    const over = (box: DOMRect): boolean =>
      box.width > 0 && box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    const covered: string[] = [];
    for (const element of document.querySelectorAll('article p, article h1, article h2')) {
      const range = document.createRange();
      range.selectNodeContents(element);
      // Text scrolls: what counts is its column, not where it stands just now.
      for (const line of range.getClientRects())
        if (line.left < right && line.right > left)
          covered.push(`text: ${element.textContent?.slice(0, 30)}`);
    }
    for (const element of document.querySelectorAll('[data-fixed]'))
      if (over(element.getBoundingClientRect())) covered.push(`control: ${element.textContent}`);
    return { host: { left, right, top, bottom }, covered };
  });
}

const fixed = (style: string, label: string): string =>
  `<button data-fixed style="position:fixed;z-index:5;${style}">${label}</button>`;

/** A page that leaves the sidebar no place of its own: it waits as a tab that is in nobody's way. */
function waiting(name: string, page: { style?: string; body?: string }, width = 1280): Case {
  return {
    name: `${name}: it waits, and the tab covers neither text nor button`,
    run: async (world) => {
      const visit = await world.open('en-encryption.html');
      await visit.page.setViewport({ width, height: 800 });
      await visit.page.goto(world.site.address(serve(world, 'manners.html', page)));
      await waitFor('marks', async () => (await visit.marks())['ftr-paired']);
      const { host, covered } = await waitFor('the tab', async () => {
        const now = await look(visit);
        return now.host ? now : null;
      });
      assert.deepEqual(covered, []);
      assert.ok(host && host.bottom - host.top < 200, 'the sidebar opened by itself');
      await visit.close();
    },
  };
}

export const manners: Suite = {
  name: 'Manners',
  cases: [
    waiting('a round button at the lower right', { body: fixed('right:20px;bottom:20px', 'Chat') }),
    waiting('a bar of buttons at the right edge', {
      body: [26, 34, 42, 50, 58]
        .map((top) => fixed(`right:0;top:${top}%;width:48px;height:48px`, `Share ${top}`))
        .join(''),
    }),
    waiting('a header that stays', {
      style: '.bar{position:sticky;top:0;display:flex;justify-content:flex-end}',
      body: `<div class="bar" style="order:-1">${'<button data-fixed>Log in</button>'}</div>
<script>document.body.prepend(document.querySelector('.bar'))</script>`,
    }),
    waiting('a window as narrow as a phone', { style: 'body{margin:16px}' }, 360),
    waiting('a page without a style of its own', {
      style:
        'body{margin:8px!important;padding:0!important} main,article{all:unset!important;display:block!important}',
    }),
    {
      name: 'text up to both edges: no tab at all, but marks, the number on the icon, and a sidebar when asked for',
      run: async (world) => {
        const style = 'body,main,article{margin:0!important;padding:0!important;max-width:none!important}';
        const visit = await world.open('en-encryption.html');
        await visit.page.setViewport({ width: 360, height: 800 });
        await visit.page.goto(world.site.address(serve(world, 'edges.html', { style })));
        await waitFor('marks', async () => (await visit.marks())['ftr-paired']);
        const tab = await world.control.tabOf(await visit.page.evaluate(() => location.href));
        await waitFor('the number', async () => (await world.control.badge(tab)).text);
        await visit.quiet();
        assert.deepEqual(await visit.hosts(), []);
        await world.control.tell(tab, { type: 'toggle' });
        await waitFor('the sidebar', async () => (await world.control.inside(tab))?.open);
        await visit.close();
      },
    },
    {
      name: 'filter, transform, perspective and overflow on the body leave the sidebar where it was',
      run: async (world) => {
        for (const style of [
          'body{filter:contrast(1.01)}',
          'body{transform:translateZ(0);perspective:900px;will-change:transform}',
          'html,body{overflow-x:hidden;height:100%}',
          'body{overflow:hidden;height:100vh} main{overflow:auto;height:100vh}',
        ]) {
          const visit = await world.open(serve(world, 'styled.html', { style }));
          const inside = await waitForReader(world, visit);
          if (!inside.open) await openSidebar(world, visit, inside);
          await visit.page.evaluate(() => scrollTo(0, 400));
          const { host } = await look(visit);
          const view = await visit.page.evaluate(() => ({
            width: document.documentElement.clientWidth,
            height: innerHeight,
          }));
          assert.ok(host, style);
          assert.ok(host.right <= view.width && host.right >= view.width - 20, `${style}: not at the edge`);
          assert.ok(
            host.top === 0 && Math.abs(host.bottom - view.height) < 2,
            `${style}: not the whole height`,
          );
          await visit.close();
        }
      },
    },
    {
      name: 'clicking and selecting in the page leaves the sidebar open; its own clicks never reach the page',
      run: async (world) => {
        const visit = await world.open(ROOMY);
        const inside = await waitForReader(world, visit);
        assert.ok(inside.open);
        await visit.page.evaluate(() => {
          const heard: string[] = [];
          Object.assign(globalThis, { heard });
          for (const type of ['click', 'mousedown', 'pointerdown', 'wheel'])
            document.body.addEventListener(type, () => heard.push(type));
        });
        const box = await visit.page.evaluate(() => {
          const { x, y } = document.querySelector('article p')?.getBoundingClientRect() ?? { x: 0, y: 0 };
          return { x, y };
        });
        const middle = inside.cards.length > 0 ? { x: 1_150, y: 300 } : null;
        assert.ok(middle);
        // The wheel turns where the pointer was last moved to.
        await visit.page.mouse.move(middle.x, middle.y);
        await visit.page.mouse.click(middle.x, middle.y);
        await visit.page.mouse.wheel({ deltaY: 50 });
        const heard = await visit.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
        assert.deepEqual(heard, [], 'the page heard what was done in the sidebar');
        await visit.page.mouse.move(box.x + 5, box.y + 10);
        await visit.page.mouse.down();
        await visit.page.mouse.move(box.x + 200, box.y + 40);
        await visit.page.mouse.up();
        assert.equal((await world.control.inside(await visit.tab()))?.open, true);
        await visit.close();
      },
    },
    {
      name: 'in print the article stands without us',
      only: 'chrome',
      run: async (world) => {
        const visit = await world.open(ROOMY);
        assert.ok((await waitForReader(world, visit)).open);
        await visit.page.emulateMediaType('print');
        const box = await visit.page.evaluate(() => {
          const host = document.documentElement.lastElementChild;
          return host && getComputedStyle(host).display;
        });
        assert.equal(box, 'none');
        await visit.close();
      },
    },
    {
      name: 'marks can be switched off and on while the sidebar stands; what is not marked cannot be clicked',
      run: async (world) => {
        const visit = await world.open(ROOMY);
        await waitForReader(world, visit);
        await waitFor('marks', async () => (await visit.marks())['ftr-paired']);
        await world.control.choose({ marks: false });
        await waitFor('the marks to go', async () => Object.keys(await visit.marks()).length === 0);
        const tab = await visit.tab();
        const spot = await visit.page.evaluate(() => {
          const box = document.querySelector('h1')?.getClientRects()[0];
          return box ? { x: box.x + 30, y: box.y + 12 } : null;
        });
        assert.ok(spot);
        await visit.page.mouse.click(spot.x, spot.y);
        assert.deepEqual(
          (await world.control.inside(tab))?.cards.filter(({ active }) => active),
          [],
        );
        await world.control.choose({ marks: true });
        await waitFor('the marks to come back', async () => (await visit.marks())['ftr-paired']);
        await visit.close();
        await world.control.forgetAll();
      },
    },
  ],
};
