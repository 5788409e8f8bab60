import { readOwnJson } from '../../utils/platform/own-file.ts';
import { loadReviewModel, type ReviewModel } from '../../utils/review-text/judge-review.ts';

/** Where the build puts what was learned of reviews (`scripts/train/review.ts`). */
const MODEL_PATH = '/review-model.json';

let model: Promise<ReviewModel | undefined> | undefined;

async function load(): Promise<ReviewModel | undefined> {
  try {
    const loaded = loadReviewModel(await readOwnJson<unknown>(MODEL_PATH));
    return loaded.ok ? loaded.value : undefined;
  } catch {
    return undefined;
  }
}

/** What was learned of reviews, read when it is first needed; nothing where it cannot be read: then stars and marks judge alone. */
export function reviewModel(): Promise<ReviewModel | undefined> {
  model ??= load();
  return model;
}
