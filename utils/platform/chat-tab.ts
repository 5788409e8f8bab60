import { browser } from 'wxt/browser';
import { fail, type Result } from '../core/result.ts';
import { type PageAnswer, type PageMessageName, type PageMessages, TO_PAGE } from './page-contract.ts';
import type { ChatContext } from './reply-contract.ts';

/** The tab that is looked at in the window of this page. */
export async function frontTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Calls back whenever another tab comes to the front, or the front one goes to another address. Ends with the signal. */
export function onFrontTab(callback: () => void, signal: AbortSignal): void {
  const onUpdated = (_: number, change: { status?: string; url?: string }) => {
    if (change.status === 'complete' || change.url !== undefined) callback();
  };
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(callback);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}

/**
 * Asks the chat page in a tab. The frame that has a composer answers; errors: `no-chat` where none does, and what the page answers.
 */
export async function askPage<N extends PageMessageName>(
  tab: number,
  name: N,
  body: PageMessages[N]['request'],
): Promise<PageAnswer<N>> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, { [TO_PAGE]: name, body });
    return typeof answer === 'object' && answer !== null && 'ok' in answer
      ? (answer as Result<PageMessages[N]['response']>)
      : fail('no-chat');
  } catch {
    return fail('no-chat');
  }
}

/** Tabs that are asked for an open conversation; who has more open gets the ones used last. */
const ASKED = 20;

/** What the chat page that was looked at last shows, of any window. `hosts` are those of the consoles; undefined where none is open. */
export async function findChat(hosts: readonly string[]): Promise<ChatContext | undefined> {
  const tabs = await browser.tabs.query({ url: hosts.map((host) => `https://${host}/*`) });
  const latest = [...tabs].sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  for (const { id } of latest.slice(0, ASKED)) {
    if (id === undefined) continue;
    const answer = await askPage(id, 'context', {});
    if (answer.ok && answer.value.conversation) return answer.value;
  }
  return undefined;
}

/** A tab of a console, latest used first, with what its chat page shows where it has one and answers. */
export interface ChatTab {
  id: number;
  url?: string;
  context?: ChatContext;
}

/** A tab that sleeps does not answer; nobody waits longer for it, ms. */
const PATIENCE = 700;

/** The tabs of these hosts that were used last, each asked what its chat shows. */
export async function chatTabs(hosts: readonly string[]): Promise<ChatTab[]> {
  const tabs = await browser.tabs.query({ url: hosts.map((host) => `https://${host}/*`) });
  const latest = [...tabs].sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  const asked = latest.slice(0, ASKED).map(async ({ id, url }): Promise<ChatTab[]> => {
    if (id === undefined) return [];
    const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE, undefined));
    const answer = await Promise.race([askPage(id, 'context', {}), late]);
    return [{ id, ...(url !== undefined && { url }), ...(answer?.ok && { context: answer.value }) }];
  });
  return (await Promise.all(asked)).flat();
}
