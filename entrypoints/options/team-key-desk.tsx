import { useEffect, useState } from 'preact/hooks';
import { SigningKey } from '../../components/team/signing-key.tsx';
import type { Failure } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import type { TeamKey } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeTeam, putTeamKeys } from '../../utils/store/teams.ts';
import { createBackedUpKey, openBackup } from '../../utils/team/release/backup.ts';
import { fingerprintOfKey } from './team-library-keys.ts';
import { saveBackup } from './team-start-desk.tsx';
import type { TeamVisit } from './team-visit.ts';
import type { TeamView } from './use-team.ts';

/** The largest backup that is read, bytes. */
const BACKUP_LIMIT = 100_000;

function wordsOf({ code }: Failure): string {
  if (code === 'team-backup-wrong-passphrase') return t('team.key.wrongPassphrase');
  if (code === 'team-backup-unreadable') return t('team.key.unreadableBackup');
  return t('team.key.failed', [code]);
}

interface KeyDeskProps extends Pick<TeamVisit, 'say' | 'onCopy'> {
  view: TeamView;
  onDone: () => void;
}

/** The key for releases on the store: made here, or brought back from its backup. */
export function KeyDesk({ view: { team, signing }, say, onCopy, onDone }: KeyDeskProps) {
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [fingerprint, setFingerprint] = useState('');
  useEffect(() => {
    setFingerprint('');
    if (signing !== undefined) void fingerprintOfKey(signing).then(setFingerprint);
  }, [signing]);

  const keep = async (key: TeamKey, words: string) => {
    const kept = await inStore(async (database) => {
      const put = await putTeamKeys(database, [key]);
      if (!put.ok) return put;
      // Whoever holds a key that the team trusts leads, on whichever browser.
      const leads = team.keys.some((one) => one.key === key.public);
      return changeTeam(database, (now) =>
        leads && now.role !== 'lead' ? { ...now, role: 'lead' } : undefined,
      );
    });
    if (!kept.ok) return setFailure(wordsOf(kept.error));
    await send('teamChanged', {});
    say({ text: words });
    onDone();
  };
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      console.error('tiexin: key not kept', error);
      setFailure(t('team.key.failed', [error instanceof Error ? error.name : '']));
    } finally {
      setBusy(false);
    }
  };

  return (
    <SigningKey
      shown={signing}
      fingerprint={fingerprint}
      trusted={team.keys.some(({ key }) => key === signing)}
      leads={team.role === 'lead'}
      busy={busy}
      failure={failure}
      onMake={(passphrase) =>
        void run(async () => {
          const { key, backup } = await createBackedUpKey('signing', passphrase);
          saveBackup(backup);
          await keep(key, t('team.key.made'));
        })
      }
      onRestore={(file, passphrase) =>
        void run(async () => {
          const text = file.size > BACKUP_LIMIT ? '' : await file.text();
          const opened = await openBackup('signing', text, passphrase);
          if (opened.ok) await keep(opened.value, t('team.key.restored'));
          else setFailure(wordsOf(opened.error));
        })
      }
      onCopy={onCopy}
    />
  );
}
