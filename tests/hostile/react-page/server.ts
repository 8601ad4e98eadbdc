import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { type Content, Page } from './page.ts';

export function render(content: Content, whole: boolean): string {
  return renderToString(createElement(Page, { content, whole }));
}
