import { defineConfig } from 'wxt';
import { bareContent } from './scripts/build/bare-content.ts';
import { consoleFacts } from './scripts/build/console-facts.ts';
import { consoleScripts } from './scripts/build/console-scripts.ts';
import { hardenPreact } from './scripts/build/harden-preact.ts';
import { leanContent } from './scripts/build/lean-content.ts';
import { leanTexts } from './scripts/build/lean-texts.ts';
import { noticeTexts } from './scripts/build/notice-texts.ts';
import { sharedReading } from './scripts/build/shared-reading.ts';
import { starterEdition, starterTexts } from './scripts/build/starter-texts.ts';
import { tapRules } from './scripts/build/tap-rules.ts';

const offscreen = (browser: string) => (browser === 'firefox' ? [] : (['offscreen'] as const));

export default defineConfig({
  outDir: process.env.TIEXIN_OUT ?? '.output',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'utils/locales' },
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [
      tapRules(),
      consoleFacts(),
      hardenPreact(),
      leanContent(),
      leanTexts(),
      sharedReading(),
      bareContent(),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Both know `modulepreload`; without Vite's substitute every page is 0.7 kB smaller.
    build: { target: ['chrome111', 'firefox128'], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    short_name: '__MSG_app_short_name__',
    description: '__MSG_app_description__',
    default_locale: 'zh_CN',
    // Firefox's background is a page itself and needs no page without a window.
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      ...offscreen(browser),
    ],
    // Asked for one by one, from a click, when a team has a channel there (utils/platform/permissions.ts).
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    action: { default_title: '__MSG_app_name__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tiexin@tiexin.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '111', storage: { managed_schema: 'managed-schema.json' } }),
  }),
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push(noticeTexts(), starterTexts(), starterEdition(), ...(await consoleScripts()));
    },
    // Host access is exactly what the consoles declare: the manifest repeats the content script's matches.
    'build:manifestGenerated': (_, manifest) => {
      const matches = manifest.content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
      manifest.host_permissions = [...new Set(matches)].sort();
    },
  },
});
