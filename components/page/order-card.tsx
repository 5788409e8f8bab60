import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatAgo, formatLeft, formatMoment, speakLeft } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { FilledNotice, Outlook, Urgency } from '../../utils/platform/contract.ts';
import { NoticeCard } from '../notice-card.tsx';
import { CardSnooze } from './card-snooze.tsx';
import { PageDialog } from './page-dialog.tsx';

export interface OrderCardProps {
  outlook: Outlook;
  urgency: Urgency;
  /** UTC ms. */
  now: number;
  /** Zone of the console, in which its deadlines are told. */
  timeZone: string;
  /** Reasons in words, most important first. */
  why: readonly string[];
  /** Where it stands in the window, in CSS px; further up where there is no room below. */
  place: { left: number; top: number };
  /** Who works on it, where the team shares that. */
  care?: ComponentChildren;
  /** Ready texts, best first; undefined while they are being fetched. */
  notices: readonly FilledNotice[] | undefined;
  /** Puts off until a moment (UTC ms) and gives it in words; undefined when that failed. */
  onSnooze(until: number): Promise<string | undefined>;
  onCopy(text: string): Promise<boolean>;
  onClose(): void;
}

function Deadline({ outlook, now, timeZone }: Pick<OrderCardProps, 'outlook' | 'now' | 'timeZone'>) {
  if (outlook.shipBy === undefined) return <p>{t('page.card.none')}</p>;
  return (
    <p>
      {t('page.card.deadline', [formatMoment(outlook.shipBy, now, timeZone)])}
      {outlook.shipBySource === 'rule' && <small>{t('page.card.by_rule')}</small>}
    </p>
  );
}

/** The situations that fit, best first, each once per language. */
function bySituation(notices: readonly FilledNotice[]): FilledNotice[][] {
  const groups = new Map<string, FilledNotice[]>();
  for (const notice of notices) groups.set(notice.id, [...(groups.get(notice.id) ?? []), notice]);
  return [...groups.values()];
}

function Notices({
  notices,
  now,
  timeZone,
  onCopy,
}: Pick<OrderCardProps, 'notices' | 'now' | 'timeZone' | 'onCopy'>) {
  const [index, setIndex] = useState(0);
  const [lang, setLang] = useState<FilledNotice['lang']>('zh-CN');
  if (!notices) return <div class="skeleton" aria-hidden="true" />;
  const groups = bySituation(notices);
  const group = groups[index % Math.max(1, groups.length)];
  if (!group) return <p class="quiet">{t('page.card.no_notice')}</p>;
  return (
    <>
      <NoticeCard
        key={group[0]?.id}
        notices={group}
        lang={lang}
        onLang={setLang}
        now={now}
        zone={timeZone}
        onCopy={onCopy}
      />
      {groups.length > 1 && (
        <button type="button" class="more" onClick={() => setIndex(index + 1)}>
          {t('page.card.more')}
        </button>
      )}
    </>
  );
}

/** What a badge tells when it is opened: deadline, where it comes from, why, the words for the buyer, and "later". */
export function OrderCard(props: OrderCardProps) {
  const { outlook, urgency, now, timeZone, why, place, onClose } = props;
  const left = outlook.shipBy === undefined ? undefined : outlook.shipBy - now;
  return (
    <PageDialog
      name={t('page.card.title', [outlook.id])}
      class="card"
      place={place}
      head={
        <>
          {left !== undefined && (
            <b class={`left ${urgency}`}>
              <i />
              <span aria-hidden="true">{formatLeft(left)}</span>
              <span class="spoken">{speakLeft(left)}</span>
            </b>
          )}
          <span class="number">{outlook.id}</span>
        </>
      }
      onClose={onClose}
    >
      <Deadline outlook={outlook} now={now} timeZone={timeZone} />
      {why.length > 0 && (
        <ul>
          {why.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="quiet">{t('page.card.seen', [formatAgo(Math.max(0, now - outlook.seenAt))])}</p>
      {props.care}
      <Notices notices={props.notices} now={now} timeZone={timeZone} onCopy={props.onCopy} />
      {(outlook.alert?.state === 'open' || outlook.alert?.state === 'snoozed') && (
        <CardSnooze outlook={outlook} now={now} onSnooze={props.onSnooze} />
      )}
    </PageDialog>
  );
}
