import { ok } from '../../core/result.ts';
import type { ReviewOutlook, ReviewSummary } from '../../platform/review-contract.ts';
import { deliver } from '../../platform/send.ts';
import type { LocatedRow } from '../../reader/locate-rows.ts';
import type { ReadContext } from '../../reader/reading.ts';
import type { ReviewDomSource, ReviewPage } from '../../reader/review-vocabulary.ts';
import type { CompiledReviews } from '../../reader/reviews/compile-reviews.ts';
import { type NamedReview, reviewFinderFor } from '../../reader/reviews/find-reviews.ts';
import { type ReadingPart, readReviewAnswer } from '../../reader/reviews/read-review-answer.ts';
import type { LocatedReview } from '../../reader/reviews/read-review-rows.ts';
import type { Review } from '../../records/review.ts';
import { isStandIn, orderOfStandIn } from '../../records/stand-in.ts';
import type { Kind, RowSource, Told } from './kind.ts';
import { createLeftovers } from './leftovers.ts';
import { createReviewView, nameByText, numberNamesOf } from './review-view.ts';

const SHOW_TEXT = 4;
/** So many reviews of an answer are read at a time: more than a window shows. */
const AT_ONCE = 40;

const toldBy = ({ rest, ...reading }: ReadingPart): Told<Review> => ({
  ...reading,
  records: reading.reviews ?? [],
  ...(rest && { rest: () => toldBy(rest()) }),
});

/** The line of its time has room in most layouts; where it is no line of its own, the one of the order's number. */
const placeOf = ({ anchor, nodes, places }: NamedReview): Element => {
  const line = places.at;
  const isLine = line && !nodes.includes(line) && !line.contains(places.text ?? nodes[0] ?? null);
  return isLine ? line : anchor;
};

/** The text node that shows the order's number: a mark stands beside it, not beside all that stands in its cell. */
function numberIn(anchor: Element, orderId: string | undefined): Text | undefined {
  if (orderId === undefined) return undefined;
  const walker = anchor.ownerDocument.createTreeWalker(anchor, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if ((node as Text).data.includes(orderId)) return node as Text;
  return undefined;
}

/** What a row is called: its own id or stand-in, else by when it was written and what it says. */
const nameOf = ({ at, id, text }: NamedReview): string | undefined =>
  id ?? (at === undefined ? undefined : nameByText(at, text));

/** Reads a frame for its reviews. Gives besides what the page has said of a review, by whatever name its row has. */
export function reviewsOf(market: CompiledReviews): Kind<Review, ReviewOutlook, ReviewSummary, ReviewPage> & {
  factsOf(name: string): Review | undefined;
} {
  const console = market.data.id;
  let view = createReviewView();
  const located = new WeakMap<LocatedRow, () => LocatedReview | undefined>();

  function locate(
    review: NamedReview | undefined,
    read: () => LocatedReview | undefined,
  ): LocatedRow | undefined {
    const id = review && nameOf(review);
    if (!review || id === undefined) return undefined;
    const anchor = placeOf(review);
    const text = numberIn(anchor, review.orderId);
    const row = { id, anchor, nodes: review.nodes, ...(text && { text }) };
    located.set(row, read);
    return row;
  }

  const rowsOf = (source: ReviewDomSource): RowSource<Review> => ({
    id: source.id,
    skipsUnnamed: true,
    find(root, context: () => ReadContext) {
      const finder = reviewFinderFor(market, source, root);
      return (
        finder && {
          rows: finder.rows,
          locate: (row) => locate(finder.name(row, context()), () => finder.read(row, context())),
        }
      );
    },
    // Any change of the page has its rows located anew.
    isStanding: ({ anchor }) => anchor.isConnected,
    read(row, { now }) {
      const { review, diagnostics = [] } = located.get(row)?.() ?? {};
      if (review) return { record: { ...review, seenAt: now }, diagnostics };
      return { diagnostics: view.isAnswered(row.id) ? [] : diagnostics };
    },
  });
  const domOf = ({ sources }: ReviewPage): ReviewDomSource[] =>
    sources.filter((source): source is ReviewDomSource => source.kind === 'dom');

  return {
    console,
    createView() {
      view = createReviewView();
      return view;
    },
    standIns: (review) => (isStandIn(review.id) ? [] : numberNamesOf(review)),
    market,
    rows: (page) => domOf(page).map(rowsOf),
    readAnswer(answer, context) {
      const reading = readReviewAnswer(market, answer, { ...context, atOnce: AT_ONCE });
      return reading && toldBy(reading);
    },
    leftovers: createLeftovers,
    batch: (reviews) => ({ orders: [], parcels: [], reviews }),
    viewOf: ({ reviews, reviewSummary }) => ({ outlooks: reviews ?? [], summary: reviewSummary }),
    async look({ ids, shop }, signal) {
      const orderIds = [...new Set(ids.flatMap((id) => orderOfStandIn(id) ?? []))];
      const named = ids.filter((id) => !isStandIn(id) && !id.includes('\n'));
      const result = await deliver('reviewLook', { console, shop, ids: named, orderIds }, signal);
      return result.ok ? ok({ outlooks: result.value.reviews, summary: result.value.summary }) : result;
    },
    namesOf: numberNamesOf,
    factsOf: (name) => view.factsOf(name),
  };
}
