import { trusted } from './trusted.ts';

export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  /** Told what the reader wants. */
  readonly onChange: (on: boolean) => void;
}

/** An on/off choice that takes effect at once. */
export function Switch({ label, on, disabled = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="ftr-switch"
      aria-checked={on}
      disabled={disabled}
      onClick={trusted(() => onChange(!on))}
    >
      <span class="ftr-switch-label">{label}</span>
      <span class="ftr-switch-track" aria-hidden="true">
        <span class="ftr-switch-thumb" />
      </span>
    </button>
  );
}
