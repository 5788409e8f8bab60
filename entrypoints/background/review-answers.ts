import { ok } from '../../utils/core/result.ts';
import type { ReplyCard, Suggestion } from '../../utils/platform/reply-contract.ts';
import { SETTLED } from '../../utils/records/review-case.ts';
import type { ReviewVerdict } from '../../utils/records/review-verdict.ts';
import { shopOf } from '../../utils/replies/facts.ts';
import { inStore } from '../../utils/store/handle.ts';
import { findReviews, type StoredReview } from '../../utils/store/reviews.ts';
import { type Audience, answerReview, type ReviewMatter } from '../../utils/suggest/review-answers.ts';
import { likelyTopics, matterOf, TELLING } from '../../utils/suggest/review-matter.ts';
import type { Library } from './library.ts';
import { cardAt, isOffered, type Wording } from './reply-cards.ts';
import type { Moment } from './reply-moment.ts';
import { reviewModel } from './review-model.ts';

/** The reviews of the orders that the page shows; none where the store can't tell. */
async function storedAt({ context }: Moment): Promise<StoredReview[]> {
  const { console, orderIds } = context;
  if (orderIds.length === 0) return [];
  const found = await inStore(async (database) =>
    ok(await findReviews(database, console, shopOf(context), { ids: [], orderIds })),
  );
  return found.ok ? found.value : [];
}

/** As it was judged, with stars, the platform's mark and what a person taught. */
function matterFrom({ appended, text }: StoredReview['review'], verdict: ReviewVerdict): ReviewMatter {
  const followUp = appended !== undefined && appended.text !== '';
  const said = followUp ? `${text}\n${appended.text}` : text;
  const { level, topics } = verdict;
  if (level === 'none') return { level, topics: [], followUp, telling: [...said].length >= TELLING };
  return { level, topics: level === 'hidden' ? topics : likelyTopics(topics, said), followUp };
}

/**
 * What the review in the open reply dialog is about: as it is stored where the page shows the order of one review only, else by the words
 * in its row; undefined where neither is there.
 */
async function matterAt(moment: Moment): Promise<ReviewMatter | undefined> {
  const text = moment.said.join('\n');
  const stored = (await storedAt(moment)).filter(
    ({ review }) => text === '' || review.text.includes(text) || text.includes(review.text),
  );
  const [only] = stored;
  if (stored.length === 1 && only?.verdict) return matterFrom(only.review, only.verdict);
  return text.trim() === '' ? undefined : matterOf(text, await reviewModel());
}

/** How many answers are wanted, in which words. */
interface Wanted {
  limit: number;
  wording: Wording;
}

const usualWording = ({ lang, settings }: Moment): Wording => ({ tone: settings.voice, lang });

function cardsFor(
  matter: ReviewMatter,
  audience: Audience,
  library: Library,
  moment: Moment,
  { limit, wording }: Wanted,
): Suggestion[] {
  const { context, now } = moment;
  const answers = answerReview(
    {
      matter,
      audience,
      replies: library.toReviews,
      uses: library.uses,
      console: context.console,
      now,
      ...wording,
    },
    limit,
  );
  return answers.flatMap(({ id, why }) => {
    const reply = library.replies.get(id);
    return reply && isOffered(reply, moment) ? [{ card: cardAt(reply, wording, library, moment), why }] : [];
  });
}

/** Public answers to the review whose reply dialog is open, the best first. */
export async function publicAnswersAt(
  library: Library,
  moment: Moment,
  { limit, wording = usualWording(moment) }: Pick<Wanted, 'limit'> & Partial<Wanted>,
): Promise<Suggestion[]> {
  const matter = await matterAt(moment);
  return matter ? cardsFor(matter, 'public', library, moment, { limit, wording }) : [];
}

/** How many answers head a list that nobody has looked anything up in. */
const AT_HEAD = 8;

/** A list for the open reply dialog: public answers to its review first, what is for the buyer alone last. */
export async function answersFirst<F extends { cards: ReplyCard[] }>(
  found: F,
  library: Library,
  moment: Moment,
  { limit, wording }: Wanted,
): Promise<F> {
  const answers = (await publicAnswersAt(library, moment, { limit: AT_HEAD, wording })).map(
    ({ card }) => card,
  );
  const isPrivate = ({ id }: ReplyCard) => library.replies.get(id)?.tags.includes('private') ?? false;
  const others = found.cards.filter(({ id }) => !answers.some((one) => one.id === id));
  const cards = [...answers, ...others.filter((one) => !isPrivate(one)), ...others.filter(isPrivate)];
  return { ...found, cards: cards.slice(0, limit) };
}

/**
 * The message after a bad review of one of the orders in the open chat, where the work on it is not done and nobody has written to the
 * buyer yet.
 */
export async function afterReviewAt(library: Library, moment: Moment): Promise<Suggestion[]> {
  const open = (await storedAt(moment)).find(
    ({ alerts, case: work, verdict }) =>
      verdict !== undefined &&
      verdict.level !== 'none' &&
      (work
        ? !SETTLED.has(work.state)
        : alerts.some(({ kind, state }) => kind === 'review' && state !== 'done' && state !== 'dismissed')),
  );
  if (!open?.verdict) return [];
  const [first] = cardsFor(matterFrom(open.review, open.verdict), 'private', library, moment, {
    limit: 1,
    wording: usualWording(moment),
  });
  return first ? [{ ...first, why: [{ code: 'review_open' }, ...first.why] }] : [];
}
