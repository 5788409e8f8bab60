import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildFor } from './build.ts';
import { bundle } from './bundle.ts';

/** A copy of the production build in which the part that follows chats only reports what reaches it. Gives its folder. */
export async function probedBuild(browser: 'chromium' | 'firefox'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiexin-probed-'));
  await cp(buildFor(browser), folder, { recursive: true });
  await writeFile(join(folder, 'page-clocks.js'), await bundle(resolve('test/support/log-probe.ts')));
  return folder;
}
