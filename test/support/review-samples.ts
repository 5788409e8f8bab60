import { isEmpty, pageOf, shopOn, wallOn } from '../../utils/reader/read-page.ts';
import type { Reading } from '../../utils/reader/reading.ts';
import type { ReviewConsole } from '../../utils/reader/review-vocabulary.ts';
import { type CompiledReviews, compileReviews } from '../../utils/reader/reviews/compile-reviews.ts';
import { mergeReviewReadings } from '../../utils/reader/reviews/merge-reviews.ts';
import { readReviewAnswer } from '../../utils/reader/reviews/read-review-answer.ts';
import { readReviewDocument } from '../../utils/reader/reviews/read-review-document.ts';
import { answerOf, documentOf, noteOf, type Sample, sampleContext, samplesOf } from './console-samples.ts';

/** The samples of a console's review pages. */
export const reviewSamplesOf = (id: string): Sample[] => samplesOf(id, 'reviews');

/** What the sample's answer reads as; undefined where it is none, or none that is declared. */
export const readReviewSampleAnswer = (console: CompiledReviews, sample: Sample): Reading | undefined =>
  sample.answer && readReviewAnswer(console, answerOf(sample), sampleContext);

/** All readings of the sample's document. */
export function readReviewSampleDocument(console: CompiledReviews, sample: Sample): Reading[] {
  const document = documentOf(sample.text);
  const page = pageOf(console, { path: sample.document?.path ?? '', top: true }, document);
  return page ? readReviewDocument(console, page, document, sampleContext) : [];
}

/** What a sample reads as, in the form of its `expected`. */
export function readReviewSample(data: ReviewConsole, sample: Sample): Record<string, unknown> | undefined {
  const console = compileReviews(data);
  if (!sample.document) {
    const reading = readReviewSampleAnswer(console, sample);
    return reading && noteOf(reading);
  }
  const { host, path } = sample.document;
  const document = documentOf(sample.text);
  const page = pageOf(console, { path, top: true }, document);
  const wall = wallOn(console, document, host + path.replace(/[?#].*$/, ''));
  const shop = shopOn(console, document);
  const [first, ...others] = wall ? [] : readReviewSampleDocument(console, sample);
  return {
    ...(page && { page: page.id }),
    ...(first && noteOf(mergeReviewReadings([first, ...others]))),
    ...(shop && { shop }),
    ...(wall && { wall }),
    ...(page && isEmpty(page, document) && { empty: true }),
  };
}
