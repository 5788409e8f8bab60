import { OpenCare } from '../../components/care/open-care.tsx';
import { consoleName, type DeskConsole, type Said, shopName } from '../../components/desk/model.ts';
import { ReviewsPage } from '../../components/desk/reviews/reviews-page.tsx';
import { StoreTrouble } from '../../components/desk/store-trouble.tsx';
import { clickId } from '../../components/review-case/model.ts';
import { Skeleton } from '../../components/states.tsx';
import { CHINA, localZone } from '../../utils/core/zone.ts';
import { formatMoment, locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import type { ReplyLang } from '../../utils/records/reply.ts';
import { THIS_AGENT } from '../../utils/records/this-agent.ts';
import { replySetting } from '../../utils/replies/stored-settings.ts';
import { tomorrowMorning } from '../../utils/review-case/next-times.ts';
import { withoutDeed } from '../../utils/review-case/patrol.ts';
import { playbookOf } from '../../utils/review-case/playbook-for-file.ts';
import type { CaseFile } from '../../utils/reviews/case-file.ts';
import { careForPages } from '../../utils/team/care/care-client.ts';
import { printPage } from './print-page.ts';
import { useCaseFile } from './use-case-file.ts';
import { useCaseSteps } from './use-case-steps.ts';
import { useCases } from './use-cases.ts';
import { useRound } from './use-round.ts';
import { useSetting } from './use-setting.ts';

interface ReviewsDeskProps {
  consoles: readonly DeskConsole[];
  /** Key of the review whose case is open; of an item (`console/shop/<item>~<topic>`) where several complain of it. */
  of: string | undefined;
  onShow: (of: string | undefined) => void;
  /** UTC ms. */
  now: number;
  say: (said: Said) => void;
  onCopy: (text: string) => Promise<boolean>;
}

const NOT_JUDGED = { judged: false };

/** The item that an alert about several complaints names, as verdicts name it. */
const itemOf = (of: string | undefined): string | undefined =>
  of !== undefined && /~[a-z-]+$/u.test(of) ? of.slice(0, of.lastIndexOf('~')) : undefined;

/** The bad reviews on the store and the background. */
export function ReviewsDesk({ consoles, of, onShow, now, say, onCopy }: ReviewsDeskProps) {
  const item = itemOf(of);
  const openKey = item === undefined ? of : undefined;
  const cases = useCases();
  const { value: data, failure } = cases;
  const opened = useCaseFile(openKey, cases.turn);
  const [replies] = useSetting(replySetting, say, NOT_JUDGED);
  const { round, change: changeRound, amend } = useRound();
  const steps = useCaseSteps(
    (key) => data?.rows.find((row) => row.key === key)?.case,
    (work) => {
      cases.take(work);
      opened.take(work);
    },
    say,
    (id) => amend((now) => withoutDeed(now, id)),
  );
  if (failure && !data) return <StoreTrouble failure={failure} onRetry={() => void cases.reload()} />;
  if (!data || !replies || !round) return <Skeleton rows={12} label={t('common.loading')} />;

  const shopOf = ({ review }: CaseFile) => shopName(review.console, review.shop, data.shops);
  const tell = (done: boolean, words: string, failed: string) =>
    say(done ? { text: words } : { text: failed, tone: 'failed' });
  return (
    <ReviewsPage
      key={item ?? ''}
      rows={data.rows}
      consoles={consoles}
      shops={data.shops}
      openKey={openKey}
      item={item}
      recall={item === undefined ? undefined : `#/reviewBoard/${encodeURIComponent(`recall/${of}`)}`}
      load={opened.load}
      me={replies.agentName || THIS_AGENT}
      now={now}
      round={round}
      onRound={changeRound}
      onOpen={onShow}
      onRetry={opened.retry}
      care={(key) => <OpenCare source={careForPages} subject={{ record: 'review', key }} now={now} />}
      names={(file) => ({
        consoleName: consoleName(file.review.console, consoles),
        shopName: shopOf(file),
        timeZone: consoles.find(({ id }) => id === file.review.console)?.timeZone ?? CHINA,
      })}
      playbook={(file, channel) =>
        playbookOf(file, {
          channel,
          lang: locale() as ReplyLang,
          replyLang: replies.lang,
          shopName: shopOf(file),
          agentName: replies.agentName,
          now,
        })
      }
      onCommand={(key, command) => void steps.step(key, command)}
      onSnooze={(row) => {
        const id = clickId();
        const at = tomorrowMorning(Date.now(), localZone());
        const what = row.case?.next?.what ?? t('reviewCase.snoozeWhat');
        const words = t('reviewCase.said.snoozed', [formatMoment(at, Date.now())]);
        const alerts =
          opened.load.is === 'there'
            ? opened.load.file.alerts.filter(
                ({ subject, state }) => subject.key === row.key && state === 'open',
              )
            : [];
        void steps.step(row.key, { do: 'next', id, what, at }, words, {
          alerts: alerts.map(({ key }) => key),
          until: at,
        });
        return id;
      }}
      onUndo={steps.undo}
      onCopy={(text) =>
        void onCopy(text).then((done) =>
          tell(done, t('reviewCase.said.copied', [text]), t('reviewCase.failed.copy')),
        )
      }
      onOpenRecord={(record, key) =>
        void send('open', { record, key }).then(({ ok }) => {
          if (!ok) say({ text: t('reviewCase.failed.open'), tone: 'failed' });
        })
      }
      onTeach={(is) =>
        openKey !== undefined &&
        void send('reviewTeach', { key: openKey, ...(is && { is }) }).then(({ ok }) => {
          tell(
            ok,
            t(is ? 'reviewCase.said.taught' : 'reviewCase.said.untaught'),
            t('reviewCase.failed.step'),
          );
          if (ok) void cases.reload();
        })
      }
      onPrint={printPage}
    />
  );
}
