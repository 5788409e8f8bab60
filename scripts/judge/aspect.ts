import { readFileSync } from 'node:fs';
import { parseAspectModel, readAspect } from '../../utils/review-text/topics/aspect/model.ts';
import type { MakeJudge } from '../judge.ts';

const MODEL = new URL('../../public/aspect-model.json', import.meta.url);

/** What a clause of a review is about: `{"text"}` → `{"category"}`, one of the 13 of `ASPECTS`; `{"error"}` for anything else. */
const makeAspectJudge: MakeJudge = async () => {
  const model = parseAspectModel(JSON.parse(readFileSync(MODEL, 'utf8')));
  if (!model.ok) throw new Error(model.error.detail);
  return (question) => {
    const text = (question as { text?: unknown } | null)?.text;
    return typeof text === 'string'
      ? { category: readAspect(text, model.value).aspect }
      : { error: 'expected "text"' };
  };
};

export default makeAspectJudge;
