import type { ComponentChildren } from 'preact';
import { t } from '../../utils/locales/text.ts';
import type { ChannelConfig, Sharing, Team, TeamChannel } from '../../utils/records/team.ts';
import type { TeamReading } from '../../utils/records/team-content.ts';
import type { ReleaseEntry } from '../../utils/team/membership/looked.ts';
import { sharesAnything } from '../../utils/team/membership/sharing.ts';
import { Button } from '../button.tsx';
import { PageHead, Section } from '../desk/section.tsx';
import { Note } from '../states.tsx';
import { BringAnywhere } from './bring.tsx';
import { Channels } from './channels.tsx';
import { InUse } from './in-use.tsx';
import { InviteCard } from './invite-card.tsx';
import { Membership } from './membership.tsx';
import type { InviteView, SharedPiece } from './model.ts';
import { PolicyNotice, type PolicyNoticeFault } from './policy-notice.tsx';
import { Readings } from './readings.tsx';
import { SharingForm } from './sharing-form.tsx';
import { type NewRelease, WhatsNew } from './whats-new.tsx';
import './team.css';

export interface TeamPageProps {
  team: Team;
  fingerprint: string;
  /** The company's policy names this team. */
  byPolicy: boolean;
  /** The team's channels, and those that the policy adds. */
  channels: readonly ChannelConfig[];
  /** The policy may forbid leaving. */
  mayLeave: boolean;
  /** What of the company's policy was not used. */
  faults: readonly PolicyNoticeFault[];
  /** A key with which releases are signed is here. */
  signs: boolean;
  releases: readonly ReleaseEntry[];
  readings: readonly TeamReading[];
  states: ReadonlyMap<string, TeamChannel>;
  /** The ids of channels that only a join text opens. */
  closed: ReadonlySet<string>;
  news: readonly NewRelease[];
  /** Under which name this browser shares what; it may be ahead of what is stored. */
  name: string;
  sharing: Sharing;
  pieces: readonly SharedPiece[];
  /** What this browser is called under a pseudonym. */
  pseudonym: string;
  /** What others join with, for leads. */
  invites: readonly InviteView[];
  /** What is under way. */
  busy: 'check' | 'bring' | 'leave' | undefined;
  /** Why the release that somebody brought was refused, in words. */
  refused: string | undefined;
  /** UTC ms. */
  now: number;
  onCheck: () => void;
  onAllow: (channel: ChannelConfig) => void;
  onBringText: (text: string) => void;
  onBringFile: (file: File) => void;
  onAcknowledge: (readings: readonly TeamReading[]) => void;
  onLooked: () => void;
  onSharing: (name: string, sharing: Sharing) => void;
  onStopSharing: () => void;
  onJoinOther: () => void;
  onLeave: () => void;
  onCopy: (text: string) => Promise<boolean>;
  /** What must be seen before all else. */
  first?: ComponentChildren;
  /** What leads have here besides. */
  more?: ComponentChildren;
}

/** The team as everybody in it sees it. */
export function TeamPage({ team, fingerprint, busy, refused, now, ...rest }: TeamPageProps) {
  return (
    <BringAnywhere busy={busy === 'bring'} onText={rest.onBringText} onFile={rest.onBringFile}>
      <PageHead title={team.name} lead={t('team.page.lead')} />
      {rest.byPolicy && <Note>{t('team.page.byPolicy')}</Note>}
      {rest.first}
      <PolicyNotice faults={rest.faults} />
      {refused !== undefined && (
        <p role="alert" class="team-refused">
          {refused}
        </p>
      )}
      <Readings team={team} readings={rest.readings} now={now} onAcknowledge={rest.onAcknowledge} />
      <InUse team={team} releases={rest.releases} now={now} />
      <WhatsNew news={rest.news} now={now} onLooked={rest.onLooked} />
      <Channels
        channels={rest.channels}
        states={rest.states}
        closed={rest.closed}
        now={now}
        busy={busy === 'check'}
        onCheck={rest.onCheck}
        onAllow={rest.onAllow}
        onJoin={rest.onJoinOther}
      />
      {rest.invites.length > 0 && (
        <Section title={t('team.invite.title')} lead={t('team.invite.lead')}>
          <InviteCard fingerprint={fingerprint} invites={rest.invites} onCopy={rest.onCopy} />
        </Section>
      )}
      <Section
        title={t('team.page.sharing')}
        actions={
          sharesAnything(rest.sharing) && (
            <Button onClick={rest.onStopSharing}>{t('team.sharing.stop')}</Button>
          )
        }
      >
        <SharingForm
          name={rest.name}
          pseudonym={rest.pseudonym}
          sharing={rest.sharing}
          pieces={rest.pieces}
          onChange={rest.onSharing}
        />
      </Section>
      {rest.more}
      <Membership
        team={team}
        fingerprint={fingerprint}
        signs={rest.signs}
        mayLeave={rest.mayLeave}
        busy={busy === 'leave'}
        now={now}
        onLeave={rest.onLeave}
      />
      {rest.mayLeave && (
        <div class="desk-actions">
          <Button variant="quiet" onClick={rest.onJoinOther}>
            {t('team.page.other')}
          </Button>
        </div>
      )}
    </BringAnywhere>
  );
}
