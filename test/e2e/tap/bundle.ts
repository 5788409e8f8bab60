import { build, type Rolldown } from 'vite';
import type { TapRule } from '../../../utils/tap/rule.ts';

/** What the test pages' rules declare: everything below `/declared/`, in various ways. */
export const RULES: readonly TapRule[] = [
  { hosts: ['127.0.0.1', 'localhost'], url: '/declared/(?!gbk|ws)' },
  { hosts: ['127.0.0.1', 'localhost'], url: '/declared/gbk', charset: 'gb18030' },
  { hosts: ['127.0.0.1', 'localhost'], url: '/declared/ws', method: 'WS' },
  { hosts: ['127.0.0.1'], url: '/ws-literal/', method: 'WS', contains: 'id' },
  { hosts: ['127.0.0.1'], url: '/only-post$', method: 'POST' },
  { hosts: ['127.0.0.1'], url: '/by-query$', query: { api: '^order\\.list$' } },
  { hosts: ['127.0.0.1'], url: '/by-page$', page: '^/orders$' },
  { hosts: ['127.0.0.1'], url: '/by-literal/', contains: '"orders"' },
  { hosts: ['elsewhere.test'], url: '/elsewhere$' },
];

/** One script from an entry of this folder, with the rules above as `virtual:tap-rules`. */
export async function bundle(name: string, browser: 'chromium' | 'firefox'): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': String(browser === 'firefox') },
    plugins: [
      {
        name: 'rules',
        resolveId: (id) => (id === 'virtual:tap-rules' ? `\0${id}` : undefined),
        load: (id) => (id === '\0virtual:tap-rules' ? `export default ${JSON.stringify(RULES)}` : undefined),
      },
    ],
    build: {
      write: false,
      target: ['chrome111', 'firefox128'],
      rolldownOptions: {
        input: new URL(name, import.meta.url).pathname,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const chunk = result.output.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`no bundle from ${name}`);
  return chunk.code;
}
