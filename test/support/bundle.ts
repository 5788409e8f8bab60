import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

const bundles = new Map<string, Promise<string>>();

/** A script with all that it imports as one classic script, as production builds have it. `alias`: what stands in for which module. */
export async function bundle(entry: string, alias: Record<string, string> = {}): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    resolve: { alias },
    // Under a test runner NODE_ENV is "test", for which JSX would be compiled in its development form.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const chunk = result.output.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`no bundle from ${entry}`);
  return chunk.code;
}

/** The script of a stand-in's page, by its folder in `test/support`, bundled once per process from the installed packages. */
export function bundleOf(folder: string): Promise<string> {
  const known = bundles.get(folder) ?? bundle(resolve('test/support', folder, 'app.ts'));
  bundles.set(folder, known);
  return known;
}
