import type { Browser, Frame, Page } from 'puppeteer';
import type { ComposerKind, Place } from '../../utils/composer/composer.ts';
import type { ChatHooks, ChatId, ChatKnobs } from './chats/chat.ts';
import { type CallComposer, enterComposerWorld, type Inserted, type Target } from './composer-world.ts';
import type { StandIns } from './server.ts';
import { waitFor } from './wait.ts';

export interface ComposerPage {
  id: ChatId;
  kind: ComposerKind;
  /** The composers of the page. */
  selector: string;
  /** What is clicked before there is one. */
  opener?: string;
}

/** The seven composers that the stand-ins have. */
export const COMPOSER_PAGES: readonly ComposerPage[] = [
  { id: 'pinduoduo', kind: 'textarea', selector: '.reply-box textarea' },
  { id: 'doudian', kind: 'textarea', selector: '#workspace-chat textarea' },
  { id: 'jd', kind: 'editable', selector: '.EditorContent[contenteditable="true"]' },
  { id: 'kuaishou', kind: 'quill', selector: '.SendBox-Editor .ql-editor' },
  { id: 'alibaba1688', kind: 'pre', selector: 'pre.edit[contenteditable="true"]' },
  {
    id: 'pinduoduo-reviews',
    kind: 'textarea',
    selector: 'textarea[data-testid="beast-core-textArea-htmlInput"]',
    opener: 'a[data-testid="beast-core-button-link"]',
  },
  {
    id: 'taobao-reviews',
    kind: 'textarea',
    selector: 'textarea[placeholder*="请输入"]',
    opener: '.next-table-row .next-btn',
  },
];

type Hooks = Window & ChatHooks;

/** An open page with a composer: its hooks, and the composer's functions in the isolated world. */
export class OpenComposer {
  readonly page: Page;
  readonly frame: Frame;
  readonly call: CallComposer;
  readonly where: ComposerPage;

  constructor(page: Page, frame: Frame, call: CallComposer, where: ComposerPage) {
    this.page = page;
    this.frame = frame;
    this.call = call;
    this.where = where;
  }

  target(which = 0): Target {
    return { selector: this.where.selector, which, kind: this.where.kind };
  }

  async insert(text: string, place: Place = 'cursor', which = 0): Promise<Inserted['result']> {
    return (await this.call('insert', this.target(which), text, place)).result;
  }

  model(which = 0): Promise<string> {
    return this.frame.evaluate((at) => (window as unknown as Hooks).__model(at), which);
  }

  sent() {
    return this.frame.evaluate(() => (window as unknown as Hooks).__sent());
  }

  read(which = 0): Promise<string> {
    return this.call('read', this.target(which));
  }

  async focus(which = 0): Promise<void> {
    const element = (await this.frame.$$(this.where.selector))[which];
    await element?.evaluate((one) => (one as HTMLElement).focus());
  }

  /** Types with the keyboard; a line break is Shift+Enter. */
  async type(text: string): Promise<void> {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) await this.press('Shift+Enter');
      await this.page.keyboard.type(line);
    }
  }

  /** Presses a key with what is held, e.g. `Control+z`. */
  async press(keys: string, times = 1): Promise<void> {
    const names = keys.split('+');
    const last = names.pop() as 'Enter';
    for (const name of names) await this.page.keyboard.down(name as 'Shift');
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(last);
    for (const name of names) await this.page.keyboard.up(name as 'Shift');
  }
}

const frameOf = (page: Page, id: ChatId): Frame | undefined =>
  id === 'alibaba1688'
    ? page.frames().find((one) => one.url().includes('def_cbu_web_im_core'))
    : page.mainFrame();

/** Opens a page in a new tab and waits until its composer is there, empty and with the focus. */
export async function openComposer(
  browser: Browser,
  standIns: StandIns,
  where: ComposerPage,
  knobs: Partial<ChatKnobs> = {},
): Promise<OpenComposer> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(standIns.chatUrl(where.id, { delay: 0, ...knobs }));
  const there = async (selector: string) => {
    const frame = frameOf(page, where.id);
    return frame && (await frame.$(selector)) ? frame : undefined;
  };
  if (where.opener) {
    const list = await waitFor(() => there(where.opener ?? ''), 'the list is there');
    await (await list.$(where.opener))?.click();
  }
  const frame = await waitFor(() => there(where.selector), `the composer of ${where.id}`);
  const open = new OpenComposer(page, frame, await enterComposerWorld(frame), where);
  await open.focus();
  return open;
}
