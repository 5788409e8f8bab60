import type { Entry } from '../../components/attention/entry.ts';
import { careFailure, careWords } from '../../components/care/care-words.ts';
import { t } from '../../utils/locales/text.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { CareMark } from '../../utils/platform/team-contract.ts';
import type { CareSubject } from '../../utils/records/care-claim.ts';
import { careForPages } from '../../utils/team/care/care-client.ts';
import type { Dress } from './use-cared.ts';

/** The most that is asked about at once, which is more than anybody looks through. */
const MOST = 1000;
/** Changes come in bursts while a console is being read, ms. */
const PACE = 500;

/** What the care list has a place for: bad reviews and late orders. */
const subjectOf = ({ alert: { subject } }: Entry): CareSubject | undefined =>
  subject.record === 'review' || subject.record === 'order'
    ? { record: subject.record, key: subject.key }
    : undefined;

const nameOf = ({ record, key }: CareSubject): string => `${record} ${key}`;

/** Follows who works on what is shown: `tell` gets each time what says so of the entries. Ends with the signal. */
export function followCare(
  tell: (dress: Dress) => void,
  say: (text: string, failed?: boolean) => void,
  signal: AbortSignal,
): void {
  let shown: readonly CareSubject[] = [];
  let marks: ReadonlyMap<string, CareMark> | undefined;
  let dressed: { entries: readonly Entry[]; minute: number; result: readonly Entry[] } | undefined;

  async function toggle(subject: CareSubject) {
    const mark = marks?.get(nameOf(subject));
    if (mark && !mark.mine) return say(careWords(mark, Date.now()), true);
    const done = await careForPages.claim(subject, !mark);
    if (!done.ok) say(careFailure(done.error), true);
    else if (mark) say(t('care.said.givenBack'));
    else say(t(done.value.mark?.unshared ? 'care.said.unshared' : 'care.said.taken'));
    await look();
  }

  const dress: Dress = (entries) => {
    const minute = Math.floor(Date.now() / 60_000);
    if (dressed?.entries === entries && dressed.minute === minute) return dressed.result;
    const subjects = entries.map(subjectOf);
    const asked = subjects.flatMap((subject) => subject ?? []).slice(0, MOST);
    if (asked.some((subject, at) => subject.key !== shown[at]?.key)) {
      shown = asked;
      soon();
    }
    const result = entries.map((entry, at): Entry => {
      const subject = subjects[at];
      if (!subject || !marks) return entry;
      const mark = marks.get(nameOf(subject));
      const care = { words: mark ? careWords(mark, Date.now()) : '', toggle: () => void toggle(subject) };
      return { ...entry, care: { ...care, ...(mark && { mark }) } };
    });
    dressed = { entries, minute, result };
    return result;
  };

  async function look() {
    if (shown.length === 0) return;
    const found = await careForPages.look(shown);
    if (signal.aborted) return;
    const next = found && new Map(found.map((mark) => [nameOf(mark), mark]));
    // Drawn anew only where something differs: a list of thousands is not to flicker each second.
    if (JSON.stringify([...(next ?? [])]) === JSON.stringify([...(marks ?? [])]) && !next === !marks) return;
    marks = next;
    dressed = undefined;
    tell((entries) => dress(entries));
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  function soon() {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void look();
    }, PACE);
  }

  careForPages.follow(() => void look(), signal);
  onChange(soon, signal);
  signal.addEventListener('abort', () => clearTimeout(waiting), { once: true });
  tell((entries) => dress(entries));
}
