/** An article about the case with sentences a reader reports. */
import { FRAMES } from '../../scripts/triage/frames.ts';

/** The first is a mistake of the engine; the second is paired rightly: a reader may be wrong, and the way is the same. */
export const REPORTED = [
  'Netflix bought into the idea that private messages on Facebook were the future.',
  'For years Netflix read the private messages of Facebook users.',
] as const;

/** Has no card. */
export const UNPAIRED = 'The weather in the valley was fine that week, and the markets were calm.';

export function articleHtml(): string {
  const { headline, lead } = FRAMES.en ?? { headline: '', lead: '' };
  const paragraphs = [
    lead,
    UNPAIRED,
    REPORTED[0],
    'Nobody at the conference had much to add to that.',
    REPORTED[1],
    'The audience clapped and went home.',
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${headline}</title></head>
<body style="margin:0"><main><article style="width:600px;padding:40px"><h1>${headline}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`;
}

/** Names both companies in passing: no card and no sidebar. */
export function mentionHtml(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Streaming</title></head>
<body><article><h1>What to watch this week</h1><p>${UNPAIRED}</p><p>Netflix has a new series, and a Facebook group discusses it in messages.</p>
<p>The group has grown to four thousand members since the spring, says its founder.</p></article></body></html>`;
}
