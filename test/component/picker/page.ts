import { vi } from 'vitest';
import { startChat } from '../../../entrypoints/page-chat/session.ts';
import type { Editor, Surroundings } from '../../../entrypoints/page-chat/surroundings.ts';
import type { ChatView, Turn } from '../../../utils/chat/view.ts';
import type { Composer } from '../../../utils/composer/composer.ts';
import { fail, ok, type Result } from '../../../utils/core/result.ts';
import type { ReplyMessage } from '../../../utils/platform/reply-asks.ts';
import type { ReplyCard, ReplyManners } from '../../../utils/platform/reply-contract.ts';
import { card, trusted } from './support.tsx';

export const MANNERS: ReplyManners = {
  triggers: ['/', '、'],
  hotkey: 'Ctrl+/',
  voice: 'poised',
  lang: 'zh-CN',
  dock: true,
  check: true,
  draft: 'keep',
};

const turn = (role: Turn['role'], text: string): Turn => ({ role, kind: 'text', text });
export const talk = (key: string, ...turns: Turn[]): ChatView => ({
  page: 'chat',
  kind: 'chat',
  conversation: { key, settled: true },
  turns: [turn('buyer', '什么时候发货'), ...turns],
  orderIds: ['260910-1'],
});
export const said = turn;

const field = ({ element }: Composer) => element as HTMLTextAreaElement;

/** Brings the picker, as the background does. */
async function bringPicker(): Promise<boolean> {
  const { default: script } = await import('../../../entrypoints/page-picker/index.tsx');
  await script.main();
  return true;
}

/** Text fields, by hand: how real ones are written into is tested in real browsers. */
const editor: Editor = {
  read: (composer) => field(composer).value,
  selection: (composer) => ({ start: field(composer).selectionStart, end: field(composer).selectionEnd }),
  select: (composer, { start, end }) => field(composer).setSelectionRange(start, end),
  hasFocus: (composer) => document.activeElement === composer.element,
  follow() {},
  async insert(composer, text, place) {
    await bringPicker();
    const box = field(composer);
    const [from, to] =
      place === 'replace'
        ? [0, box.value.length]
        : place === 'cursor'
          ? [box.selectionStart, box.selectionEnd]
          : [place.from, place.to];
    box.value = box.value.slice(0, from) + text + box.value.slice(to);
    box.setSelectionRange(from + text.length, from + text.length);
    return ok({ draft: box.value });
  },
  lengthOf: (text, { limit }) =>
    limit && { count: text.length, most: limit.most, over: text.length > limit.most },
};

type Answers = { [N in ReplyMessage]?: (body: never) => Promise<Result<unknown>> | Result<unknown> };

/** A chat page with text fields that sends at Enter, however it hears of it; and a background that answers as it is told to. */
export function startPage(more: { composers?: number; manners?: Partial<ReplyManners> } = {}) {
  const end = new AbortController();
  const heard = vi.fn();
  for (const name of ['keydown', 'keyup'])
    window.addEventListener(name, (event) => heard(name, (event as KeyboardEvent).key), {
      signal: end.signal,
    });
  const boxes = Array.from({ length: more.composers ?? 1 }, () => document.createElement('textarea'));
  for (const box of boxes) {
    box.getBoundingClientRect = () => new DOMRect(20, 400, 500, 80);
    document.body.append(box);
  }
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, window.innerWidth, window.innerHeight);
  document.elementFromPoint = () => document.body;
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));

  const cards: ReplyCard[] = [card('wlyc'), card('cfh'), card('thdz')];
  const asked = vi.fn();
  const told = vi.fn();
  const state = { view: talk('b1') as ChatView | undefined, alive: true, suggestions: [] as ReplyCard[] };
  const answers: Answers = {
    suggest: () =>
      ok({
        manners: { ...MANNERS, ...more.manners },
        suggestions: state.suggestions.map((one) => ({
          card: one,
          intent: 'urge_ship',
          why: [],
        })),
        orders: [],
      }),
    find: ({ query }: { query: string }) => {
      const found = cards.filter(({ code }) => code.includes(query));
      return ok({
        cards: found,
        folders: query === '' ? [{ name: '售后', count: 2 }] : [],
        total: found.length,
      });
    },
    fill: ({ id, tone }: { id: string; tone: string }) =>
      ok({ messages: [`${id} ${tone}`], missing: [], asks: [], images: [] }),
    check: () => ok({ findings: [] }),
    favour: () => ok({}),
    voice: () => ok({}),
    silence: () => ok({}),
  };
  const around: Surroundings = {
    document,
    view: window,
    console: 'pinduoduo',
    read: () => state.view,
    seen: () => state.view,
    composers: () =>
      [...document.querySelectorAll('textarea')].map((element) => ({ element, kind: 'textarea' })),
    editor,
    ask: (async (name: ReplyMessage, body: never) => {
      asked(name, body);
      return (await answers[name]?.(body)) ?? fail('no-answer');
    }) as Surroundings['ask'],
    tell: told,
    bringPicker,
    alive: () => state.alive,
    now: () => Date.now(),
    signal: end.signal,
  };
  const chat = startChat(around);
  const change = (view: ChatView | undefined) => {
    state.view = view;
    chat.change(view);
  };
  change(state.view);

  const shadows = () =>
    [...document.getElementsByTagName('tiexin-overlay')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const find = (selector: string) =>
    shadows().flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);

  const key = (
    name: string,
    init: KeyboardEventInit = {},
    target: EventTarget = document.activeElement ?? window,
  ) => {
    const code = /^\d$/.test(name) ? `Digit${name}` : name === '/' ? 'Slash' : name;
    const options = { key: name, code, bubbles: true, composed: true, cancelable: true, ...init };
    const down = trusted(new KeyboardEvent('keydown', options));
    target.dispatchEvent(down);
    const up = () =>
      (document.activeElement ?? window).dispatchEvent(trusted(new KeyboardEvent('keyup', options)));
    return { down, up };
  };
  /** Types as a keyboard does, one character after the other. */
  const type = (text: string, box = boxes[0] as HTMLTextAreaElement) => {
    box.focus();
    for (const char of text) {
      const at = box.selectionStart;
      box.value = box.value.slice(0, at) + char + box.value.slice(box.selectionEnd);
      box.setSelectionRange(at + 1, at + 1);
      box.dispatchEvent(
        trusted(
          new InputEvent('input', { data: char, inputType: 'insertText', bubbles: true, composed: true }),
        ),
      );
    }
  };
  return { answers, asked, boxes, cards, change, chat, end, find, heard, key, state, told, type };
}

export type Page = ReturnType<typeof startPage>;
