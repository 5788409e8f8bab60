import { useState } from 'preact/hooks';
import { CareKey } from '../../components/team/care-key.tsx';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import { inStore } from '../../utils/store/handle.ts';
import { rotateCareKey } from './team-care-key.ts';
import type { TeamVisit } from './team-visit.ts';

interface CareKeyDeskProps extends Pick<TeamVisit, 'say'> {
  reload: () => void;
}

/** The care list's key on the store. */
export function CareKeyDesk({ say, reload }: CareKeyDeskProps) {
  const [busy, setBusy] = useState(false);
  const rotate = async () => {
    setBusy(true);
    const done = await inStore(rotateCareKey);
    setBusy(false);
    if (!done.ok) return say({ text: t('desk.notSaved'), tone: 'failed' });
    await send('teamChanged', {});
    reload();
    say({ text: t('team.careKey.rotated') });
  };
  return <CareKey busy={busy} onRotate={() => void rotate()} />;
}
