import { useEffect, useRef, useState } from 'preact/hooks';
import { MINUTE } from '../../utils/core/time.ts';
import type { CareMark } from '../../utils/platform/team-contract.ts';
import type { CareSubject } from '../../utils/records/care-claim.ts';
import type { CareSource } from '../../utils/team/care/care-source.ts';
import { careFailure } from './care-words.ts';

/** How often (ms) what is open is said to be worked on still. */
const PROLONG = 5 * MINUTE;

export interface Care {
  /** A care list is shared here. */
  on: boolean;
  mark: CareMark | undefined;
  /** Why it was not taken on, in words. */
  failed: string | undefined;
  busy: boolean;
  /** Takes on what nobody has, gives back what is one's own. */
  toggle: () => void;
}

/** Who works on one thing that is open here. While it stays open, one's own claim is prolonged. */
export function useCare(source: CareSource, { record, key }: CareSubject): Care {
  const [marks, setMarks] = useState<readonly CareMark[]>();
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const mark = marks?.[0];
  const newest = useRef<CareMark | undefined>(undefined);
  newest.current = mark;

  useEffect(() => {
    const end = new AbortController();
    const subject = { record, key };
    const look = () =>
      void source.look([subject]).then((found) => {
        if (!end.signal.aborted) setMarks(found);
      });
    setMarks(undefined);
    setFailed(undefined);
    look();
    source.follow(look, end.signal);
    const timer = setInterval(() => {
      if (newest.current?.mine && !document.hidden) void source.claim(subject, true).then(look);
    }, PROLONG);
    return () => {
      clearInterval(timer);
      end.abort();
    };
  }, [source, record, key]);

  async function change(on: boolean) {
    setBusy(true);
    setFailed(undefined);
    const done = await source.claim({ record, key }, on);
    setBusy(false);
    if (!done.ok) setFailed(careFailure(done.error));
    if (done.ok) setMarks(done.value.mark ? [done.value.mark] : []);
    else setMarks(await source.look([{ record, key }]));
  }

  return { on: marks !== undefined, mark, failed, busy, toggle: () => void change(!mark?.mine) };
}
