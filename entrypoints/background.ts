import { defineBackground } from 'wxt/utils/define-background';
import { registerChanges } from '../lib/background/changes.ts';
import { registerCommands } from '../lib/background/commands.ts';
import { readTabNow } from '../lib/background/extension-messages.ts';
import { registerInstalled } from '../lib/background/installed.ts';
import { registerMenus } from '../lib/background/menus.ts';
import { openReport } from '../lib/background/open-report.ts';
import { openSheet } from '../lib/background/open-sheet.ts';
import {
  answerPing,
  keepStatus,
  loadLanguage,
  loadMargin,
  openSettings,
  remember,
  startReader,
} from '../lib/background/page-messages.ts';
import { registerDelivery } from '../lib/background/register-delivery.ts';
import { registerUpdates } from '../lib/background/register-updates.ts';
import { serve } from '../lib/background/serve.ts';
import { registerAccess } from '../lib/background/site-access.ts';
import { restrictStorage } from '../lib/background/stores.ts';

/** Runs only when something is asked of it. Holds no state: the browser may stop it at any time. */
export default defineBackground({
  type: 'module',
  main() {
    void restrictStorage();
    serve({
      'start-reader': startReader,
      'load-language': loadLanguage,
      'load-margin': loadMargin,
      'page-status': keepStatus,
      'open-report': openReport,
      'open-settings': openSettings,
      'open-sheet': openSheet,
      remember,
      ping: answerPing,
      'read-tab': readTabNow,
    });
    registerChanges();
    registerCommands();
    registerMenus();
    registerInstalled();
    registerAccess();
    registerDelivery();
    registerUpdates();
  },
});
