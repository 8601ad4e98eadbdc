import type { Words } from '../../lib/i18n/index.ts';
import { Switch } from '../shared/Switch.tsx';
import type { PopupCallbacks, PopupSite } from './types.ts';

export interface SwitchListProps {
  readonly site: PopupSite;
  /** Whether the tab shows something that can be read at all. */
  readonly possible: boolean;
  readonly words: Words;
  readonly on: Pick<PopupCallbacks, 'onPage' | 'onSite' | 'onEverywhere'>;
}

/** On this page, on this site, everywhere: a wider "off" wins. */
export function SwitchList({ site, possible, words, on }: SwitchListProps) {
  return (
    <section class="ftr-group" aria-labelledby="where">
      <h2 id="where" class="ftr-label">
        {words.t('popup.where')}
      </h2>
      {possible ? (
        <>
          <Switch
            label={words.t('popup.page')}
            on={site.page && site.site && site.everywhere}
            disabled={!site.site || !site.everywhere}
            onChange={on.onPage}
          />
          <Switch
            label={
              site.host === null ? words.t('popup.siteUnknown') : words.t('popup.site', { host: site.host })
            }
            on={site.site && site.everywhere}
            disabled={!site.everywhere}
            onChange={on.onSite}
          />
        </>
      ) : null}
      <Switch label={words.t('popup.everywhere')} on={site.everywhere} onChange={on.onEverywhere} />
    </section>
  );
}
