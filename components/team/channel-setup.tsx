import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { ChannelConfig } from '../../utils/records/team.ts';
import { isAtOtherServer } from '../../utils/records/team-server.ts';
import {
  type Accounts,
  type ChannelDraft,
  configOf,
  draftOf,
  NO_ACCOUNTS,
  newChannel,
} from '../../utils/team/membership/channel-draft.ts';
import { isChannelDone } from '../../utils/team/membership/start-draft.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { Form } from '../form.tsx';
import { ChannelActs, type ChannelActsProps } from './channel-acts.tsx';
import { ChannelFields } from './channel-fields.tsx';
import { TellList, type TellListProps } from './tell-list.tsx';

interface ChannelSetupProps extends Omit<ChannelActsProps, 'onChange'> {
  /** Which of them releases tell of. */
  tell: TellListProps;
  /** A name for a new channel that no other has. */
  newId: () => string;
  /** Must be called straight from the click: the browser may ask for permission. */
  onAdd: (draft: ChannelDraft, accounts: Accounts) => void;
  /** Other addresses or accounts of a channel that is there, with the same id; accounts that were left empty stay. Straight from the click, too. */
  onMove: (draft: ChannelDraft, accounts: Accounts) => void;
}

const KINDS = ['web', 'webdav', 'hub'] as const;
/** The most channels of a team. */
const MOST = 10;

/** A lead sets channels up, tries them and takes them away; members hear of it by the next release, and of what opens them by a join text. */
export function ChannelSetup({ newId, onAdd, onMove, tell, ...acts }: ChannelSetupProps) {
  const [draft, setDraft] = useState<ChannelDraft>();
  /** What is changed, as it is so far; undefined for a new one. */
  const [before, setBefore] = useState<ChannelConfig>();
  const [accounts, setAccounts] = useState(NO_ACCOUNTS);
  const form = useRef<HTMLFormElement>(null);
  const kinds = useRef<HTMLDivElement>(null);
  const isOpen = draft !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    return () => {
      // The button of a new channel went when the form came.
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      (isThere ? before : kinds.current?.querySelector('button'))?.focus();
    };
  }, [isOpen]);
  return (
    <Section title={t('team.channels.setup')} lead={t('team.channels.setupLead')}>
      <ChannelActs
        {...acts}
        onChange={(channel) => {
          setBefore(channel);
          setAccounts(NO_ACCOUNTS);
          setDraft(draftOf(channel));
        }}
      />
      <TellList {...tell} />
      {draft ? (
        <Form
          class="desk-form"
          formRef={form}
          onSubmit={() => {
            if (!isChannelDone(draft)) return;
            if (before) onMove(draft, accounts);
            else onAdd(draft, accounts);
            setDraft(undefined);
          }}
        >
          <ChannelFields
            draft={draft}
            accounts={accounts}
            accountNote={
              before &&
              t(
                isAtOtherServer(before, configOf(draft))
                  ? 'teamMoves.accountsAway'
                  : 'teamMoves.accountsStay',
              )
            }
            isMove={before !== undefined}
            onChange={setDraft}
            onAccounts={setAccounts}
            onRemove={() => setDraft(undefined)}
          />
          <div class="desk-actions">
            <Button variant="accent" type="submit" disabled={!isChannelDone(draft)}>
              {before ? t('teamMoves.keep') : t('team.channels.add')}
            </Button>
          </div>
        </Form>
      ) : (
        <div class="desk-actions" ref={kinds}>
          {KINDS.map((kind) => (
            <Button
              key={kind}
              icon="plus"
              disabled={acts.channels.length >= MOST}
              onClick={() => {
                setBefore(undefined);
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
