import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatView, Turn } from '../../../utils/chat/view.ts';
import { createOutcomes, OUTCOME_TIME } from '../../../utils/picker/outcome.ts';
import { asks, compareSent, freshTurns } from '../../../utils/picker/sent.ts';

const turn = (role: Turn['role'], text: string, id?: string): Turn => ({
  role,
  kind: 'text',
  text,
  ...(id && { id }),
});
const view = (turns: readonly Turn[], key = 'b1', settled = true): ChatView => ({
  page: 'chat',
  kind: 'chat',
  conversation: { key, settled },
  turns,
  orderIds: [],
});
const TEXT = '实在抱歉让您久等了，仓库今天 18 点前会把您的杯子发出，单号一出来我就告诉您。';

describe('a sent message', () => {
  it('is the inserted one with other white space', () => {
    expect(compareSent(TEXT, TEXT.replaceAll('，', '，\n '))).toBe('sent-as-is');
  });
  it('is an edited one with most of it', () => {
    expect(compareSent(TEXT, `亲，${TEXT.replace('18 点', '20 点')}`)).toBe('sent-edited');
    expect(compareSent(TEXT, `${TEXT}\n再送您一张小卡片，希望您喜欢这只杯子的颜色。`)).toBe('sent-edited');
  });
  it('is another one else', () => {
    expect(compareSent(TEXT, '好的，我看看')).toBeUndefined();
    expect(compareSent(TEXT, '')).toBeUndefined();
  });
});

describe('fresh messages', () => {
  const old = [turn('buyer', '在吗'), turn('agent', '在的'), turn('buyer', '在吗')];
  it('are those behind the old ones, though the same was said before', () => {
    expect(freshTurns(old, [...old.slice(1), turn('buyer', '在吗')])).toEqual([turn('buyer', '在吗')]);
    expect(freshTurns(old, old)).toEqual([]);
  });
  it('do not become fresh by an id that came late', () => {
    const named = old.map((one, at) => ({ ...one, id: `m${at}` }));
    expect(freshTurns(old, named)).toEqual([]);
  });
  it('are what was not there where another part of the thread is in view', () => {
    expect(freshTurns(old, [turn('buyer', '在吗'), turn('buyer', '几号发')])).toHaveLength(1);
  });
});

it.each(['什么时候发货', '发了吗', '到哪了？', 'where is it?'])('takes %j for a question', (text) => {
  expect(asks(text)).toBe(true);
});
it('takes thanks for none', () => expect(asks('好的谢谢')).toBe(false));

describe('what became of a reply', () => {
  const report = vi.fn();
  let now = 0;
  const start = [turn('buyer', '什么时候发货', 'm1')];
  const outcomes = () => createOutcomes(() => now, report);
  beforeEach(() => {
    now = 1_000_000;
  });

  it('is sent as it was, then asked again with a question', () => {
    const it = outcomes();
    it.inserted('r1', TEXT, 'urge_ship', view(start));
    const sent = [...start, turn('agent', TEXT)];
    it.see(view(sent));
    it.see(view([...sent, turn('buyer', '到底几点发？')]));
    it.see(view([...sent, turn('buyer', '到底几点发？'), turn('buyer', '？')]));
    expect(report.mock.calls.map(([, event]) => event)).toEqual(['inserted', 'sent-as-is', 'asked-again']);
    expect(report).toHaveBeenLastCalledWith('r1', 'asked-again', 'urge_ship', undefined);
  });

  it('belongs to the wording that went in, until the end', () => {
    const report = vi.fn();
    const outcomes = createOutcomes(() => 0, report);
    const trial = { id: 't~1', arm: 'b' as const };
    outcomes.inserted('r1', TEXT, 'urge_ship', view([turn('buyer', '快点')]), trial);
    outcomes.see(view([turn('buyer', '快点'), turn('agent', TEXT)]));
    outcomes.see(view([turn('buyer', '快点'), turn('agent', TEXT), turn('buyer', '到底什么时候发')]));
    expect(report.mock.calls.map(([, event, , mark]) => [event, mark])).toEqual([
      ['inserted', trial],
      ['sent-as-is', trial],
      ['asked-again', trial],
    ]);
  });

  it('is asked again by the same intent without a question mark', () => {
    const it = outcomes();
    it.inserted('r1', TEXT, 'urge_ship', view(start));
    const sent = [...start, turn('agent', TEXT)];
    it.see(view(sent));
    it.understood('b1', 'urge_ship');
    expect(report).toHaveBeenCalledTimes(2);
    it.see(view([...sent, turn('buyer', '快点发货')]));
    it.understood('b1', 'thanks_ack');
    it.understood('b2', 'urge_ship');
    expect(report).toHaveBeenCalledTimes(2);
    it.understood('b1', 'urge_ship');
    expect(report).toHaveBeenLastCalledWith('r1', 'asked-again', 'urge_ship', undefined);
  });

  it('is not looked for in another conversation, during a switch, or too late', () => {
    const it = outcomes();
    it.inserted('r1', TEXT, undefined, view(start));
    it.see(view([turn('agent', TEXT)], 'b2'));
    it.see(view([...start, turn('agent', TEXT)], 'b1', false));
    now += OUTCOME_TIME + 1;
    it.see(view([...start, turn('agent', TEXT)]));
    expect(report).toHaveBeenCalledTimes(1);
  });
});
