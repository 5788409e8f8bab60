import { beforeEach, expect, it } from 'vitest';
import { checkedWords } from '../../../entrypoints/options/team-bring.ts';
import type { ChannelOutcome } from '../../../utils/platform/team-contract.ts';
import { useTexts } from '../../support/i18n.ts';

beforeEach(() => useTexts('zh-CN'));

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
