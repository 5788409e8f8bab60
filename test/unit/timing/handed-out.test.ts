import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { openStore } from '../../../utils/store/database.ts';
import { isHandedOut } from '../../../utils/timing/judge-waiting.ts';
import { countWaiting, loadWaiting } from '../../../utils/timing/load-waiting.ts';
import { makeConversation } from '../../support/waiting.ts';

const NOW = Date.parse('2026-09-10T10:00:00+08:00');
const SINCE = NOW - MINUTE;
const handed = (handedTo: string | undefined, handedAt: number, more: object = {}) =>
  makeConversation('b', SINCE, { handedAt, ...(handedTo !== undefined && { handedTo }), ...more });

describe('a conversation that was handed over', () => {
  it.each([
    ['to a colleague since', handed('阿宁', NOW), true],
    ['to a colleague the hour before', handed('阿宁', SINCE - HOUR), true],
    ['to a colleague last week', handed('阿宁', SINCE - 7 * DAY), false],
    ['to somebody who is not named', handed(undefined, NOW), false],
    ['to me, written otherwise', handed(' 店:XIAOMAN', NOW), false],
    [
      'to a colleague, and I answered after',
      handed('阿宁', SINCE - HOUR, { lastReplyAt: SINCE - 1, agent: '店:XiaoMan ' }),
      false,
    ],
    [
      'to a colleague, who answered after',
      handed('阿宁', SINCE - HOUR, { lastReplyAt: SINCE - 1, agent: '阿宁' }),
      true,
    ],
  ])('%s', (_, value, isOut) => {
    expect(isHandedOut(value, ['店:xiaoman'])).toBe(isOut);
    expect(isHandedOut(value, [])).toBe(false);
  });

  it('is not among those who wait for me, in lists and their count', async () => {
    const database = await openStore({ name: 'handed' });
    await database.put('conversations', { ...handed('阿宁', NOW), key: 'jd/7/b1', console: 'jd', id: 'b1' });
    await database.put('conversations', makeConversation('mine', SINCE));
    const whose = (me: string[], off: string[] = []) => ({ me, off });
    const names = async (me: string[], off?: string[]) => {
      const found = await loadWaiting(database, NOW, whose(me, off));
      if (!found.ok) throw new Error(found.error.code);
      expect(await countWaiting(database, NOW, whose(me, off))).toEqual({
        ok: true,
        value: found.value.total,
      });
      return found.value.conversations.map(({ id }) => id);
    };
    expect(await names([])).toEqual(['b1', 'mine']);
    expect(await names(['我'])).toEqual(['mine']);
    expect(await names(['阿宁'])).toEqual(['b1', 'mine']);
    expect(await names([], ['jd'])).toEqual(['mine']);
    database.close();
  });
});
