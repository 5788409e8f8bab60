import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Topic, topic } from '../../../utils/records/review-verdict.ts';
import { loadReviewModel } from '../../../utils/review-text/judge-review.ts';
import { starterReplies } from '../../../utils/starter/catalogue.ts';
import {
  answerReview,
  type ReviewMatter,
  type ReviewQuestion,
  repliesToReviews,
} from '../../../utils/suggest/review-answers.ts';
import { matterOf } from '../../../utils/suggest/review-matter.ts';
import { makeReply } from '../../support/intents/small-library.ts';

const NOW = Date.UTC(2026, 10, 20, 6);
const replies = repliesToReviews(starterReplies(NOW));
const byId = new Map(replies.map((reply) => [reply.id, reply]));
const loaded = loadReviewModel(JSON.parse(readFileSync('public/review-model.json', 'utf8')));
const model = loaded.ok ? loaded.value : undefined;

const ask = (matter: ReviewMatter, more: Partial<ReviewQuestion> = {}) =>
  answerReview(
    {
      matter,
      audience: 'public',
      replies,
      uses: new Map(),
      console: 'jd',
      lang: 'zh-CN',
      tone: 'poised',
      now: NOW,
      ...more,
    },
    3,
  );
const ids = (matter: ReviewMatter, more?: Partial<ReviewQuestion>) => ask(matter, more).map(({ id }) => id);
const tagsOf = (id: string) => byId.get(id)?.tags ?? [];
const bad = (...topics: Topic[]): ReviewMatter => ({ level: 'alert', topics });

describe('answers to a review', () => {
  it.each(topic.options)('about %s come first, in public and in private', (one) => {
    expect(tagsOf(ids(bad(one))[0] ?? '')).toEqual(expect.arrayContaining(['public', `review:${one}`]));
    const [first = ''] = ids(bad(one), { audience: 'private' });
    expect(tagsOf(first)).toEqual(expect.arrayContaining(['private', `review:${one}`]));
  });

  it('follow the order of its topics', () => {
    const found = ids(bad('damaged', 'courier', 'price'));
    expect(found.map((id) => tagsOf(id).find((tag) => tag.startsWith('review:')))).toEqual([
      'review:damaged',
      'review:courier',
      'review:price',
    ]);
  });

  it('are never for the buyer alone where everybody reads them, nor the other way round', () => {
    const all = { level: 'alert', topics: topic.options } as const;
    for (const level of ['alert', 'look', 'hidden', 'none'] as const)
      for (const audience of ['public', 'private'] as const) {
        const other = audience === 'public' ? 'private' : 'public';
        const found = answerReview(
          {
            matter: { ...all, level },
            audience,
            replies,
            uses: new Map(),
            console: 'jd',
            lang: 'en',
            tone: 'brisk',
            now: NOW,
          },
          100,
        );
        expect(found.filter(({ id }) => tagsOf(id).includes(other))).toEqual([]);
      }
  });

  it('are thanks for praise, for what it says where it says something', () => {
    expect(ids({ level: 'none', topics: [] })[0]).toBe('starter:review-praise');
    expect(ids({ level: 'none', topics: [], telling: true })[0]).toBe('starter:review-praise-detail');
    expect(ids({ level: 'none', topics: [], followUp: true })[0]).toBe('starter:review-append-good');
    expect(ask({ level: 'none', topics: [] })[0]?.why).toEqual([{ code: 'praise' }]);
  });

  it('know a complaint in praise, a follow-up review, and one about nothing that we know', () => {
    expect(ids({ level: 'hidden', topics: ['smell'] }).slice(0, 2)).toEqual([
      'starter:review-smell',
      'starter:review-hidden',
    ]);
    expect(ids({ level: 'alert', topics: ['quality'], followUp: true })).toContain(
      'starter:review-append-bad',
    );
    expect(ids({ level: 'alert', topics: [] })[0]).toBe('starter:review-any');
    expect(ask(bad('smell'))[0]?.why).toEqual([{ code: 'topic', values: { topic: 'smell' } }]);
  });

  it('leave out drafts, those of other consoles, and those that ran out', () => {
    const tags = ['public', 'review:smell'];
    const others = [
      makeReply('draft', { tags, state: 'draft' }),
      makeReply('theirs', { tags, consoles: ['taobao'] }),
      makeReply('old', { tags, validUntil: NOW - 1 }),
      makeReply('mine', { tags, layer: 'personal' }),
    ];
    const all = repliesToReviews([...replies, ...others]);
    expect(ids(bad('smell'), { replies: all })[0]).toBe('mine');
    expect(ids(bad('smell'), { replies: repliesToReviews(others) })).toEqual(['mine']);
  });

  it('prefer what is used, but not before what fits', () => {
    const use = {
      id: 'x',
      inserted: 400,
      sentAsIs: 400,
      sentEdited: 0,
      askedAgain: 0,
      favourite: true,
      byIntent: {},
    };
    const uses = new Map([['starter:review-any', { ...use, id: 'starter:review-any' }]]);
    expect(ids(bad('smell'), { uses })[0]).toBe('starter:review-smell');
  });
});

describe('on reviews of our own', () => {
  const written = readFileSync('test/support/reviews/answers.tsv', 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [label = '', text = ''] = line.split('\t');
      return { label, text, topics: label.replace('hidden:', '').split(',') };
    });
  const judged = written.map((one) => {
    const matter = matterOf(one.text, model);
    const found = ask(matter).map(({ id }) => tagsOf(id));
    const wanted = one.label === 'praise' ? ['praise', 'append-good'] : one.topics;
    const isRight = found.some((tags) => wanted.some((topic) => tags.includes(`review:${topic}`)));
    const isFirst = wanted.some((topic) => found[0]?.includes(`review:${topic}`));
    return { ...one, matter, isRight, isFirst };
  });

  it('have the right answer among the first three in nine of ten, and mostly first', () => {
    expect(model).toBeDefined();
    expect(written.length).toBeGreaterThanOrEqual(60);
    const share = (right: readonly unknown[]) => right.length / judged.length;
    const missed = judged
      .filter(({ isRight }) => !isRight)
      .map(({ label, text, matter }) => `${label}: ${text} ${JSON.stringify(matter)}`);
    expect(share(judged.filter(({ isRight }) => isRight)), missed.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(share(judged.filter(({ isFirst }) => isFirst))).toBeGreaterThanOrEqual(0.8);
  });
});
