import consoles from 'virtual:console-facts';
import type { ConsoleFacts } from '../../scripts/build/console-facts.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import type { Sender } from '../../utils/platform/messages.ts';

/** The console of the page that sent a message; nothing for extension pages and unknown hosts. */
export function consoleOfSender({ tier, url }: Sender): ConsoleFacts | undefined {
  return tier === 'page' && URL.canParse(url)
    ? consoles.find(({ hosts }) => hosts.includes(new URL(url).hostname))
    : undefined;
}

/**
 * Lets a message through to the records of a console: extension pages to each, a page to its own only.
 * Errors: `unknown-console`; `not-allowed` when the page is another console's.
 */
export function admit(console: string, sender: Sender): Result<ConsoleFacts> {
  const data = consoles.find(({ id }) => id === console);
  if (!data) return fail('unknown-console');
  if (sender.tier === 'page' && consoleOfSender(sender)?.id !== console) return fail('not-allowed');
  return ok(data);
}
