import { beforeEach, expect, it, vi } from 'vitest';
import { checkedWords, exchangeNow } from '../../../entrypoints/options/team-bring.ts';
import { fail, ok } from '../../../utils/core/result.ts';
import type { ChannelOutcome } from '../../../utils/platform/team-contract.ts';
import { useTexts } from '../../support/i18n.ts';

const answers = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../utils/platform/send.ts', () => ({ send: async (name: string) => answers.get(name) }));
beforeEach(() => useTexts('zh-CN'));

it('an exchange says which channel failed, though the others were asked', async () => {
  const same = { channel: 'a', outcome: 'same' };
  const failed = { channel: 'b', outcome: 'failed', failure: { code: 'channel-denied', detail: '401' } };
  answers.set('teamCheck', ok({ channels: [same] }));
  answers.set('teamExchange', ok({ channels: [same] }));
  expect(await exchangeNow()).toEqual(ok(undefined));
  answers.set('teamExchange', ok({ channels: [same, failed] }));
  expect(await exchangeNow()).toEqual(fail('channel-denied', '401'));
  answers.set('teamCheck', fail('store-unavailable'));
  expect(await exchangeNow()).toEqual(fail('store-unavailable'));
});

it.each([
  [['same', 'empty'], '已检查，没有更新的版本'],
  [['same', 'failed'], '有的渠道没有问到，原因写在渠道下面'],
  [['failed'], '有的渠道没有问到，原因写在渠道下面'],
  [['failed', 'new'], '收到新版本'],
] as [ChannelOutcome['outcome'][], string][])(
  'asking channels that answer %j says “%s”',
  (outcomes, words) => {
    expect(checkedWords(outcomes.map((outcome, at) => ({ channel: String(at), outcome })))).toBe(words);
  },
);
