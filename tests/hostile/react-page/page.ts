/** An article as a React page, without JSX: the same for the server and the browser. */
import { createElement, type ReactElement, useState } from 'react';

export interface Content {
  readonly title: string;
  readonly style: string;
  readonly paragraphs: readonly string[];
}

function Counter(): ReactElement {
  const [count, setCount] = useState(0);
  return createElement(
    'button',
    { type: 'button', onClick: () => setCount(count + 1) },
    `Pressed ${count} times`,
  );
}

function Article({ title, paragraphs }: Content): ReactElement {
  return createElement(
    'main',
    null,
    createElement('h1', null, title),
    createElement(Counter),
    createElement(
      'article',
      null,
      paragraphs.map((text, i) => createElement('p', { key: i }, text)),
    ),
  );
}

export function Page({ content, whole }: { content: Content; whole: boolean }): ReactElement {
  const article = createElement(Article, content);
  if (!whole) return article;
  return createElement(
    'html',
    { lang: 'en' },
    createElement(
      'head',
      null,
      createElement('meta', { charSet: 'utf-8' }),
      createElement('title', null, content.title),
    ),
    createElement('body', null, article),
  );
}
