import { useEffect, useState } from 'preact/hooks';
import type { Checks, RowCheck } from '../../components/desk/library/import/use-choices.ts';
import { checkReply } from '../../utils/draft-check/check-reply.ts';
import type { CheckLists } from '../../utils/draft-check/lists.ts';
import type { CheckGroup } from '../../utils/draft-check/rule.ts';
import { groupWords, levelWords } from '../../utils/draft-check/words.ts';
import type { ImportPlan, ImportRow } from '../../utils/exchange/findings.ts';
import { messagesOf } from '../../utils/library/wordings.ts';
import { t } from '../../utils/locales/text.ts';

/** How long the check works without letting go, ms. */
const SLICE = 12;
/** How often what was found so far is shown, ms. */
const SHOW_EVERY = 1000;
/** Remarks of one row; what has more needs a look anyway. */
const REMARKS = 5;

function checksOf({ reply }: ImportRow, lists: CheckLists): RowCheck[] {
  if (!reply) return [];
  return checkReply(reply, { lists })
    .flatMap(({ variant, message, findings }) => {
      const wording = reply.variants[variant];
      const text = wording ? (messagesOf(wording)[message] ?? '') : '';
      return findings.map(({ level, group, start, end }) => ({
        level,
        words: t('library.check.row', [
          levelWords(level),
          groupWords(group as CheckGroup),
          text.slice(start, end).slice(0, 40),
        ]),
      }));
    })
    .slice(0, REMARKS);
}

/** What the draft check says of each row of a plan, found little by little while the plan is looked at. */
export function useChecks(plan: ImportPlan | undefined, lists: CheckLists | undefined): Checks | undefined {
  const [checks, setChecks] = useState<Checks>();
  useEffect(() => {
    setChecks(undefined);
    if (!plan || !lists) return;
    const found = new Map<number, readonly RowCheck[]>();
    let at = 0;
    let shownAt = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const work = () => {
      const began = performance.now();
      for (; at < plan.rows.length && performance.now() - began < SLICE; at += 1) {
        const row = plan.rows[at];
        const remarks = row ? checksOf(row, lists) : [];
        if (remarks.length > 0) found.set(at, remarks);
      }
      const isDone = at >= plan.rows.length;
      if (isDone || performance.now() - shownAt > SHOW_EVERY) {
        shownAt = performance.now();
        setChecks(new Map(found));
      }
      if (!isDone) timer = setTimeout(work, 0);
    };
    timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [plan, lists]);
  return checks;
}
