import type { Words } from '../../lib/i18n/index.ts';
import { SIDEBAR_WIDTHS } from '../../lib/view/widths.ts';
import { trusted } from './trusted.ts';

export interface WidthFieldProps {
  /** Width of the sidebar, in CSS pixels. */
  readonly width: number;
  readonly words: Words;
  readonly onChange: (width: number) => void;
}

/** The width of the sidebar as a slider, for the extension's own pages. */
export function WidthField({ width, words, onChange }: WidthFieldProps) {
  return (
    <label class="ftr-field ftr-field-width">
      <span>{words.t('options.width', { width: words.t('options.widthValue', { count: width }) })}</span>
      <input
        type="range"
        min={SIDEBAR_WIDTHS.least}
        max={SIDEBAR_WIDTHS.most}
        step={SIDEBAR_WIDTHS.step}
        value={width}
        onChange={trusted((event: Event) =>
          onChange(Number((event.currentTarget as HTMLInputElement).value)),
        )}
      />
    </label>
  );
}
