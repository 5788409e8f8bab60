// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf, errorsOf, NEW_RULE, ruleOf } from '../../../components/desk/rules/draft.ts';
import { RulesPage } from '../../../components/desk/rules/rules-page.tsx';
import { ruleWords } from '../../../components/desk/rules/words.ts';
import { type ShipByRule, shipByRule } from '../../../utils/records/ship-by-rule.ts';
import { EMPTY_CONTENT, type TeamLayer } from '../../../utils/records/team-content.ts';
import { DEFAULT_SHIPPING } from '../../../utils/shipping/settings.ts';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings, CONSOLES, NOW, SHOPS } from './support.tsx';

const said = vi.fn<(rules: ShipByRule[], words: string) => void>();

function Page({ rules = DEFAULT_SHIPPING.rules, layer }: { rules?: ShipByRule[]; layer?: TeamLayer }) {
  const [kept, setKept] = useState(rules);
  return (
    <RulesPage
      settings={{ ...DEFAULT_SHIPPING, rules: kept }}
      consoles={CONSOLES}
      shops={SHOPS}
      layer={layer}
      now={NOW}
      onChange={(next, words) => {
        setKept(next);
        said(next, words);
      }}
    />
  );
}

const rows = () => within(screen.getByRole('list', { name: '规则' })).getAllByRole('listitem');
const change = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: 'dialog *' }), { target: { value } });
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label, { selector: 'dialog *' }), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  useTexts('zh-CN');
  said.mockReset();
});
afterEach(cleanup);

describe('the rules of a team', () => {
  const rule: ShipByRule = { ...NEW_RULE, id: 'rule-1', console: 'pinduoduo', hours: 30 };
  const layer: TeamLayer = { ...EMPTY_CONTENT, key: 'team', number: 1, shipping: { rules: [rule] } };

  it('are shown, cannot be changed here, and count where the trial says so', () => {
    render(<Page layer={layer} />);
    const list = within(screen.getByRole('list', { name: '团队的发货规则' }));
    expect(list.getByRole('listitem').textContent).toContain('拼多多 付款后 30 小时');
    expect(list.queryAllByRole('button')).toEqual([]);
    const tried = within(screen.getByRole('region', { name: '试一试' })).getByRole('status');
    expect(tried.textContent).toContain('团队的发货规则');
    expect(tried.textContent).not.toContain('你自己设的规则');
  });

  it('give way to a rule of one’s own that fits equally', () => {
    render(<Page layer={layer} rules={[{ ...rule, id: 'own', hours: 20 }]} />);
    const tried = within(screen.getByRole('region', { name: '试一试' })).getByRole('status');
    expect(tried.textContent).toContain('你自己设的规则');
  });

  it('are not spoken of without a team', () => {
    render(<Page />);
    expect(screen.queryByRole('region', { name: '团队的发货规则' })).toBeNull();
  });
});

describe('the list of rules', () => {
  it('names for each rule its scope, its time, its source and how sure that is', () => {
    render(<Page />);
    expect(rows()).toHaveLength(4);
    expect(rows()[0]?.textContent).toContain('拼多多付款后 48 小时 · 自然时间');
    expect(rows()[0]?.textContent).toContain('可信度低');
  });

  it('moves, switches, duplicates and deletes by key', () => {
    render(<Page />);
    const first = rows()[0] as HTMLElement;
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows()[1]);
    fireEvent.keyDown(first, { key: 'ArrowDown', altKey: true });
    expect(said.mock.lastCall?.[0].map(({ id }) => id).slice(0, 2)).toEqual([
      'default-taobao',
      'default-pinduoduo',
    ]);
    fireEvent.keyDown(rows()[0] as HTMLElement, { key: ' ' });
    expect(said.mock.lastCall?.[0][0]?.enabled).toBe(false);
    fireEvent.keyDown(rows()[0] as HTMLElement, { key: 'c' });
    expect(said.mock.lastCall?.[0]).toHaveLength(5);
    expect(said.mock.lastCall?.[0][1]?.source).toBeUndefined();
    fireEvent.keyDown(rows()[0] as HTMLElement, { key: 'Delete' });
    expect(said.mock.lastCall?.[0]).toHaveLength(4);
  });

  it('leaves keys pressed inside a control of a row to that control', () => {
    render(<Page />);
    fireEvent.keyDown(within(rows()[0] as HTMLElement).getByRole('switch'), { key: 'Delete' });
    expect(said).not.toHaveBeenCalled();
  });

  it('brings the defaults back', () => {
    render(<Page rules={[]} />);
    expect(screen.getByText('没有规则')).toBeTruthy();
    press('恢复默认');
    expect(said.mock.lastCall?.[0]).toEqual(DEFAULT_SHIPPING.rules);
  });

  it('has nothing for axe to find, with the form open or shut', async () => {
    const { container } = render(
      <main>
        <Page />
      </main>,
    );
    expect(await axeFindings(container)).toEqual([]);
    press('新建规则');
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('the form', () => {
  it('adds a rule above the others, with what was written', () => {
    render(<Page />);
    press('新建规则');
    change('后台', 'pinduoduo');
    change('店铺', '71');
    type('商品关键词', '定制');
    type('小时数', '72');
    type('从哪里知道的', '店铺公告');
    press('保存');
    expect(said.mock.lastCall?.[0][0]).toMatchObject({
      console: 'pinduoduo',
      shop: '71',
      itemKeyword: '定制',
      hours: 72,
      sourceWords: '店铺公告',
    });
    expect(said.mock.lastCall?.[1]).toBe('已新建：拼多多 · 青禾日用 · 商品含“定制”');
  });

  it('says in words what is wrong and keeps nothing until it is right', () => {
    render(<Page />);
    press('新建规则');
    type('小时数', '0');
    press('保存');
    const field = screen.getByLabelText('小时数');
    const error = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toBe('请填大于 0、不超过 2400 的小时数');
    expect(said).not.toHaveBeenCalled();
    type('小时数', '36');
    press('保存');
    expect(said).toHaveBeenCalledTimes(1);
  });

  it('drops the source of a default that a person changes', () => {
    render(<Page />);
    fireEvent.keyDown(rows()[0] as HTMLElement, { key: 'Enter' });
    type('小时数', '24');
    press('保存');
    expect(said.mock.lastCall?.[0][0]).toMatchObject({ id: 'default-pinduoduo', hours: 24 });
    expect(said.mock.lastCall?.[0][0]).not.toHaveProperty('source');
  });
});

describe('the draft of a rule', () => {
  const rule: ShipByRule = {
    ...NEW_RULE,
    id: 'r',
    calendar: 'working',
    workingHours: { from: 540, to: 1440 },
    dailyCutOff: 960,
    preSale: { by: 'date', date: '2026-12-01' },
  };

  it('gives back the rule that it came from, and only rules that the schema takes', () => {
    expect(ruleOf(draftOf(rule))).toEqual(rule);
    expect(shipByRule.safeParse(ruleOf(draftOf(rule))).success).toBe(true);
  });

  it('is read with a day that no calendar has, which is said, and not saved until it is another', () => {
    const stored: ShipByRule = { ...rule, preSale: { by: 'date', date: '2026-02-31' } };
    expect(shipByRule.parse(stored)).toEqual(stored);
    expect(ruleWords(stored)).toContain('预售发货日 2026-02-31 日历上没有，不起作用');
    expect(ruleWords(rule)).toContain('预售 2026-12-01 发货');
    expect(errorsOf(draftOf(stored))).toEqual(['preSaleDate']);
    expect(errorsOf({ ...draftOf(stored), preSaleDate: '2026-02-28' })).toEqual([]);
  });

  it('finds each thing that is missing', () => {
    const draft = { ...draftOf(rule), cutOff: '', from: '9', to: '', preSaleDate: '' };
    expect(errorsOf(draft)).toEqual(['cutOff', 'from', 'to', 'preSaleDate']);
    expect(errorsOf({ ...draftOf(NEW_RULE), hours: ' ' })).toEqual(['hours']);
    expect(errorsOf({ ...draftOf(NEW_RULE), hours: '2401' })).toEqual(['hours']);
  });
});

describe('the trial', () => {
  it('tells by when such an order ships, and by which rule', () => {
    render(<Page />);
    const trial = screen.getByRole('region', { name: '试一试' });
    fireEvent.input(within(trial).getByLabelText('付款时间'), { target: { value: '2026-03-09T10:00' } });
    expect(within(trial).getByRole('status').textContent).toContain('最晚 3月11日 10:00 发货');
    fireEvent.input(within(trial).getByLabelText('付款时间'), { target: { value: '' } });
    expect(within(trial).getByRole('alert').textContent).toBe('请填完整的付款时间');
  });
});

it('draws 200 rules and their search', () => {
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...NEW_RULE,
    id: `r${at}`,
    itemKeyword: `词${at}`,
  }));
  render(<Page rules={many} />);
  expect(rows()).toHaveLength(200);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '新建规则' }).disabled).toBe(true);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '词19' } });
  expect(rows()).toHaveLength(11);
});
