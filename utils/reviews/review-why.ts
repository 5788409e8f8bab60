import type { Reason } from '../records/alert.ts';
import type { Review } from '../records/review.ts';
import type { ReviewReason, ReviewVerdict } from '../records/review-verdict.ts';

/** So many of the words that weigh most are quoted, each at most so long. */
const QUOTES = 3;
const QUOTE_LENGTH = 24;

/** Reasons as they stand in the text, those that touch as one. */
function stretches(reasons: ReviewVerdict['reasons']): Pick<ReviewReason, 'in' | 'start' | 'end'>[] {
  const joined: Pick<ReviewReason, 'in' | 'start' | 'end'>[] = [];
  for (const { end, in: where, start } of reasons) {
    const last = joined.at(-1);
    if (last && last.in === where && start >= last.start && start <= last.end)
      last.end = Math.max(last.end, end);
    else joined.push({ in: where, start, end });
  }
  return joined;
}

function quotes(review: Review, { reasons }: ReviewVerdict): string[] {
  const words = stretches(reasons).map(({ end, in: where, start }) => {
    const text = where === 'text' ? review.text : (review.appended?.text ?? '');
    return text.slice(start, Math.min(end, start + QUOTE_LENGTH)).trim();
  });
  return [...new Set(words)].filter((word) => word !== '').slice(0, QUOTES);
}

/** Why a review is on the list, what matters most first. `now` in UTC ms. */
export function whyOf(review: Review, verdict: ReviewVerdict, now: number): Reason[] {
  const { graveness, level, taught, topics } = verdict;
  const { appended, mood, reply, replyBy, stars } = review;
  const why: Reason[] = [];
  const say = (is: boolean, code: string, values?: Reason['values']) => {
    if (is) why.push(values ? { code, values } : { code });
  };
  say(graveness === 'grave', 'review_grave');
  say(graveness === 'serious', 'review_serious');
  say(level === 'hidden', 'review_hidden');
  say(level === 'look', 'review_look');
  for (const topic of topics) why.push({ code: `topic_${topic}` });
  const words = quotes(review, verdict);
  say(words.length > 0, 'review_words', { words: words.join('…') });
  say(stars !== undefined, 'review_stars', { stars: stars ?? 0 });
  say(mood === 'bad' || mood === 'neutral', `review_mood_${mood}`);
  say(appended !== undefined && appended.text !== '', 'review_follow_up');
  say(taught === 'missed', 'review_taught');
  say(reply !== undefined, 'review_replied');
  say(reply === undefined && replyBy !== undefined && replyBy <= now, 'review_window_closed');
  return why;
}
