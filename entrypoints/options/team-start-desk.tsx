import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../components/states.tsx';
import { type StartSecrets, StartWizard } from '../../components/team/start-wizard.tsx';
import { t } from '../../utils/locales/text.ts';
import { dropReach, requestReach } from '../../utils/platform/permissions.ts';
import { addressesOf, configOf } from '../../utils/team/membership/channel-draft.ts';
import { NEW_START, type StartDraft } from '../../utils/team/membership/start-draft.ts';
import { startSession } from '../../utils/team/membership/stored-settings.ts';
import { saveFile } from './save-file.ts';
import { makeTeam } from './team-make.ts';

interface StartDeskProps {
  /** Is given the backup, which is saved already. */
  onMade: (backup: string) => void;
  onLeave: () => void;
}

/** Saves the backup of a key. */
export const saveBackup = (backup: string): void =>
  saveFile(`${t('team.key.backupName')}.json`, new Blob([backup], { type: 'application/json' }));

/** Starting a team on the store and the browser; what was typed is kept until the browser is closed. */
export function StartDesk({ onMade, onLeave }: StartDeskProps) {
  const [draft, setDraft] = useState<StartDraft>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    startSession.get().then(
      (kept) => setDraft(kept ?? NEW_START),
      () => setDraft(NEW_START),
    );
  }, []);
  const change = (next: StartDraft) => {
    setDraft(next);
    startSession.set(next).catch((error: unknown) => console.warn('tiexin: team not kept', error));
  };
  const make = async (chosen: StartDraft, secrets: StartSecrets) => {
    setFailure(undefined);
    const addresses = addressesOf(chosen.channels.map(configOf));
    if (addresses.length > 0) {
      // Straight from the click: the browser asks only then.
      const reach = await requestReach(addresses);
      if (!reach.ok || !reach.value) return setFailure(t('team.start.refusedHost'));
    }
    setBusy(true);
    let backup = '';
    try {
      const keep = (text: string) => {
        backup = text;
        saveBackup(text);
      };
      const made = await makeTeam(chosen, secrets, keep, Date.now());
      if (!made.ok) {
        await dropReach(addresses);
        return setFailure(t('team.start.failed', [made.error.code]));
      }
    } catch (error) {
      console.error('tiexin: team not made', error);
      await dropReach(addresses);
      return setFailure(t('team.start.failed', [error instanceof Error ? error.name : '']));
    } finally {
      setBusy(false);
    }
    await startSession.set(undefined);
    onMade(backup);
  };
  if (!draft) return <Skeleton rows={6} label={t('common.loading')} />;
  return (
    <StartWizard
      draft={draft}
      newId={() => `c${crypto.randomUUID().slice(0, 8)}`}
      busy={busy}
      failure={failure}
      onChange={change}
      onMake={(chosen, secrets) => void make(chosen, secrets)}
      onLeave={onLeave}
    />
  );
}
