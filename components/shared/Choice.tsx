import { useId } from 'preact/hooks';
import { trusted } from './trusted.ts';

export interface ChoiceProps<T extends string> {
  /** Question or heading of the group. */
  readonly legend: string;
  readonly options: ReadonlyArray<{ readonly value: T; readonly label: string; readonly hint?: string }>;
  readonly value: T | null;
  readonly disabled?: boolean;
  /** Side by side, for short labels. */
  readonly inline?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of several. For the extension's own pages only: the sidebar has no input fields. */
export function Choice<T extends string>({
  legend,
  options,
  value,
  disabled = false,
  inline = false,
  onChange,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class={inline ? 'ftr-choice ftr-choice-inline' : 'ftr-choice'} disabled={disabled}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="ftr-choice-option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={trusted(() => onChange(option.value))}
          />
          <span>
            {option.label}
            {option.hint ? <span class="ftr-hint">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
