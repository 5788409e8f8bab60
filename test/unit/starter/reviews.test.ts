import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../utils/draft-check/check-draft.ts';
import type { Variant } from '../../../utils/records/reply.ts';
import { topic } from '../../../utils/records/review-verdict.ts';
import { VOICES } from '../../../utils/starter/situation.ts';
import { fillingsOf, LANGS, library, templatesOf, wholeOf } from './library.ts';

const forReviews = library.filter(({ tags }) => tags.some((tag) => tag.startsWith('review:')));
const isPublic = ({ tags }: { tags: readonly string[] }) => tags.includes('public');

const eachText = (replies: typeof library): { name: string; variant: Variant; text: string }[] =>
  replies.flatMap(({ id, variants }) =>
    variants.flatMap((variant) =>
      templatesOf(variant)
        .flatMap((template) => fillingsOf(template, variant.lang))
        .map((text) => ({ name: `${id} ${variant.lang} ${variant.tone}`, variant, text })),
    ),
  );

describe.each(['public', 'private'] as const)('%s replies to reviews', (audience) => {
  it.each(topic.options)('are there for %s in every voice and language', (one) => {
    const [reply] = forReviews.filter(
      ({ tags }) => tags.includes(audience) && tags.includes(`review:${one}`),
    );
    const spoken = reply?.variants.map(({ lang, tone }) => `${lang} ${tone}`);
    expect(spoken).toEqual(LANGS.flatMap((lang) => VOICES.map((tone) => `${lang} ${tone}`)));
  });
});

it('say of each whether everybody or the buyer alone reads it', () => {
  for (const { id, tags } of forReviews)
    expect(
      tags.filter((tag) => tag === 'public' || tag === 'private'),
      id,
    ).toHaveLength(1);
  for (const subject of ['any', 'hidden', 'follow-up', 'append-good', 'praise', 'praise-detail'])
    expect(
      forReviews.filter(isPublic).some(({ tags }) => tags.includes(`review:${subject}`)),
      subject,
    ).toBe(true);
});

describe('public answers', () => {
  const shown = eachText(forReviews.filter(isPublic));

  it('are short, most of the Chinese ones at most 120 characters', () => {
    expect(shown.filter(({ text }) => [...text].length > 500)).toEqual([]);
    const chinese = shown.filter(({ variant }) => variant.lang !== 'en');
    expect(chinese.filter(({ text }) => [...text].length <= 120).length / chinese.length).toBeGreaterThan(
      0.9,
    );
  });

  it('show nothing of the buyer or of the order', () => {
    for (const { id, variants } of forReviews.filter(isPublic))
      for (const variant of variants)
        expect(wholeOf(variant), id).not.toMatch(
          /\{\{ (?:buyer|order|parcel|tracking)|\{% if (?:buyer|order)/u,
        );
  });

  it('pass the check of public answers as they are filled', () => {
    const found = shown.flatMap(({ name, text, variant }) =>
      checkDraft(text, { kind: 'review', lang: variant.lang })
        .filter(({ level }) => level !== 'hint')
        .map(({ id, start, end }) => `${name}: ${id} ${text.slice(start, end)}`),
    );
    expect(found).toEqual([]);
  });
});

it('jokes about nothing that may have harmed somebody, and about no doubt whether it is real', () => {
  for (const { id, tags, variants } of forReviews)
    if (tags.includes('review:safety') || tags.includes('review:fake'))
      for (const variant of variants) expect(wholeOf(variant), id).not.toMatch(/[～~😄]|哈|嘻|乐/u);
});
