import { formatAgo, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ChannelConfig, TeamChannel } from '../../utils/records/team.ts';
import { refusedWords } from '../../utils/team/membership/refused-words.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { StateMark } from '../state-mark.tsx';
import { channelName } from './words.ts';

interface ChannelsProps {
  channels: readonly ChannelConfig[];
  states: ReadonlyMap<string, TeamChannel>;
  /** The ids of those that only a join text opens. */
  closed: ReadonlySet<string>;
  /** UTC ms. */
  now: number;
  busy: boolean;
  onCheck: () => void;
  /** Has the browser ask for the host. Must be called straight from the click. */
  onAllow: (channel: ChannelConfig) => void;
  /** Goes to where a join text is brought. */
  onJoin: () => void;
}

function Standing({ state, now }: { state: TeamChannel | undefined; now: number }) {
  if (!state?.triedAt) return <span class="desk-quiet">{t('team.channels.never')}</span>;
  return (
    <span class="desk-quiet">
      {state.okAt !== undefined
        ? t('team.channels.took', [formatAgo(Math.max(0, now - state.okAt))])
        : t('team.channels.neverTook')}
      {state.nextAt !== undefined && state.nextAt > now && (
        <> · {t('team.channels.next', [formatMoment(state.nextAt, now)])}</>
      )}
    </span>
  );
}

/** The ways on which releases come, and how each of them stands. */
export function Channels({ channels, states, closed, now, busy, onCheck, onAllow, onJoin }: ChannelsProps) {
  return (
    <Section
      title={t('team.page.channels')}
      lead={t('team.channels.lead')}
      actions={
        <Button icon="refresh" busy={busy} onClick={onCheck}>
          {t('team.channels.check')}
        </Button>
      }
    >
      <ul class="team-plain team-channels">
        {channels.map((channel) => {
          const state = states.get(channel.id);
          const isClosed = closed.has(channel.id);
          const failure = isClosed ? undefined : state?.failure;
          return (
            <li key={channel.id} class="team-card">
              <p>
                <StateMark state={isClosed || failure ? 'soon' : 'fine'} /> <b>{channelName(channel)}</b>{' '}
                {channel.kind === 'file' ? (
                  <span class="desk-quiet">{t('team.channels.about.file')}</span>
                ) : (
                  !isClosed && <Standing state={state} now={now} />
                )}
              </p>
              {isClosed && (
                <>
                  <p>{t(channel.kind === 'hub' ? 'team.channels.closedHub' : 'team.channels.closed')}</p>
                  <div class="desk-actions">
                    <Button onClick={onJoin}>{t('team.channels.bringText')}</Button>
                  </div>
                </>
              )}
              {failure && (
                <p role="status">
                  {refusedWords(failure.code)}
                  {failure.detail !== undefined && <code class="team-detail">{failure.detail}</code>}
                </p>
              )}
              {failure?.code === 'channel-no-access' && (
                <div class="desk-actions">
                  <Button onClick={() => onAllow(channel)}>{t('team.channels.allow')}</Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
