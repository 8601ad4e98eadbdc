import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { trusted } from './trusted.ts';

export interface DisclosureProps {
  /** Text of the button. */
  readonly label: ComponentChildren;
  /** A second, quieter line of the button. */
  readonly hint?: ComponentChildren;
  /** Open or closed from outside; without it the disclosure keeps its own state. */
  readonly open?: boolean;
  /** Told on every change by the reader. */
  readonly onToggle?: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** A button that shows and hides what follows it. The content is only in the tree while it is open. */
export function Disclosure({ label, hint, open, onToggle, children }: DisclosureProps) {
  const id = useId();
  const [own, setOwn] = useState(false);
  const isOpen = open ?? own;
  const toggle = trusted(() => {
    setOwn(!isOpen);
    onToggle?.(!isOpen);
  });
  return (
    <div class="ftr-disclosure">
      <button
        type="button"
        class="ftr-disclosure-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={toggle}
      >
        <span class="ftr-twisty" aria-hidden="true" />
        <span class="ftr-disclosure-label">
          {label}
          {hint ? <span class="ftr-disclosure-hint">{hint}</span> : null}
        </span>
      </button>
      {isOpen ? (
        <div class="ftr-disclosure-content" id={id}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
