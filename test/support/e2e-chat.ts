import type { Reply } from '../../utils/records/reply.ts';
import type { ReplySettings } from '../../utils/replies/settings.ts';
import { DEFAULT_REPLIES } from '../../utils/replies/settings.ts';
import type { ChatHooks, ChatId, ChatKnobs } from './chats/chat.ts';
import { COMPOSER_PAGES, type ComposerPage, type OpenComposer, openComposer } from './composer-pages.ts';
import { putReplies, shownIn, untilDocked, untilListed } from './e2e-picker.ts';
import type { Rig } from './rig.ts';
import { readStore } from './stored.ts';
import { waitFor } from './wait.ts';

type Hooks = Window & ChatHooks;

/** The five chats; the review dialogs are pages of another kind. */
export const CHAT_PAGES: readonly ComposerPage[] = COMPOSER_PAGES.filter(({ opener }) => !opener);

const pageOf = (id: ChatId): ComposerPage => {
  const found = COMPOSER_PAGES.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** Where a conversation's thread, its header and its list are. */
export interface Buyer {
  key: string;
  name: string;
}

/** A chat that is open in a tab with the extension, as somebody uses it. */
export class Chat {
  readonly at: OpenComposer;

  constructor(at: OpenComposer) {
    this.at = at;
  }

  type = (text: string) => this.at.type(text);
  press = (keys: string, times?: number) => this.at.press(keys, times);
  draft = (which?: number) => this.at.model(which);
  shown = () => shownIn(this.at.frame);
  sent = async () => (await this.at.sent()).map(({ text }) => text);

  holds = (draft: string, which = 0) =>
    waitFor(
      async () => (await this.draft(which)) === draft,
      `the page's own model holds ${JSON.stringify(draft)}`,
    ).catch(async (error: unknown) => {
      throw new Error(
        `${String(error)}, and not ${JSON.stringify(await this.draft(which))}: ${await this.standing()}`,
      );
    });
  /** The same of a part of the draft. */
  drafts = (words: string) =>
    waitFor(async () => (await this.draft()).includes(words), `the draft says ${words}`).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}, but ${await this.standing()}`);
      },
    );
  /** All that is to be seen, for the message of what failed. */
  standing = async () => {
    const { dock, rows } = await this.shown();
    return JSON.stringify({ draft: await this.draft(), dock, rows, open: await this.openKeys() });
  };
  lists = (title = '') => untilListed(this.at.frame, title);
  asks = () =>
    waitFor(
      () =>
        this.at.frame.evaluate(() =>
          [...document.querySelectorAll('tiexin-overlay')].some(
            (host) => host.shadowRoot?.activeElement?.localName === 'input',
          ),
        ),
      'the form has the focus',
    );
  isClosed = () => waitFor(async () => (await this.shown()).rows.length === 0, 'the picker is closed');
  dockSays = (words: string) =>
    waitFor(async () => (await this.shown()).dock.includes(words), `the dock says ${words}`).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}, but: ${(await this.shown()).dock}`);
      },
    );
  /** The open picker says so above what it lists. */
  pickerSays = (words: string) =>
    waitFor(
      () =>
        this.at.frame.evaluate(
          (wanted) =>
            [...document.querySelectorAll('tiexin-overlay')].some((host) =>
              host.shadowRoot?.querySelector('.picker')?.textContent?.includes(wanted),
            ),
          words,
        ),
      `the picker says ${words}`,
    );
  dockSaysNot = (words: string) =>
    waitFor(async () => !(await this.shown()).dock.includes(words), `the dock no longer says ${words}`);
  /** Presses Enter, as a person does, until the page has sent so many messages: while a text goes in, Enter does nothing. */
  sends = (count: number) =>
    waitFor(async () => {
      if ((await this.sent()).length < count) await this.press('Enter');
      return (await this.sent()).length === count;
    }, `${count} messages were sent`);

  /** The shop's last word, after which the buyer's next message is a turn of its own. */
  async says(text: string): Promise<void> {
    await this.type(text);
    await this.press('Enter');
    await waitFor(async () => (await this.sent()).includes(text), 'it was sent');
  }
  async clear(): Promise<void> {
    await this.press('Control+a');
    await this.press('Backspace');
    await this.holds('');
  }
  /** The dock has come after the first answer of the background. */
  isReady = () => this.dockSays('搜索');
  wasSent = (count: number) =>
    waitFor(async () => (await this.sent()).length === count, `${count} messages were sent`);

  buyers = (): Promise<Buyer[]> =>
    this.at.frame.evaluate(() => (window as unknown as Hooks).__conversations());
  openKeys = () => this.at.frame.evaluate(() => (window as unknown as Hooks).__openKey());

  /** The list's row of a buyer is opened; the thread is there some time later. */
  async turnTo(which: number): Promise<void> {
    const key = (await this.buyers())[which]?.key ?? '';
    await this.at.frame.evaluate((wanted) => (window as unknown as Hooks).__open(wanted), key);
  }
  async arrivesAt(which: number): Promise<void> {
    const key = (await this.buyers())[which]?.key;
    await waitFor(async () => (await this.openKeys()).thread === key, 'the thread has arrived');
  }
  /** A buyer, by their place in the list, writes; the open one by default. */
  async hears(text: string, which = 0): Promise<string> {
    const key = (await this.buyers())[which]?.key ?? '';
    return this.at.frame.evaluate(
      (to, words) => (window as unknown as Hooks).__buyerSays(to, words),
      key,
      text,
    );
  }
}

/**
 * Opens a page with a composer in a new tab and waits until our dock stands at it: what is typed from then on is followed. The shop had the
 * last word, so that what is suggested is for what the test has the buyer say, and not what was offered before that.
 */
export async function openChat(
  rig: Pick<Rig, 'browser' | 'standIns'>,
  id: ChatId,
  knobs: Partial<ChatKnobs> = {},
): Promise<Chat> {
  const at = await openComposer(rig.browser, rig.standIns, pageOf(id), { answered: true, ...knobs });
  const chat = new Chat(at);
  await untilDocked(at.frame);
  await at.focus();
  return chat;
}

/** What the tests ask of the browser from a page of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { set(items: object): Promise<void>; remove(name: string | string[]): Promise<void> } };
};

/** Changes the settings of replies as the desk does: stores them, and has everything judged anew. */
export async function setReplies({ desk }: Rig, change: Partial<ReplySettings>): Promise<void> {
  await desk.evaluate(
    async (replies) => {
      await chrome.storage.local.set({ replies });
      await chrome.runtime.sendMessage({ name: 'reconsider', body: {} });
    },
    { ...DEFAULT_REPLIES, ...change },
  );
}

/**
 * All settings about replies as at the start, and a library with nothing but these. The library that comes along counts as put in, so
 * that it does not come in between.
 */
export async function useLibrary({ desk }: Rig, replies: readonly Reply[]): Promise<void> {
  await desk.evaluate(async () => {
    const { edition } = (await (await fetch('/starter.json')).json()) as { edition: string };
    await chrome.storage.local.remove(['replies', 'draft-check']);
    await chrome.storage.local.set({ starter: { edition } });
  });
  await putReplies(desk, replies);
}

/** Has the library that comes along put into the store once more, as at the first start. */
export async function putStarter(rig: Rig): Promise<void> {
  await rig.desk.evaluate(() => chrome.storage.local.remove('starter'));
  await putReplies(rig.desk, []);
}

/** Waits until the uses of a reply are counted as told. */
export const untilCounted = (
  { desk }: Rig,
  id: string,
  counts: Partial<Record<'inserted' | 'sentAsIs' | 'sentEdited' | 'askedAgain', number>>,
) =>
  waitFor(
    async () => {
      const use = (await readStore(desk, 'replyUses')).find((one) => one.id === id);
      return Object.entries(counts).every(([name, count]) => (use?.[name as 'inserted'] ?? 0) === count);
    },
    `${id} is counted as ${JSON.stringify(counts)}`,
  ).catch(async (error: unknown) => {
    throw new Error(`${String(error)}, but ${JSON.stringify(await readStore(desk, 'replyUses'))}`);
  });
