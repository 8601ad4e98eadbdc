import type { ComponentChildren } from 'preact';
import { trusted } from './trusted.ts';

export interface ButtonProps {
  /** Runs on the reader's own click or key press, never on a made-up event. */
  readonly onPress: () => void;
  /** `quiet`: text in a row of actions; `plain`: framed; `strong`: the main action of a page; `icon`: a single sign. */
  readonly kind?: 'quiet' | 'plain' | 'strong' | 'icon';
  /** Accessible name where the visible text does not say enough. It must begin with or contain the visible text. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** For a button that stays pressed: whether it is. */
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
}

/** Every button of ours that is not a disclosure or a switch. */
export function Button({ onPress, kind = 'quiet', label, disabled = false, pressed, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`ftr-button ftr-button-${kind}`}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={trusted(onPress)}
    >
      {children}
    </button>
  );
}
