import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import { CHINA } from '../../../utils/core/zone.ts';
import { maskName, maskNumber, maskText } from '../../../utils/review-case/mask.ts';
import { nextTimes } from '../../../utils/review-case/next-times.ts';
import { playbookOf } from '../../../utils/review-case/playbook-for-file.ts';
import { checkOf, tickId, ticksOf } from '../../../utils/review-case/ticks.ts';
import { timelineOf } from '../../../utils/review-case/timeline.ts';
import { aCase, aFile, aWork, CASES_NOW as NOW } from '../../support/cases.ts';

describe('masking', () => {
  it('keeps of a number what finds it again, of a name the first sign', () => {
    expect(maskNumber('260908-118204558842')).toBe('…8842');
    expect(maskNumber('42')).toBe('***');
    expect(maskName('林小满')).toBe('林***');
    expect(maskName('😀abc')).toBe('😀***');
  });

  it.each([
    ['打我电话 13800138000 谢谢', '打我电话 *** 谢谢'],
    ['138-0013-8000', '***'],
    ['１３８００１３８０００', '***'],
    ['一三八零零一三八零零零', '***'],
    ['幺三八 零零幺三 八零零零 找我', '*** 找我'],
    ['+86 138 0013 8000', '+***'],
    ['写信 lin.xm@mail.example', '写信 ***'],
    ['洗了 3 次，才穿 20 天', '洗了 3 次，才穿 20 天'],
    ['林小满说 WX998877', '***说 ***'],
  ])('takes out of %s who could be found', (text, masked) => {
    expect(maskText(text, ['林小满', 'WX998877', undefined, ''])).toBe(masked);
  });
});

describe('times of a next step', () => {
  const at = (hour: number) => Date.UTC(2026, 8, 10) + (hour - 8) * HOUR;
  it('offers the evening only while there is some of the day left', () => {
    expect(nextTimes(at(12), CHINA)).toEqual([
      { id: 'hour', at: at(13) },
      { id: 'today', at: at(18) },
      { id: 'tomorrow', at: at(34) },
    ]);
    expect(nextTimes(at(17.75), CHINA).map(({ id }) => id)).toEqual(['hour', 'tomorrow']);
    expect(nextTimes(at(21), CHINA).map(({ id }) => id)).toEqual(['hour', 'tomorrow']);
  });
});

describe('the history', () => {
  const work = aWork(aCase('a').review, {
    steps: [{ id: 's', at: NOW, state: 'looking', by: '小周' }],
    notes: [
      { id: 'n', at: NOW + HOUR, text: '说好明天回电' },
      { id: tickId('photos', 'u'), at: NOW + 2 * HOUR, text: '看买家的照片' },
    ],
  });
  it('has steps, notes and ticks, the newest first', () => {
    expect(timelineOf(work).map(({ kind, id }) => [kind, id])).toEqual([
      ['tick', 'check:photos:u'],
      ['note', 'n'],
      ['step', 's'],
    ]);
  });
  it('tells ticks by the id of their note alone', () => {
    expect([...ticksOf(work.notes)]).toEqual([['photos', 'check:photos:u']]);
    expect(checkOf('n')).toBeUndefined();
    expect(ticksOf(undefined).size).toBe(0);
  });
});

describe('the talk track of a case', () => {
  const speaking = { channel: 'phone', shopName: '青禾日用', agentName: '小周', now: NOW } as const;
  it('speaks to the buyer in the language of the review and to the agent in theirs', () => {
    const chinese = playbookOf(aFile(aCase('a')), { ...speaking, lang: 'en', replyLang: 'en' });
    expect(chinese.track.some(({ text }) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect(chinese.checks.every(({ text }) => !/\p{Script=Han}/u.test(text))).toBe(true);
    const english = playbookOf(
      aFile(
        aCase('a', { review: { text: 'The spout is bent.', itemTitle: 'Kettle' }, verdict: { reasons: [] } }),
      ),
      { ...speaking, lang: 'zh-CN', replyLang: 'zh-CN', shopName: 'Green', agentName: 'Zhou' },
    );
    expect(english.track.every(({ text }) => !/\p{Script=Han}/u.test(text.replace('墨绿', '')))).toBe(true);
    expect(english.checks.some(({ text }) => /\p{Script=Han}/u.test(text))).toBe(true);
  });
});
