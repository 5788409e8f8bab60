import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

const ID = 'tap-test@tiexin.example';

/**
 * A small extension that holds only the tap and the receiving side, each in its own world. On 127.0.0.1 the tap starts first,
 * on localhost the receiving side. Returns its folder.
 */
export async function tapExtension(browser: 'chromium' | 'firefox'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiexin-tap-'));
  const common = { run_at: 'document_start', all_frames: true };
  const main = { ...common, js: ['main.js'], world: 'MAIN' };
  const isolated = { ...common, js: ['isolated.js'] };
  const manifest = {
    manifest_version: 3,
    name: 'tap',
    version: '1',
    content_scripts: [
      { ...main, matches: ['http://127.0.0.1/*'] },
      { ...isolated, matches: ['http://127.0.0.1/*'] },
      { ...isolated, matches: ['http://localhost/*'] },
      { ...main, matches: ['http://localhost/*'] },
    ],
    host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'],
    ...(browser === 'firefox' && { browser_specific_settings: { gecko: { id: ID } } }),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'main.js'), await bundle('main-world.ts', browser));
  await writeFile(join(folder, 'isolated.js'), await bundle('isolated-world.ts', browser));
  return folder;
}
