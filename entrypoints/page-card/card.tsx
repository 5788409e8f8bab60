import { useEffect, useState } from 'preact/hooks';
import { reasonTexts } from '../../components/attention/why.ts';
import { CardCare } from '../../components/page/card-care.tsx';
import { OrderCard } from '../../components/page/order-card.tsx';
import type { Unfolding } from '../../components/page/unfold.ts';
import { copyText } from '../../utils/page/copy.ts';
import type { FilledNotice } from '../../utils/platform/contract.ts';
import { careForCards } from '../../utils/team/care/care-client.ts';
import { fetchNotices, snooze } from './actions.ts';

/** The card of one order, with what it fetches for itself: the texts to the buyer. */
export function Card(props: Extract<Unfolding, { show: 'card' }>) {
  const { outlook, now, timeZone } = props;
  const [notices, setNotices] = useState<readonly FilledNotice[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new outlook of the same order asks for no new texts
  useEffect(() => {
    fetchNotices(outlook).then(setNotices);
  }, [outlook.key]);
  return (
    <OrderCard
      outlook={outlook}
      urgency={props.urgency}
      now={now}
      timeZone={timeZone}
      place={props.place}
      why={reasonTexts(outlook.why, now, timeZone)}
      notices={notices}
      care={<CardCare source={careForCards} subject={{ record: 'order', key: outlook.key }} now={now} />}
      onSnooze={async (until) => {
        const moment = await snooze(outlook, until, now);
        if (moment !== undefined) props.onChange();
        return moment;
      }}
      onCopy={copyText}
      onClose={props.onClose}
    />
  );
}
