/** The browser's own side panel: shows what the reader in the tab in front shows, and tells it what was pressed. */
import '../../assets/styles/reading-page.css';
import '../../components/panel/panel.css';
import { start } from './follow.tsx';

const root = document.getElementById('app');
/** `?tab=` names a tab to stay with, for a panel opened as a page of its own. */
const fixed = new URLSearchParams(location.search).get('tab');
if (root) start(root, fixed === null ? undefined : Number(fixed));
