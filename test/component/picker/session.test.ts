// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../utils/core/result.ts';
import { useTexts } from '../../support/i18n.ts';
import { until } from '../../support/until.ts';
import { type Page, said, startPage, talk } from './page.ts';
import { card, trusted } from './support.tsx';

let page: Page;
const box = () => page.boxes[0] as HTMLTextAreaElement;
const rows = () => page.find('[role="option"]').map(({ textContent }) => textContent ?? '');
const opened = () => until(() => expect(rows().length).toBeGreaterThan(0));
const dock = () => page.find('.dock')[0]?.textContent ?? '';
const draft = (text: string) => until(() => expect(box().value).toBe(text));

beforeEach(() => {
  useTexts('zh-CN');
});
afterEach(() => {
  page.end.abort();
  document.body.replaceChildren();
  for (const host of [...document.getElementsByTagName('tiexin-overlay')]) host.remove();
  vi.unstubAllGlobals();
});

describe('with the keyboard alone', () => {
  it('a trigger, a query and Enter put a reply in its place, and the page hears nothing of the Enter', async () => {
    page = startPage();
    page.type('您好。/wl');
    await opened();
    await until(() => expect(rows()).toHaveLength(1));
    const enter = page.key('Enter');
    expect(enter.down.defaultPrevented).toBe(true);
    await draft('您好。wlyc poised');
    expect(page.key('Enter', { repeat: true }).down.defaultPrevented).toBe(true);
    enter.up();
    expect(page.heard).not.toHaveBeenCalled();
    expect(rows()).toEqual([]);
    expect(page.told).toHaveBeenCalledWith('used', { id: 'wlyc', event: 'inserted' });
    // The next one is the agent's own.
    expect(page.key('Enter').down.defaultPrevented).toBe(false);
    expect(page.heard).toHaveBeenCalledWith('keydown', 'Enter');
  });

  it('a number is enough while nothing was typed', async () => {
    page = startPage();
    page.type('/');
    await opened();
    page.key('2');
    await draft('cfh poised');
  });

  it('an Enter that is faster than the answer waits for it, and takes the best for all that was typed', async () => {
    page = startPage();
    let answer = () => {};
    page.answers.find = async () => {
      await new Promise<void>((done) => {
        answer = done;
      });
      return ok({ cards: [card('cfh')], folders: [], total: 1 });
    };
    page.type('/cf');
    page.key('ArrowDown');
    page.key('Enter');
    page.key('Enter', { repeat: true });
    expect(box().value).toBe('/cf');
    answer();
    await draft('cfh poised');
  });

  it('Tab speaks in another voice, and that is what goes in', async () => {
    page = startPage();
    page.type('/cfh');
    await opened();
    await until(() => expect(rows()).toHaveLength(1));
    page.key('Tab');
    await until(() => expect(rows()[0]).toContain('cfh brisk'));
    page.key('Enter');
    await draft('cfh brisk');
  });

  it('Escape leaves the draft as it is, and the rest of the word opens nothing', async () => {
    page = startPage();
    page.type('/w');
    await opened();
    page.key('Escape');
    expect(rows()).toEqual([]);
    page.type('l');
    expect(rows()).toEqual([]);
    expect(box().value).toBe('/wl');
    expect(page.heard).not.toHaveBeenCalled();
  });

  it('the hotkey opens without a trigger, also from elsewhere on the page, and what is typed is looked for', async () => {
    page = startPage();
    await until(() => expect(page.asked).toHaveBeenCalledWith('suggest', expect.anything()));
    box().blur();
    await Promise.resolve();
    page.key('/', { ctrlKey: true }, document.body);
    await opened();
    expect(document.activeElement).toBe(box());
    page.type('thdz');
    await until(() => expect(rows()).toHaveLength(1));
    page.key('Enter');
    await draft('thdz poised');
  });

  it('an input method keeps its keys; what it commits is the query', async () => {
    page = startPage();
    page.type('、');
    await opened();
    const enter = page.key('Enter', { isComposing: true });
    expect(enter.down.defaultPrevented).toBe(false);
    box().value = '、cfh';
    box().setSelectionRange(4, 4);
    box().dispatchEvent(
      trusted(new CompositionEvent('compositionend', { data: 'cfh', bubbles: true, composed: true })),
    );
    await until(() => expect(rows()).toHaveLength(1));
    expect(box().value).toBe('、cfh');
  });

  it.each(['24/7', '苹果、香蕉', '红色/黑色'])('%s opens nothing', (text) => {
    page = startPage();
    page.type(text);
    expect(page.asked).not.toHaveBeenCalledWith('find', expect.anything());
  });

  it('what finds nothing closes by itself, and the keys are the page’s again', async () => {
    page = startPage();
    page.type('/');
    await opened();
    page.type('zz ');
    await until(() => expect(page.find('.picker')).toEqual([]));
    expect(page.key('Enter').down.defaultPrevented).toBe(false);
  });
});

describe('the wrong conversation', () => {
  it('gets nothing: one that changed while the picker was open, or is just changing', async () => {
    page = startPage();
    page.type('/');
    await opened();
    page.change(talk('b2'));
    expect(page.find('.notice')[0]?.textContent).toContain('对话已经换了');
    page.key('Enter');
    await until(() => expect(page.find('.picker')).toEqual([]));
    expect(box().value).toBe('/');
    await until(() => expect(dock()).toContain('对话已经换了'));
    expect(page.asked).not.toHaveBeenCalledWith('fill', expect.anything());
  });

  it('does not get what was typed to find a reply by one Enter too many', async () => {
    page = startPage();
    page.type('/wl');
    await opened();
    page.change(talk('b2'));
    page.key('Enter').up();
    await until(() => expect(page.find('.picker')).toEqual([]));
    expect(page.key('Enter').down.defaultPrevented).toBe(true);
    await until(() => expect(dock()).toContain('先没有发'));
    expect(page.heard).not.toHaveBeenCalled();
    expect(page.key('Enter').down.defaultPrevented).toBe(false);
  });

  it('gets nothing when it changes while the reply is on its way', async () => {
    page = startPage();
    page.answers.fill = () => {
      page.state.view = talk('b2');
      return ok({ messages: ['给第一位的话'], missing: [], asks: [], images: [] });
    };
    page.type('/');
    await opened();
    page.key('Enter');
    await until(() => expect(page.find('.picker')).toEqual([]));
    expect(box().value).toBe('/');
    expect(page.told).not.toHaveBeenCalled();
  });

  it('is offered nothing that was meant for the one before', async () => {
    page = startPage();
    page.state.suggestions = [card('wlyc', { preview: '给第一位的话' })];
    page.chat.refresh();
    await until(() => expect(dock()).toContain('给第一位的话'));
    page.answers.suggest = () => new Promise(() => {});
    page.change(talk('b2'));
    await until(() => expect(dock()).not.toContain('给第一位的话'));
    box().focus();
    expect(page.key('1', { altKey: true }).down.defaultPrevented).toBe(false);
  });
});

describe('what a reply needs', () => {
  it('is asked for first, and Escape goes back to the list', async () => {
    page = startPage();
    const fill = vi.fn(({ answers }: { answers?: Record<string, string> }) =>
      ok({
        messages: [`因为${answers?.原因 ?? '〔原因〕'}`],
        missing: [],
        asks: [{ name: '原因', label: '原因', kind: 'text' as const }],
        images: [],
      }),
    );
    page.answers.fill = fill as never;
    page.type('/');
    await opened();
    page.key('Enter');
    await until(() => expect(page.find('form')).toHaveLength(1));
    const [input] = page.find('input');
    if (!input) throw new Error('nothing to fill in');
    page.key('Escape', {}, input);
    expect(page.find('form')).toHaveLength(0);
    expect(document.activeElement).toBe(box());
    page.key('Enter');
    await until(() => expect(page.find('form')).toHaveLength(1));
    const again = page.find('input')[0] as HTMLInputElement;
    again.value = '缺货';
    again.dispatchEvent(new InputEvent('input', { bubbles: true }));
    page.key('x', {}, again).up();
    page.find('form')[0]?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await draft('因为缺货');
    expect(page.heard).not.toHaveBeenCalled();
  });

  it('stands out when it is left open: Tab goes from one to the next', async () => {
    page = startPage();
    page.answers.fill = () =>
      ok({
        messages: ['单号〔物流单号〕，〔快递公司〕'],
        missing: ['物流单号', '快递公司'],
        asks: [],
        images: [],
      });
    page.type('/');
    await opened();
    page.key('Enter');
    await draft('单号〔物流单号〕，〔快递公司〕');
    await until(() => expect(dock()).toContain('2 处没有填'));
    expect(box().value.slice(box().selectionStart, box().selectionEnd)).toBe('〔物流单号〕');
    page.key('Tab');
    expect(box().value.slice(box().selectionStart, box().selectionEnd)).toBe('〔快递公司〕');
  });
});

describe('a sequence', () => {
  it('goes in one by one, each when it is asked for, and only in its own conversation', async () => {
    page = startPage();
    page.answers.fill = () => ok({ messages: ['一', '二', '三'], missing: [], asks: [], images: [] });
    page.type('/');
    await opened();
    page.key('Enter');
    await draft('一');
    page.chat.refresh();
    await until(() => expect(dock()).toContain('搜索'));
    expect(dock()).not.toContain('下一条');
    expect(page.key('Enter', { altKey: true }).down.defaultPrevented).toBe(false);
    box().value = '';
    page.change(talk('b2'));
    await until(() => expect(dock()).not.toContain('下一条'));
    expect(page.key('Enter', { altKey: true }).down.defaultPrevented).toBe(false);
    page.change(talk('b1', said('agent', '一')));
    await until(() => expect(dock()).toContain('下一条 2/3'));
    page.key('Enter', { altKey: true });
    await draft('二');
    await until(() => expect(dock()).not.toContain('下一条'));
    box().value = '';
    page.key('Enter', { altKey: true });
    await draft('三');
    await until(() => expect(dock()).not.toContain('下一条'));
  });
});

describe('what became of it', () => {
  it('is counted from what the thread shows, without a word of it', async () => {
    page = startPage();
    page.type('/cfh');
    await until(() => expect(rows()).toHaveLength(1));
    page.key('Enter');
    await draft('cfh poised');
    page.change(talk('b1', said('agent', 'cfh  poised')));
    page.change(talk('b1', said('agent', 'cfh  poised'), said('buyer', '那几点发呢？')));
    expect(page.told.mock.calls.map(([, body]) => body)).toEqual([
      { id: 'cfh', event: 'inserted' },
      { id: 'cfh', event: 'sent-as-is' },
      { id: 'cfh', event: 'asked-again' },
    ]);
  });
});

describe('the page', () => {
  it('may replace the composer while the picker is open', async () => {
    page = startPage();
    page.type('/');
    await opened();
    const other = document.createElement('textarea');
    other.value = '/';
    other.getBoundingClientRect = box().getBoundingClientRect;
    box().replaceWith(other);
    other.setSelectionRange(1, 1);
    page.change(talk('b1', said('buyer', '在吗')));
    expect(document.activeElement).toBe(other);
    page.key('Enter');
    await until(() => expect(other.value).toBe('wlyc poised'));
  });

  it('may have two composers: the picker belongs to the one that it was opened at', async () => {
    page = startPage({ composers: 2 });
    const [first, second] = page.boxes as [HTMLTextAreaElement, HTMLTextAreaElement];
    page.type('第一', first);
    page.type('/', second);
    await opened();
    page.key('1');
    await until(() => expect(second.value).toBe('wlyc poised'));
    expect(first.value).toBe('第一');
    page.type('/', second);
    first.focus();
    expect(page.find('.picker')).toEqual([]);
  });

  it('is left without a trace when the extension goes', async () => {
    page = startPage();
    page.state.suggestions = [card('wlyc')];
    page.chat.refresh();
    page.type('/');
    await opened();
    page.end.abort();
    expect(document.getElementsByTagName('tiexin-overlay')).toHaveLength(0);
    expect(page.key('Enter').down.defaultPrevented).toBe(false);
  });
});

describe('the dock', () => {
  it('puts in what it suggests by Alt and a number, and tells for which intent', async () => {
    page = startPage();
    page.state.suggestions = [card('wlyc'), card('thdz')];
    page.chat.refresh();
    await until(() => expect(dock()).toContain('第 thdz 条'));
    box().focus();
    page.key('2', { altKey: true });
    await draft('thdz poised');
    expect(page.told).toHaveBeenCalledWith('used', { id: 'thdz', event: 'inserted', intent: 'urge_ship' });
    expect(page.find('.picker')).toEqual([]);
  });

  it.each([[[]], [['thdz']]])(
    'puts in what is seen where it has not been drawn anew since another answer came: %j',
    async (others: string[]) => {
      page = startPage();
      page.state.suggestions = [card('wlyc')];
      page.chat.refresh();
      await vi.waitFor(() => expect(dock()).toContain('第 wlyc 条'));
      box().focus();
      // A busy page has no frames for a while.
      vi.stubGlobal('requestAnimationFrame', () => 1);
      page.state.suggestions = others.map((id) => card(id));
      const before = page.asked.mock.calls.length;
      page.chat.refresh();
      await vi.waitFor(() => expect(page.asked.mock.calls.length).toBeGreaterThan(before));
      await Promise.resolve();
      expect(page.key('1', { altKey: true }).down.defaultPrevented).toBe(true);
      await draft('wlyc poised');
    },
  );

  it('puts in nothing that is still seen of a conversation that was left', async () => {
    page = startPage();
    page.state.suggestions = [card('wlyc')];
    page.chat.refresh();
    await vi.waitFor(() => expect(dock()).toContain('第 wlyc 条'));
    box().focus();
    vi.stubGlobal('requestAnimationFrame', () => 1);
    page.state.suggestions = [];
    page.change(talk('b2'));
    expect(dock()).toContain('第 wlyc 条');
    expect(page.key('1', { altKey: true }).down.defaultPrevented).toBe(false);
    expect(box().value).toBe('');
  });

  it('asks once for many changes, and again only for another occasion', async () => {
    page = startPage();
    const count = () => page.asked.mock.calls.filter(([name]) => name === 'suggest').length;
    await until(() => expect(dock()).not.toBe(''));
    expect(count()).toBe(1);
    page.change({ ...talk('b1') });
    page.change(talk('b1', said('system', '订单已支付')));
    expect(count()).toBe(1);
    page.change(talk('b1', said('buyer', '在吗')));
    page.change(talk('b1', said('buyer', '在吗'), said('buyer', '在不在')));
    await until(() => expect(count()).toBe(3));
    page.change({ ...talk('b3'), conversation: { key: 'b3', settled: false } });
    expect(count()).toBe(3);
  });

  it('tells what is wrong with a draft and puts the better wording in by one key', async () => {
    page = startPage();
    page.answers.check = ({ text }: { text: string }) =>
      ok({
        findings: text.includes('加微信')
          ? [
              {
                id: 'off-site.wechat',
                group: 'off-site',
                level: 'block',
                start: 1,
                end: 4,
                why: { code: 'off-site' },
                rewrite: '在这里说',
              },
            ]
          : [],
      });
    page.type('您加微信');
    await until(() => expect(dock()).toContain('1 处不能发'));
    expect(page.key('Enter').down.defaultPrevented).toBe(false);
    await until(() => expect(page.find('.dock.loud')).toHaveLength(1));
    page.key('Enter', { altKey: true });
    await draft('您在这里说');
    await until(() => expect(dock()).not.toContain('不能发'));
  });

  it('leads to what is still open rather than calling it wrong, and turns loud when it is about to be sent', async () => {
    page = startPage();
    const empty = { group: 'empty-variable', level: 'block', why: { code: 'empty' } };
    page.answers.check = () => ok({ findings: [{ ...empty, id: 'gap', start: 2, end: 8 }] });
    page.type('单号〔快递单号〕');
    await until(() => expect(dock()).toContain('去填“快递单号”'));
    expect(dock()).not.toContain('不能发');
    await until(() => {
      page.key('Enter');
      expect(page.find('.dock.loud .late')).toHaveLength(1);
    });
    expect(page.key('Enter', { altKey: true }).down.defaultPrevented).toBe(true);
  });

  it('is not there where the settings say so', async () => {
    page = startPage({ manners: { dock: false } });
    await until(() => expect(page.asked).toHaveBeenCalledWith('suggest', expect.anything()));
    page.type('/');
    await opened();
    page.key('Escape');
    await until(() => expect(page.find('.picker')).toEqual([]));
    expect(page.find('.dock')).toEqual([]);
  });
});
