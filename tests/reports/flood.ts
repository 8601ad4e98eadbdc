/** Hostile messages in a real browser, from where a page's process could send them. */
import { openSite } from '../e2e/site.ts';
import { waitFor } from '../e2e/wait.ts';
import { articleHtml } from './article.ts';
import { hostileMessages } from './hostile-messages.ts';
import type { Device } from './device.ts';
import { Reading } from './reading.ts';

const AT_ONCE = 250;

/** Answers with what went wrong: something stored, a page opened, or a background that answers no more. */
export async function floodBackground(device: Device, count: number): Promise<string | null> {
  const site = await openSite();
  try {
    site.put('reported.html', articleHtml());
    await device.open('options.html');
    const reading = await Reading.open(device, site.address('reported.html'));
    await reading.sidebar();
    const before = new Map(await reading.everythingStored());
    const messages = [...hostileMessages(count)];
    let answered = 0;
    for (let first = 0; first < count; first += AT_ONCE)
      answered += await reading.sendFrom(messages.slice(first, first + AT_ONCE));
    if (answered > 0) return `${answered} of ${count} messages were answered`;
    const after = await reading.everythingStored();
    const isAsBefore = ([key, value]: [string, unknown]): boolean =>
      JSON.stringify(value) === JSON.stringify(before.get(key));
    const changed = after.filter((entry) => !isAsBefore(entry)).map(([key]) => key);
    if (changed.length > 0 || after.length !== before.size)
      return `storage was changed: ${changed.join(', ')}`;
    if (await reading.hasPage('confirm.html')) return 'the confirm page was opened';
    await waitFor(
      'the background to answer a sound message',
      async () => (await reading.sendFrom([{ type: 'ping' }])) === 1,
    );
    await reading.close();
    return null;
  } finally {
    await site.close();
  }
}
