import { defineBackground } from 'wxt/utils/define-background';
import { registerChanges } from '../lib/background/changes.ts';
import { registerCommands } from '../lib/background/commands.ts';
import { createExaminer } from '../lib/background/examine.ts';
import { readTabNow } from '../lib/background/extension-messages.ts';
import { injectMargin } from '../lib/background/inject.ts';
import { registerInstalled } from '../lib/background/installed.ts';
import { loadCommon, loadFacts, loadLanguage } from '../lib/background/knowledge.ts';
import { registerMenus } from '../lib/background/menus.ts';
import { openReport } from '../lib/background/open-report.ts';
import { openSheet } from '../lib/background/open-sheet.ts';
import {
  answerPing,
  keepStatus,
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
import { tellReader } from '../lib/background/tell-reader.ts';

/** Runs only when something is asked of it. Holds nothing that may not be lost: the browser may stop it at any time. */
export default defineBackground({
  type: 'module',
  main() {
    void restrictStorage();
    serve({
      'start-reader': startReader,
      examine: createExaminer({
        loadCommon,
        loadLanguage,
        loadFacts,
        bringMargin: injectMargin,
        tellFirst: ({ tabId }, turn, analysis) =>
          tellReader(tabId, { type: 'first-findings', turn, analysis }),
      }),
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
