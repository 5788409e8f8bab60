import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { CareMark } from '../../utils/platform/team-contract.ts';
import type { CareSubject } from '../../utils/records/care-claim.ts';
import type { CareSource } from '../../utils/team/care/care-source.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { useRows } from '../desk/use-rows.ts';
import { CareLine } from './care-line.tsx';
import { careFailure, careWords } from './care-words.ts';

interface CareTodayProps {
  source: CareSource;
  /** Bad reviews and late orders that are open here. */
  subjects: readonly CareSubject[];
  /** UTC ms. */
  now: number;
  /** What a subject is called, e.g. `订单 260910-…0101`. */
  nameOf: (subject: CareSubject) => string;
  onOpen: (subject: CareSubject) => void;
}

/** So many rows are shown; the list of open alerts has all. */
const MOST = 50;

/** What of the open reviews and orders somebody works on now: one's own first. Nothing where no care list is shared. */
export function CareToday({ source, subjects, now, nameOf, onOpen }: CareTodayProps) {
  const [marks, setMarks] = useState<readonly CareMark[]>();
  const [failed, setFailed] = useState<string>();
  const asked = JSON.stringify(subjects.map(({ record, key }) => [record, key]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is told by what stands in it
  const look = useCallback(async () => setMarks(await source.look(subjects)), [source, asked]);
  useEffect(() => {
    const end = new AbortController();
    void look();
    source.follow(() => void look(), end.signal);
    return () => end.abort();
  }, [source, look]);

  const rows = [...(marks ?? [])].sort((one, other) => Number(other.mine) - Number(one.mine));
  const rowOf = ({ record, key }: CareSubject) => `${record} ${key}`;
  const giveBack = async ({ record, key }: CareSubject) => {
    const done = await source.claim({ record, key }, false);
    setFailed(done.ok ? undefined : careFailure(done.error));
    await look();
  };
  const { list, onKeyDown } = useRows((id, event) => {
    const mark = rows.find((one) => rowOf(one) === id);
    if (!mark || event.key !== 'Enter') return false;
    onOpen(mark);
    return true;
  });
  if (!marks) return null;
  return (
    <Section title={t('care.title')} lead={t('care.today.lead')}>
      {failed !== undefined && <p role="alert">{failed}</p>}
      {rows.length === 0 && <p class="desk-quiet">{t('care.today.none')}</p>}
      <ul class="desk-list tx-care-list" ref={list} onKeyDown={onKeyDown}>
        {rows.slice(0, MOST).map((mark, at) => (
          <li key={rowOf(mark)} data-row={rowOf(mark)} tabIndex={at === 0 ? 0 : -1}>
            <b>{nameOf(mark)}</b>
            <CareLine mark={mark} words={careWords(mark, now)} onToggle={() => void giveBack(mark)} />
            <Button variant="quiet" icon="open" onClick={() => onOpen(mark)}>
              {t('care.today.open')}
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > MOST && <p class="desk-quiet">{`… ${formatCount(rows.length)}`}</p>}
    </Section>
  );
}
