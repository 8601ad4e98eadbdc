import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { type Content, Page } from './page.ts';

/** Takes the page over; what React has to say against it is noted. */
export function hydrate(content: Content, whole: boolean): void {
  const complaints: string[] = [];
  const { error } = console;
  console.error = (...args: unknown[]) => {
    complaints.push(args.map(String).join(' ').slice(0, 300));
    error.apply(console, args);
  };
  for (const element of whole ? document.querySelectorAll('head script') : []) element.remove();
  const container = whole ? document : document.getElementById('root');
  if (!container) throw new Error('there is nothing to take over');
  hydrateRoot(container, createElement(Page, { content, whole }), {
    onRecoverableError: (cause) => complaints.push(`recovered: ${String(cause).slice(0, 300)}`),
  });
  requestIdleCallback(() => Object.assign(globalThis, { hydrated: { complaints } }), { timeout: 1_000 });
}
