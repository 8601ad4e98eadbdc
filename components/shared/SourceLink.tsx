import type { ComponentChildren } from 'preact';
import { toSafeUrl } from './safe-url.ts';

export interface SourceLinkProps {
  /** Linked only if it is https; otherwise the text stands alone. */
  readonly url: string;
  /** Full accessible name, where the text alone does not tell the links of a page apart. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** The only way out of the sidebar: a new tab that learns neither where it was opened nor by whom. */
export function SourceLink({ url, label, children }: SourceLinkProps) {
  const safe = toSafeUrl(url);
  if (safe === null) return <span>{children}</span>;
  return (
    <a class="ftr-link" href={safe} target="_blank" rel="noopener noreferrer" aria-label={label}>
      {children}
    </a>
  );
}
