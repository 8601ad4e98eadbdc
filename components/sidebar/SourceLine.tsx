import type { Words } from '../../lib/i18n/index.ts';
import type { SourceView } from '../../lib/view/types.ts';
import { LangText } from '../shared/LangText.tsx';
import { hostOf } from '../shared/safe-url.ts';
import { SourceLink } from '../shared/SourceLink.tsx';

export interface SourceLineProps {
  readonly source: SourceView;
  readonly words: Words;
}

/** Who said it, as what, when, and where to read it: the same four things in the same order under every quotation. */
export function SourceLine({ source, words }: SourceLineProps) {
  const { name, role, outlet, title, titleLang, date, seenAt } = source;
  return (
    <>
      <p class="ftr-who">
        <b>{name}</b>
        {role ? <span>, {role}</span> : null}
        {outlet && outlet !== name ? <span>, {outlet}</span> : null}
        <span class="ftr-date">
          {' '}
          · <time dateTime={date}>{words.date(date)}</time>
        </span>
      </p>
      {title ? (
        <p class="ftr-title">
          <LangText text={title} lang={titleLang} />
        </p>
      ) : null}
      <p class="ftr-links">
        <SourceLink url={source.link.url}>{linkText(source, words)}</SourceLink>
      </p>
      {seenAt.length > 0 ? (
        <p class="ftr-seen">
          {words.t('record.seenAt')}{' '}
          {seenAt.map((copy, index) => (
            <span key={copy.url}>
              {index > 0 ? ' · ' : ''}
              <SourceLink url={copy.url}>{copy.label.replace(/\d{4}(-\d\d){0,2}$/, words.date)}</SourceLink>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

function linkText(source: SourceView, words: Words): string {
  if (source.link.kind === 'web') return words.t('record.lookUpWeb');
  if (source.link.kind === 'docket') return words.t('record.lookUpDocket');
  return `${words.t('record.source')} (${hostOf(source.link.url)})`;
}
