import { CONSOLE_NAME } from '../../utils/page/handover.ts';
import { consoleScript } from '../../utils/platform/page-parts.ts';
import { loadConsoles } from './consoles.ts';

/**
 * How each console's pages are read, as a file of its own: a page pays for its own console only. The number at the end is what running the
 * file gives, which the browser would otherwise hand back to the worker.
 */
export async function consoleScripts(): Promise<{ relativeDest: string; contents: string }[]> {
  return (await loadConsoles()).map((data) => ({
    relativeDest: consoleScript(data.id).slice(1),
    contents: `globalThis[Symbol.for(${JSON.stringify(CONSOLE_NAME)})]=${JSON.stringify(data)};0;\n`,
  }));
}
