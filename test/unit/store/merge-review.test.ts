import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import type { Review } from '../../../utils/records/review.ts';
import type { ReviewCase } from '../../../utils/records/review-case.ts';
import { mergeCases, mergeReview } from '../../../utils/store/merge-review.ts';
import { aReview, REVIEW_NOW as NOW } from '../../support/reviews.ts';

const LATER = NOW + HOUR;
const full = aReview('1', {
  orderId: 'o1',
  itemId: 'i1',
  itemTitle: '保温杯',
  spec: '白',
  stars: 2,
  mood: 'bad',
  text: '盖子漏水，倒过来就洒',
  pictures: 3,
  video: true,
  buyer: '王**',
  at: NOW - DAY + 125_000,
  reply: { text: '马上给您补发', at: NOW - HOUR },
  replyBy: NOW + 10 * DAY,
});
const bare = (more: Partial<Review> & { none?: string[] } = {}) => ({
  ...aReview('1', { text: '', at: full.at, seenAt: LATER }),
  ...more,
});

describe('merging reviews', () => {
  it('changes nothing but the time of sight when a page is read twice', () => {
    const { record, changed } = mergeReview(full, { ...full, seenAt: LATER });
    expect(changed).toBe(false);
    expect(record).toEqual({ ...full, seenAt: LATER });
  });

  it('keeps what a page does not say, pictures and video included', () => {
    expect(mergeReview(full, bare()).record).toEqual({ ...full, seenAt: LATER });
    expect(mergeReview(full, bare({ pictures: 1 })).record).toMatchObject({ pictures: 3, video: true });
    expect(mergeReview(full, bare({ pictures: 5 })).record.pictures).toBe(5);
  });

  it('replaces what the buyer or the shop changed', () => {
    const read = bare({ text: '补发的收到了，不漏', stars: 5, mood: 'good', reply: { text: '谢谢您' } });
    const { record, changed } = mergeReview(full, read);
    expect(changed).toBe(true);
    expect(record).toMatchObject({ text: read.text, stars: 5, mood: 'good', reply: { text: '谢谢您' } });
  });

  it('clears what a page says there is none of', () => {
    const { record } = mergeReview(full, bare({ none: ['reply', 'text', 'buyer'] }));
    expect(record).not.toHaveProperty('reply');
    expect(record).not.toHaveProperty('buyer');
    expect(record.text).toBe('');
  });

  it('fills gaps from an older reading and believes it in nothing else', () => {
    const older = { ...full, text: '旧的话', stars: 4, seenAt: NOW - DAY };
    const { spec: _, reply: __, ...gap } = full;
    expect(mergeReview(gap, older).record).toEqual(full);
  });

  it('takes a follow-up into its review, and keeps its time when another page has none', () => {
    const appended = { text: '用了三天就坏了', at: NOW - MINUTE };
    const first = mergeReview(full, bare({ appended }));
    expect(first).toMatchObject({ changed: true, record: { text: full.text, appended } });
    const again = mergeReview(first.record, bare({ appended: { text: appended.text, days: 3 } }));
    expect(again.record.appended).toEqual({ ...appended, days: 3 });
    expect(mergeReview(again.record, bare({ appended: { text: appended.text } })).changed).toBe(false);
  });

  it('keeps the emoji that an answer wrote and a row drew', () => {
    const [said, reply] = ['杯子很好看，会回购[大爱][大爱]', '感谢支持[玫瑰]'];
    const written = { ...full, text: said, reply: { text: reply } };
    const drawn = bare({ text: '杯子很好看， 会回购', reply: { text: '感谢支持' } });
    expect(mergeReview(written, drawn)).toMatchObject({
      changed: false,
      record: { text: said, reply: { text: reply } },
    });
    expect(mergeReview({ ...full, text: '[大爱]' }, bare({ none: ['text'] })).record.text).toBe('[大爱]');
    expect(mergeReview(mergeReview(full, drawn).record, { ...written, seenAt: LATER }).record.text).toBe(
      said,
    );
  });

  it('takes a row that draws the follow-up or the reply beside the text for no other text', () => {
    const known = { ...full, appended: { text: '补的也漏' } };
    for (const more of ['追评 收货后5天 补的也漏', '商家回复： 马上给您补发'])
      expect(mergeReview(known, bare({ text: `${full.text} ${more}` })).record.text).toBe(full.text);
    const edited = `${full.text}，客服还不理人`;
    expect(mergeReview(known, bare({ text: edited })).record.text).toBe(edited);
  });

  it('takes the platform’s praise for no words of the buyer, and real words for no praise', () => {
    const praise = aReview('2', { text: '', isDefault: true, seenAt: NOW });
    const spoken = mergeReview(praise, aReview('2', { text: '坏的', seenAt: LATER })).record;
    expect(spoken.text).toBe('坏的');
    expect(spoken).not.toHaveProperty('isDefault');
    expect(mergeReview(praise, aReview('2', { text: '', seenAt: LATER })).record.isDefault).toBe(true);
  });

  it.each([
    ['a cut-off text', { text: '盖子漏水，倒…' }],
    ['a text that is not shown', { text: '' }],
  ])('is not led astray by %s', (_, more) => {
    expect(mergeReview(full, bare(more)).record.text).toBe(full.text);
  });

  it('keeps the exact time against a page of dates, whatever zone its midnight is of', () => {
    for (const offset of [8, -7, 5.5]) {
      const midnight = Math.floor((full.at + offset * HOUR) / DAY) * DAY - offset * HOUR;
      expect(mergeReview(full, bare({ at: midnight })).record.at, `${offset}`).toBe(full.at);
      const dated = { ...full, at: midnight };
      expect(mergeReview(dated, { ...full, seenAt: NOW - DAY }).record.at, `${offset}`).toBe(full.at);
    }
  });
});

describe('merging the work on a review from two machines', () => {
  it('keeps every step and note of both, and the newer word for the rest', () => {
    const { console, id, key, shop } = full;
    const work = (more: Partial<ReviewCase>): ReviewCase => ({
      console,
      id,
      key,
      shop,
      state: 'new',
      openedAt: NOW,
      changedAt: NOW,
      steps: [],
      notes: [],
      ...more,
    });
    const one = work({
      state: 'contacted',
      changedAt: NOW + 5,
      steps: [{ id: 'a', at: NOW + 5, state: 'contacted' }],
    });
    const other = work({
      state: 'offered',
      owner: '小周',
      openedAt: NOW - 1,
      changedAt: NOW + 9,
      steps: [{ id: 'b', at: NOW + 9, state: 'offered' }],
    });
    const merged = mergeCases(one, other);
    expect(merged).toEqual(mergeCases(other, one));
    expect(merged).toMatchObject({ state: 'offered', owner: '小周', openedAt: NOW - 1 });
    expect(merged.steps.map((step) => step.id)).toEqual(['a', 'b']);
  });
});
