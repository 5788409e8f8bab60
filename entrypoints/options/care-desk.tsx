import { useMemo } from 'preact/hooks';
import { shortNumber } from '../../components/attention/entry.ts';
import { CareToday } from '../../components/care/care-today.tsx';
import type { Said } from '../../components/desk/model.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { CareSubject } from '../../utils/records/care-claim.ts';
import { careForPages } from '../../utils/team/care/care-client.ts';
import { hashOf } from './use-route.ts';

interface CareDeskProps {
  alerts: readonly Alert[];
  /** UTC ms. */
  now: number;
  say: (said: Said) => void;
}

/** The most that is asked about at once. */
const MOST = 1000;

const subjectOf = ({ state, subject }: Alert): CareSubject[] =>
  (state === 'open' || state === 'snoozed') && (subject.record === 'order' || subject.record === 'review')
    ? [{ record: subject.record, key: subject.key }]
    : [];

const nameOf = ({ record, key }: CareSubject): string => {
  const id = key
    .slice(key.lastIndexOf('/') + 1)
    .replace(/%2F/gi, '/')
    .replace(/%25/g, '%');
  return t(record === 'order' ? 'care.today.order' : 'care.today.review', [shortNumber(id)]);
};

/** Who works on the open reviews and orders, on the background. */
export function CareDesk({ alerts, now, say }: CareDeskProps) {
  const subjects = useMemo(() => {
    const found = alerts.flatMap(subjectOf);
    return [...new Map(found.map((one) => [`${one.record} ${one.key}`, one])).values()].slice(0, MOST);
  }, [alerts]);
  const open = async ({ record, key }: CareSubject) => {
    if (record === 'review') {
      location.hash = hashOf('reviews', key);
      return;
    }
    const { ok } = await send('open', { record, key });
    if (!ok) say({ text: t('reviewCase.failed.open'), tone: 'failed' });
  };
  return (
    <CareToday
      source={careForPages}
      subjects={subjects}
      now={now}
      nameOf={nameOf}
      onOpen={(subject) => void open(subject)}
    />
  );
}
