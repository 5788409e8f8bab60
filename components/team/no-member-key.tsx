import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Note } from '../states.tsx';

interface NoMemberKeyProps {
  /** Channels ask for secrets that are not here either. */
  lacksSecrets: boolean;
  busy: boolean;
  onMake: () => void;
  onJoin: () => void;
}

/** The membership came back from an archive, which holds no keys: what works, what does not, and both ways on. */
export function NoMemberKey({ lacksSecrets, busy, onMake, onJoin }: NoMemberKeyProps) {
  return (
    <Note
      tone="soon"
      icon="warning"
      action={
        <>
          <Button variant="accent" onClick={onJoin}>
            {t('team.restored.join')}
          </Button>
          {!lacksSecrets && (
            <Button busy={busy} onClick={onMake}>
              {t('team.restored.make')}
            </Button>
          )}
        </>
      }
    >
      {t('team.restored.what')} {t(lacksSecrets ? 'team.restored.secrets' : 'team.restored.noSecrets')}
    </Note>
  );
}
