import { useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/index.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { QuoteBlock } from '../sidebar/QuoteBlock.tsx';
import { RecordList } from '../sidebar/RecordList.tsx';
import { SourceLine } from '../sidebar/SourceLine.tsx';
import { findEntries } from './browse-dossier.ts';
import type { ClaimEntry, DossierBrowse, SourceEntry } from './types.ts';

export interface DossierBrowserProps {
  /** `null` when the record could not be loaded. */
  readonly dossier: DossierBrowse | null;
  readonly words: Words;
}

const GROUPS = ['access', 'relationship', 'money', 'watch', 'case', 'responses'] as const;

/** The whole record, to read without an article: every claim with what is on record, and every source. */
export function DossierBrowser({ dossier, words }: DossierBrowserProps) {
  const [query, setQuery] = useState('');
  if (!dossier) return <p class="ftr-message">{words.t('error.dossier')}</p>;
  const claims = findEntries(dossier.claims, query);
  const sources = findEntries(dossier.sources, query);
  return (
    <section aria-labelledby="record">
      <h2 id="record">{words.t('options.record')}</h2>
      <p>{words.t('options.recordHint')}</p>
      <p class="ftr-hint">
        {words.t('footer.asOf', { date: words.date(dossier.asOf) })} ·{' '}
        {words.t('footer.version', { version: dossier.version })} · {words.t('options.caseNumber')}{' '}
        {dossier.caseNumber}
      </p>
      <p class="ftr-hint">
        {words.t('options.claims', { count: dossier.claims.length })} ·{' '}
        {words.t('options.records', { count: dossier.sources.length })} ·{' '}
        {words.t('options.quotes', { count: dossier.quoteCount })}
      </p>
      <label class="ftr-field">
        <span>{words.t('options.findHint')}</span>
        <input
          type="search"
          autocomplete="off"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      {claims.length + sources.length === 0 ? <p role="status">{words.t('options.findNone')}</p> : null}
      {GROUPS.map((group) => (
        <ClaimGroup
          key={group}
          group={group}
          claims={claims.filter((claim) => claim.group === group)}
          words={words}
        />
      ))}
      {sources.length > 0 ? <h3>{words.t('options.recordsHeading')}</h3> : null}
      {sources.map((entry) => (
        <SourceItem key={entry.id} entry={entry} words={words} />
      ))}
    </section>
  );
}

function ClaimGroup({
  group,
  claims,
  words,
}: {
  readonly group: ClaimEntry['group'];
  readonly claims: readonly ClaimEntry[];
  readonly words: Words;
}) {
  if (claims.length === 0) return null;
  return (
    <>
      <h3>{words.t(`group.${group}`)}</h3>
      {claims.map((claim) => (
        <Disclosure key={claim.id} label={claim.title} hint={claim.statement}>
          <RecordList records={claim.records} background={claim.background} words={words} />
        </Disclosure>
      ))}
    </>
  );
}

function SourceItem({ entry, words }: { readonly entry: SourceEntry; readonly words: Words }) {
  const { source, quotes } = entry;
  return (
    <Disclosure
      label={`${source.name}, ${words.date(source.date)}`}
      hint={`${words.t(`recordKind.${entry.kind}`)} · ${entry.about}`}
    >
      {quotes.map((quote, i) => (
        <QuoteBlock key={quote.ref} quote={quote} words={words} sourceFollows={i < quotes.length - 1} />
      ))}
      {quotes.length === 0 ? <SourceLine source={source} words={words} /> : null}
    </Disclosure>
  );
}
