import { t } from '../../utils/locales/text.ts';
import { SPANS, type Span } from '../../utils/team/counts/periods.ts';
import type { ReleaseView } from '../../utils/team/counts/release-view.ts';
import type { ReplyView } from '../../utils/team/counts/reply-view.ts';
import type { TimesView } from '../../utils/team/counts/times-view.ts';
import type { TrialFigures } from '../../utils/team/trials/trial-view.ts';
import { Button } from '../button.tsx';
import type { SaveTable } from '../charts/model.ts';
import { useWidth } from '../charts/use-width.ts';
import { PageHead } from '../desk/section.tsx';
import { Field, Input } from '../field.tsx';
import { Segmented } from '../segmented.tsx';
import { Skeleton } from '../states.tsx';
import { type ChannelLine, ReleaseTab } from './release-tab.tsx';
import { ReplyTab } from './reply-tab.tsx';
import { TimesTab } from './times-tab.tsx';
import { TrialTab } from './trial-tab.tsx';
import './team-board.css';

export const TABS = ['release', 'reply', 'trial', 'times'] as const;
export type Tab = (typeof TABS)[number];

/** All that the board tells. */
export interface TeamBoardData {
  release: ReleaseView;
  reply: ReplyView;
  trials: readonly TrialFigures[];
  times: TimesView;
  channels: readonly ChannelLine[];
}

interface TeamBoardPageProps {
  /** Undefined while it is being read. */
  data: TeamBoardData | undefined;
  tab: Tab;
  onTab: (tab: Tab) => void;
  span: Span;
  onSpan: (span: Span) => void;
  /** How many are in the team, as a lead said. */
  size: number | undefined;
  onSize: (size: number | undefined) => void;
  /** UTC ms. */
  now: number;
  timeZone: string;
  /** Collects what members left; `busy` while it does. */
  onCollect: () => void;
  busy: boolean;
  onSave: SaveTable;
}

const sizeOf = (text: string): number | undefined => {
  const size = Number(text);
  return text.trim() !== '' && Number.isInteger(size) && size >= 1 && size <= 100_000 ? size : undefined;
};

/** The leads' board: who has which release, what replies achieve, comparisons, response times. */
export function TeamBoardPage({ data, tab, onTab, span, onSpan, size, onSize, ...rest }: TeamBoardPageProps) {
  const { element, width } = useWidth();
  const { now, onSave, timeZone } = rest;
  const body = () => {
    if (!data) return <Skeleton rows={8} label={t('common.loading')} />;
    if (tab === 'reply') return <ReplyTab view={data.reply} width={width} onSave={onSave} />;
    if (tab === 'trial')
      return (
        <TrialTab trials={data.trials} disclosure={data.reply.disclosure} now={now} timeZone={timeZone} />
      );
    if (tab === 'times') return <TimesTab view={data.times} onSave={onSave} />;
    return (
      <ReleaseTab
        view={data.release}
        channels={data.channels}
        size={size}
        now={now}
        timeZone={timeZone}
        onSave={onSave}
      />
    );
  };
  return (
    <div class="team-board" ref={element} aria-busy={!data}>
      <PageHead
        title={t('desk.teamBoard.title')}
        lead={t('teamBoard.lead')}
        actions={
          <Button onClick={rest.onCollect} busy={rest.busy}>
            {t('teamBoard.collect')}
          </Button>
        }
      />
      <div class="team-board-bar">
        <Segmented
          label={t('teamBoard.tabs')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`teamBoard.tab.${value}`) }))}
          onChange={onTab}
        />
        {(tab === 'reply' || tab === 'times') && (
          <Segmented
            label={t('teamBoard.span')}
            value={span}
            options={SPANS.map((value) => ({ value, label: t('teamBoard.days', [value]) }))}
            onChange={onSpan}
          />
        )}
      </div>
      {tab === 'release' && (
        <Field label={t('teamBoard.size')} hint={t('teamBoard.sizeHint')}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              value={size === undefined ? '' : String(size)}
              onValue={(text) => onSize(sizeOf(text))}
            />
          )}
        </Field>
      )}
      {body()}
    </div>
  );
}
