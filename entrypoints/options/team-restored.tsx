import { useState } from 'preact/hooks';
import { NoMemberKey } from '../../components/team/no-member-key.tsx';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import type { Team, TeamKey } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeMemberKey } from '../../utils/store/team-member.ts';
import { canSign, createKey } from '../../utils/team/release/keys.ts';
import type { TeamVisit } from './team-visit.ts';

interface RestoredDeskProps extends Pick<TeamVisit, 'say'> {
  team: Team;
  keys: ReadonlyMap<string, TeamKey>;
  reload: () => void;
  onJoin: () => void;
}

/** Whether a channel cannot be used without a secret that is not here: a hub, or a folder that asks for an account. */
const lacksSecrets = ({ channels }: Team, keys: ReadonlyMap<string, TeamKey>): boolean =>
  channels.some(
    (one) => (one.kind === 'hub' || (one.kind === 'web' && one.webdav)) && !keys.has(`channel:${one.id}`),
  );

/** What is offered where the membership is here and its member's key is not. */
export function RestoredDesk({ team, keys, say, reload, onJoin }: RestoredDeskProps) {
  const [busy, setBusy] = useState(false);
  const key = keys.get('member');
  if (canSign(key) && key.public === team.member.id) return null;
  const make = async () => {
    setBusy(true);
    const made = await createKey('member');
    const kept = await inStore((database) => changeMemberKey(database, made));
    setBusy(false);
    if (!kept.ok) return say({ text: t('desk.notSaved'), tone: 'failed' });
    await send('teamChanged', {});
    reload();
    say({ text: t('team.restored.made') });
  };
  return (
    <NoMemberKey
      lacksSecrets={lacksSecrets(team, keys)}
      busy={busy}
      onMake={() => void make()}
      onJoin={onJoin}
    />
  );
}
