import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import {
  type Accounts,
  type ChannelDraft,
  NO_ACCOUNTS,
  newChannel,
} from '../../utils/team/membership/channel-draft.ts';
import { isChannelDone } from '../../utils/team/membership/start-draft.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { ChannelActs, type ChannelActsProps } from './channel-acts.tsx';
import { ChannelFields } from './channel-fields.tsx';

interface ChannelSetupProps extends ChannelActsProps {
  /** A name for a new channel that no other has. */
  newId: () => string;
  /** Must be called straight from the click: the browser may ask for permission. */
  onAdd: (draft: ChannelDraft, accounts: Accounts) => void;
}

const KINDS = ['web', 'webdav', 'hub'] as const;
/** The most channels of a team. */
const MOST = 10;

/** A lead sets channels up, tries them and takes them away; members hear of it by a new join text. */
export function ChannelSetup({ newId, onAdd, ...acts }: ChannelSetupProps) {
  const [draft, setDraft] = useState<ChannelDraft>();
  const [accounts, setAccounts] = useState(NO_ACCOUNTS);
  return (
    <Section title={t('team.channels.setup')} lead={t('team.channels.setupLead')}>
      <ChannelActs {...acts} />
      {draft ? (
        <form
          class="desk-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isChannelDone(draft)) return;
            onAdd(draft, accounts);
            setDraft(undefined);
          }}
        >
          <ChannelFields
            draft={draft}
            accounts={accounts}
            onChange={setDraft}
            onAccounts={setAccounts}
            onRemove={() => setDraft(undefined)}
          />
          <div class="desk-actions">
            <Button variant="accent" type="submit" disabled={!isChannelDone(draft)}>
              {t('team.channels.add')}
            </Button>
          </div>
        </form>
      ) : (
        <div class="desk-actions">
          {KINDS.map((kind) => (
            <Button
              key={kind}
              icon="plus"
              disabled={acts.channels.length >= MOST}
              onClick={() => {
                setAccounts(NO_ACCOUNTS);
                setDraft(newChannel(newId(), kind));
              }}
            >
              {t(`team.channels.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
}
