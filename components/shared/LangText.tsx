export interface LangTextProps {
  readonly text: string;
  /** Language of `text`, BCP 47. */
  readonly lang: string;
  readonly class?: string;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

/** Text that may be in another language than what surrounds it: pronounced, hyphenated and directed as its own. */
export function LangText({ text, lang, class: name }: LangTextProps) {
  const dir = RIGHT_TO_LEFT.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  return (
    <bdi class={name} lang={lang} dir={dir}>
      {text}
    </bdi>
  );
}
