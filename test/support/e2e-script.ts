import type { Frame, Page } from 'puppeteer';
import type { ChatHooks, ChatId, ChatKnobs } from './chats/chat.ts';
import { type ExpectedMessage, expectedMessages } from './chats/expected-messages.ts';
import type { ChatScript, PlayedScript, ScriptLine, WholeLine } from './chats/script.ts';
import type { StandIns } from './server.ts';
import { waitFor } from './wait.ts';

type Hooks = Window & ChatHooks;

/** Where the chat is: the frame of a page that has one. */
const FRAMES: Partial<Record<ChatId, string>> = {
  alibaba1688: 'def_cbu_web_im_core',
  'taobao-records': 'im-history-search',
};

/** A practice chat that plays a script in an open tab. */
export class ScriptedChat {
  readonly page: Page;
  readonly id: ChatId;
  readonly #standIns: StandIns;

  constructor(page: Page, id: ChatId, standIns: StandIns) {
    this.page = page;
    this.id = id;
    this.#standIns = standIns;
  }

  /** The frame that the chat is in now; a reload makes a new one. */
  get frame(): Frame {
    const part = FRAMES[this.id];
    const found = part ? this.page.frames().find((one) => one.url().includes(part)) : this.page.mainFrame();
    if (!found) throw new Error(`${this.id} has no frame yet`);
    return found;
  }

  /** All that was said so far. */
  get script(): PlayedScript {
    return this.#standIns.plays.scriptOf(this.id) ?? { lines: [] };
  }

  /**
   * Something is said now, or at the time given. On Pinduoduo it comes through the socket, and after a break when the page asks what it
   * missed; elsewhere it is there at once. With the id of an earlier line it changes that one. Gives it with its id.
   */
  async say(line: Omit<ScriptLine, 'at'> & { at?: number }): Promise<WholeLine> {
    return (await this.burst([line]))[0] as WholeLine;
  }

  /** The same of many at once, e.g. 50 frames in one delivery. */
  async burst(lines: readonly (Omit<ScriptLine, 'at'> & { at?: number })[]): Promise<WholeLine[]> {
    const whole = lines.map((line) => ({ live: true, ...line, at: line.at ?? Date.now() }));
    const said = this.#standIns.plays.add(this.id, whole);
    if (this.id === 'pinduoduo') this.#standIns.plays.push(this.id, said);
    else
      await this.frame.evaluate((all) => {
        for (const one of all) (window as unknown as Hooks).__say(one);
      }, said);
    return said;
  }

  /** Withdraws what was said, in its place. */
  withdraw({ live: _, ...line }: WholeLine): Promise<WholeLine> {
    return this.say({ ...line, kind: 'withdrawn' });
  }

  /** Opens a conversation, and waits until its thread stands. */
  async open(buyer: string): Promise<void> {
    await this.frame.evaluate((key) => (window as unknown as Hooks).__open(key), buyer);
    await waitFor(
      async () =>
        (await this.frame.evaluate(() => (window as unknown as Hooks).__openKey().thread)) === buyer,
      `the thread of ${buyer} stands`,
    );
  }

  /** Whether these words stand in the thread. */
  shows(words: string): Promise<boolean> {
    return this.frame.evaluate(
      (all) => document.querySelector('.chat-scroll')?.textContent?.includes(all) === true,
      words,
    );
  }

  /** Scrolls the thread to its upper end, where a page with the knob `page` loads more. */
  loadHistory(): Promise<void> {
    return this.frame.evaluate(() => {
      const scroll = document.querySelector('.chat-scroll');
      if (!scroll) throw new Error('no thread');
      scroll.scrollTop = 0;
      scroll.dispatchEvent(new Event('scroll'));
    });
  }

  /** The records that there must be, without `seenAt`; see `expectedMessages`. */
  expected(choice?: Parameters<typeof expectedMessages>[2]): ExpectedMessage[] {
    return expectedMessages(this.id, this.script, choice);
  }

  /** Breaks the page's sockets off (Pinduoduo); it comes back by itself, and asks what it missed. */
  breakOff(): void {
    this.#standIns.plays.drop();
  }

  /** The page listens for frames (Pinduoduo). */
  async listens(): Promise<void> {
    await waitFor(() => this.#standIns.plays.sockets > 0, 'the page has a socket');
  }
}

/** Has a practice chat play a script, opens it in a tab and waits until its list and the newest thread stand. */
export async function openScript(
  { standIns, page }: { standIns: StandIns; page: Page },
  id: ChatId,
  script: ChatScript,
  knobs: Partial<ChatKnobs> = {},
): Promise<ScriptedChat> {
  standIns.plays.play(id, script);
  const chat = new ScriptedChat(page, id, standIns);
  await page.bringToFront();
  await page.goto(standIns.chatUrl(id, { delay: 0, lead: 50, send: 50, ...knobs }));
  await waitFor(async () => {
    try {
      return await chat.frame.evaluate(() => document.querySelector('.chat-scroll') !== null);
    } catch {
      return false;
    }
  }, `the thread of ${id} stands`);
  return chat;
}
