import type { Words } from '../../lib/i18n/index.ts';
import type { SidebarView } from '../../lib/view/types.ts';

export interface NoticesProps {
  readonly notices: SidebarView['notices'];
  readonly words: Words;
}

/** What limits everything below: another language, text cut off. */
export function Notices({ notices, words }: NoticesProps) {
  if (notices.length === 0) return null;
  return (
    <ul class="ftr-notices">
      {notices.map((notice) => (
        <li key={notice}>{words.t(`notice.${notice}`)}</li>
      ))}
    </ul>
  );
}
