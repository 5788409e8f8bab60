import type { Scope } from '../../utils/reader/dom-field.ts';
import { holds, valueAt } from '../../utils/reader/path.ts';
import type { ReviewConsole } from '../../utils/reader/review-vocabulary.ts';
import {
  type CompiledReviews,
  compileReviews,
  type ReviewAnswerPlan,
  type ReviewDomPlan,
} from '../../utils/reader/reviews/compile-reviews.ts';
import { wordingAt } from '../../utils/reader/reviews/draft-review.ts';
import { readReviewRows } from '../../utils/reader/reviews/read-review-rows.ts';
import {
  type Answered,
  answersIn,
  asked,
  documentsIn,
  domFieldMisses,
  jsonFieldMisses,
  pageMisses,
  type Shown,
  wallMisses,
} from './console-hits.ts';
import { SAMPLE_NOW, type Sample, sampleContext } from './console-samples.ts';

function answerMisses(
  plan: ReviewAnswerPlan,
  answers: readonly Answered[],
  console: CompiledReviews,
): string[] {
  const name = `${plan.page}/${plan.id}`;
  const told = { wording: wordingAt(console, SAMPLE_NOW) };
  const claimed = answers.filter((answer) => answer.isJson && asked(plan.request, answer));
  const roots = claimed.map(({ json }) => json).filter((json) => holds(plan.envelope, json));
  const lists = plan.list.map((path) => roots.map((root) => valueAt(root, path)).filter(Array.isArray));
  const entries: unknown[] = lists.flat(2);
  const isMet = (conditions: ReviewAnswerPlan['envelope'], values: readonly unknown[]): boolean =>
    conditions.length === 0 || values.some((value) => holds(conditions, value));
  const alone = ({ where }: { where: 'there' | 'gone' }) =>
    (['appended', 'reply'] as const)
      .filter((part) => !isMet(plan[part][where], entries))
      .map((part) => `${name} ${part} ${where}`);
  const pieces = plan.phrases ? entries.flatMap((entry) => valueAt(entry, plan.phrases?.each as never)) : [];
  return [
    ...lists.flatMap((found, index) => (found.length > 0 ? [] : [`${name} list ${index}`])),
    ...plan.empty.flatMap((signs, index) =>
      isMet(
        signs,
        claimed.map(({ json }) => json),
      )
        ? []
        : [`${name} empty ${index}`],
    ),
    ...plan.fields.flatMap((field) =>
      field.name === 'isDefault' ? [] : jsonFieldMisses(field, entries, name, told),
    ),
    ...(plan.phrases
      ? [plan.phrases.text, plan.phrases.mood].flatMap((field) =>
          jsonFieldMisses(field, pieces, `${name} phrase`, told),
        )
      : []),
    ...alone({ where: 'there' }),
    ...alone({ where: 'gone' }),
  ];
}

function domMisses(
  plan: ReviewDomPlan,
  source: Parameters<typeof readReviewRows>[1],
  documents: readonly Shown[],
  console: CompiledReviews,
): string[] {
  const told = { wording: wordingAt(console, SAMPLE_NOW) };
  const rows: Scope[] = documents.flatMap(({ document }) =>
    readReviewRows(console, source, document.documentElement, sampleContext).map(({ nodes }) => ({
      nodes,
      labels: plan.labels,
      heads: plan.heads,
    })),
  );
  return plan.fields.flatMap((field) =>
    field.name === 'isDefault' ? [] : domFieldMisses(field, rows, `${plan.page}/${plan.id}`, told),
  );
}

/**
 * What the review pages of a console declare and none of their samples ever needs. What they share with the console's orders (shop, walls)
 * is tested there.
 */
export function reviewMissesOf(data: ReviewConsole, ownWalls: number, samples: readonly Sample[]): string[] {
  const console = compileReviews(data);
  const answers = answersIn(samples);
  const documents = documentsIn(samples);
  const walls = console.walls.slice(console.walls.length - ownWalls);
  return [
    ...console.answers.flatMap((plan) => answerMisses(plan, answers, console)),
    ...[...console.dom].flatMap(([source, plan]) => domMisses(plan, source, documents, console)),
    ...pageMisses({ ...console, shopElements: [] }, documents),
    ...wallMisses({ walls }, answers, documents),
  ];
}
