/** Build and manifest: the only place that names permissions (each explained in docs/permissions.md). */
import { defineConfig } from 'wxt';
import { addDataScripts } from './scripts/build/data-scripts.ts';
import { addGate } from './scripts/build/gate-manifest.ts';
import { leanPolyfill } from './scripts/build/lean-polyfill.ts';
import { minifyAgain } from './scripts/build/minify-again.ts';
import { withoutHtmlSink } from './scripts/build/no-html.ts';

const HOSTS = ['http://*/*', 'https://*/*'];
/** The oldest browsers the packages install in: nothing is written out for older ones. */
const OLDEST = ['chrome116', 'firefox140'];
/** In both browsers. */
const COMMON = { permissions: ['storage', 'scripting', 'contextMenus', 'activeTab', 'alarms'] };
/** The browser's own side panel, for readers who want nothing in the page. */
const PANEL = 'panel.html';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  // The sources package is what the packages are built from and no more: no tests, no labelled pages.
  zip: {
    includeSources: [
      '{assets,components,entrypoints,lib,public,scripts}/**',
      'docs/*.md',
      '*.md',
      'LICENSE',
      'package.json',
      'package-lock.json',
      'tsconfig*.json',
      'wxt.config.ts',
    ],
  },
  vite: () => ({
    build: {
      sourcemap: false,
      target: OLDEST,
      cssTarget: OLDEST,
      // Nothing happens in `lib` by being imported: what a script does not call stays out of it.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/[\\/]lib[\\/]/.test(id) } },
    },
    plugins: [leanPolyfill(), withoutHtmlSink(), minifyAgain()],
  }),
  hooks: {
    'build:publicAssets': addDataScripts,
    'build:manifestGenerated': addGate,
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'For the Record',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    host_permissions: HOSTS,
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      'toggle-sidebar': {
        // Chromium (156, Linux) takes Alt+Shift+R without a word and assigns nothing.
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_commandToggle__',
      },
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandMarks__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          ...COMMON,
          sidebar_action: {
            default_title: '__MSG_extensionName__',
            default_panel: PANEL,
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'for-the-record@for-the-record.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['websiteContent', 'browsingActivity'],
              },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          permissions: [...COMMON.permissions, 'sidePanel'],
          side_panel: { default_path: PANEL },
          minimum_chrome_version: '116',
        }),
  }),
});
