import { type AnswerHeadPlan, compileAnswerHead } from '../compile-answer-head.ts';
import { type LabelPlan, labelPlan, labelsOf, type Place, placeOf } from '../compile-dom.ts';
import { type ConsoleFrame, compileFrame, pattern } from '../compile-frame.ts';
import { compileFields, compilePaths, type FieldPlan } from '../fields.ts';
import type { Normaliser } from '../normalisers.ts';
import { type CompiledCondition, type CompiledPath, compileConditions, compilePath } from '../path.ts';
import type {
  AnswerReviews,
  Presence,
  ReviewAnswerSource,
  ReviewConsole,
  ReviewDomField,
  ReviewDomSource,
  ReviewFields,
  ReviewJsonField,
  ReviewPage,
} from '../review-vocabulary.ts';
import { type ReviewNormaliserName, type ReviewWording, reviewNormalisers } from './normalisers.ts';

export type ReviewJsonPlan = FieldPlan<readonly CompiledPath[]>;
export type ReviewDomFieldPlan = FieldPlan<Place>;

/** How an answer says that a part of a review is there, or was taken away. */
export interface PresencePlan {
  there: readonly CompiledCondition[];
  gone: readonly CompiledCondition[];
}

/** One answer source of reviews, ready to be read. */
export interface ReviewAnswerPlan extends AnswerHeadPlan {
  list: readonly CompiledPath[];
  fields: readonly ReviewJsonPlan[];
  phrases: { each: CompiledPath; text: ReviewJsonPlan; mood: ReviewJsonPlan } | undefined;
  appended: PresencePlan;
  reply: PresencePlan;
}

/** One DOM source of reviews, ready to be read. */
export interface ReviewDomPlan {
  page: string;
  id: string;
  labels: LabelPlan | undefined;
  select: string;
  extend: boolean;
  heads: boolean;
  skip: string | undefined;
  fields: readonly ReviewDomFieldPlan[];
}

/** A console's review pages, whose regular expressions, paths and field maps were compiled once. */
export interface CompiledReviews extends ConsoleFrame<ReviewPage> {
  data: ReviewConsole;
  answers: readonly ReviewAnswerPlan[];
  dom: ReadonlyMap<ReviewDomSource, ReviewDomPlan>;
  /** All of the wording but the time of reading. */
  words: Omit<ReviewWording, 'now'>;
}

/** The engine's field plans know one kind of wording; the readers of reviews hand theirs through it (`wordingAt`). */
const table = reviewNormalisers as unknown as Readonly<Record<ReviewNormaliserName, Normaliser>>;

/** The fields of a source; whether praise was given by default is asked of the text itself. */
const withPraise = <F extends { as: ReviewNormaliserName }>(
  fields: ReviewFields<F>,
): Record<string, F | readonly F[] | undefined> => {
  const texts = fields.text === undefined ? [] : ([fields.text].flat() as F[]);
  return {
    ...fields,
    ...(texts.length > 0 && { isDefault: texts.map((field): F => ({ ...field, as: 'default-praise' })) }),
  };
};

const compilePresence = (presence: Presence | undefined): PresencePlan => ({
  there: compileConditions(presence?.there),
  gone: compileConditions(presence?.gone),
});

const onePlan = (name: string, field: ReviewJsonField): ReviewJsonPlan => {
  const [plan] = compileFields<ReviewJsonField, readonly CompiledPath[]>(
    { [name]: field },
    compilePaths,
    table,
  );
  if (!plan) throw new Error(`no field ${name}`);
  return plan;
};

const compilePhrases = (phrases: AnswerReviews['phrases']): ReviewAnswerPlan['phrases'] =>
  phrases && {
    each: compilePath(phrases.each),
    text: onePlan('text', phrases.text),
    mood: onePlan('mood', phrases.mood),
  };

const compileAnswer = (page: ReviewPage, source: ReviewAnswerSource): ReviewAnswerPlan => ({
  ...compileAnswerHead(page, source),
  list: source.gives.list.map(compilePath),
  fields: compileFields<ReviewJsonField, readonly CompiledPath[]>(
    withPraise(source.gives.fields),
    compilePaths,
    table,
  ),
  phrases: compilePhrases(source.gives.phrases),
  appended: compilePresence(source.gives.appended),
  reply: compilePresence(source.gives.reply),
});

function compileDom(page: ReviewPage, { id, gives }: ReviewDomSource): ReviewDomPlan {
  const fields = compileFields<ReviewDomField, Place>(withPraise(gives.fields), placeOf, table);
  const { freeText } = gives;
  return {
    page: page.id,
    id,
    labels: labelPlan(
      [...(gives.labels ?? []), ...labelsOf(fields)],
      freeText === undefined ? {} : { freeText },
    ),
    select: gives.rows.select,
    extend: gives.rows.extend === true,
    heads: gives.rows.heads === true,
    skip: gives.rows.skip,
    fields,
  };
}

/** Without `i`, which takes half as long again to compile: texts are put into lower case before. */
const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u');

/** Compiles the review pages of a console. A broken regular expression throws (the contract test finds it). */
export function compileReviews(data: ReviewConsole): CompiledReviews {
  const { words } = data;
  const sources = data.pages.flatMap((page) => page.sources.map((source) => ({ page, source })));
  return {
    data,
    ...compileFrame<ReviewPage>(data),
    answers: sources.flatMap(({ page, source }) =>
      source.kind === 'answer' ? [compileAnswer(page, source)] : [],
    ),
    dom: new Map(
      sources.flatMap(({ page, source }) =>
        source.kind === 'dom' ? [[source, compileDom(page, source)] as const] : [],
      ),
    ),
    words: {
      moods: words.moods.map(([mood, test]) => [mood, new RegExp(test, 'iu')] as const),
      moodless: words.moodless === undefined ? undefined : new RegExp(words.moodless, 'iu'),
      noText: whole(words.noText),
      defaultPraise: whole(words.defaultPraise),
      replyClosed: words.replyClosed === undefined ? undefined : pattern(words.replyClosed),
    },
  };
}
