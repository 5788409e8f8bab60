import { glob } from 'node:fs/promises';

/** Every file of ours that is built into the extension, by its path from the root, in order. Samples of consoles are not. */
export async function sourceFiles(endings = 'ts,tsx'): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(`{entrypoints,components,utils}/**/*.{${endings}}`)) {
    const file = path.replaceAll('\\', '/');
    if (!file.endsWith('.d.ts') && !file.includes('/samples/')) found.push(file);
  }
  return found.sort();
}
