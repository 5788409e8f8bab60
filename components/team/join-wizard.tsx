import { useId, useState } from 'preact/hooks';
import { formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Sharing } from '../../utils/records/team.ts';
import { addressesOf, hostNames } from '../../utils/team/membership/channel-draft.ts';
import { SHARES_NOTHING } from '../../utils/team/membership/sharing.ts';
import { Field, Input } from '../field.tsx';
import { FileButton } from '../file-button.tsx';
import { Note } from '../states.tsx';
import { Fingerprint } from './fingerprint.tsx';
import type { InvitationView, SharedPiece } from './model.ts';
import { SharingForm } from './sharing-form.tsx';
import { Wizard } from './wizard.tsx';
import { channelName, releaseName, roleName } from './words.ts';

/** Who somebody wants to be in the team. */
export interface JoinChoice {
  name: string;
  sharing: Sharing;
}

interface JoinWizardProps {
  /** What was found in what somebody brought. */
  invitation: InvitationView | undefined;
  busy: boolean;
  /** Why it could not be read, or did not work, in words. */
  failure?: string | undefined;
  /** The team that this browser is in already. */
  present?: { name: string } | undefined;
  /** What somebody chose who is in this team already. */
  known?: JoinChoice | undefined;
  /** What would be shared now, of what is chosen. */
  piecesOf: (choice: JoinChoice) => readonly SharedPiece[];
  /** Must be called straight from the click: the browser may have to ask for permission. `code` where somebody typed a short code. */
  onRead: (text: string, code: string) => void;
  onFile: (file: File) => void;
  /** Takes the invitation away again. */
  onForget: () => void;
  /** Must be called straight from the click. */
  onJoin: (choice: JoinChoice) => void;
  onLeave: () => void;
}

const STEPS = ['bring', 'look', 'me'] as const;
const NEW_MEMBER: JoinChoice = { name: '', sharing: SHARES_NOTHING };

function Bring({
  text,
  code,
  onText,
  onCode,
  onFile,
}: {
  text: string;
  code: string;
  onText: (text: string) => void;
  onCode: (code: string) => void;
  onFile: (file: File) => void;
}) {
  const area = useId();
  const isAddress = /^https?:\/\/\S+$/u.test(text.trim()) && !text.includes('#tiexin-join=');
  return (
    <>
      <label class="team-label" for={area}>
        {t('team.join.paste')}
      </label>
      <textarea
        id={area}
        class="tx-input team-code"
        rows={5}
        value={text}
        spellcheck={false}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p class="desk-quiet">{t('team.join.pasteHint')}</p>
      {isAddress && (
        <Field label={t('team.join.code')} hint={t('team.join.codeHint')}>
          {(control) => <Input {...control} value={code} maxLength={40} onValue={onCode} />}
        </Field>
      )}
      <div class="desk-actions">
        <FileButton label={t('team.join.file')} onFile={onFile}>
          {t('team.join.file')}
        </FileButton>
      </div>
    </>
  );
}

function Look({ invitation, isKnown }: { invitation: InvitationView; isKnown: boolean }) {
  const hosts = hostNames(addressesOf(invitation.channels));
  // Who is in the team keeps what opens its channels.
  const closed = isKnown ? new Set<string>() : invitation.closed;
  return (
    <>
      {invitation.byPolicy && <Note>{t('team.join.byPolicy')}</Note>}
      <dl class="team-facts">
        <dt>{t('team.join.team')}</dt>
        <dd>{invitation.name}</dd>
        <dt>{t('team.join.role')}</dt>
        <dd>{roleName(invitation.role)}</dd>
        {invitation.release && (
          <>
            <dt>{t('team.join.release')}</dt>
            <dd>{releaseName(invitation.release.number, invitation.release.title)}</dd>
          </>
        )}
        <dt>{t('team.page.channels')}</dt>
        <dd>
          <ul class="team-plain">
            {invitation.channels.map((one) => (
              <li key={one.id}>
                {channelName(one)}
                {closed.has(one.id) && <span class="desk-quiet"> · {t('team.join.needsText')}</span>}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <Fingerprint value={invitation.fingerprint} />
      <p>{t('team.join.compare')}</p>
      {hosts.length > 0 && <p>{t('team.join.asks', [formatNames(hosts, 'conjunction')])}</p>}
    </>
  );
}

/** Joins a team: what somebody brought, what it says, who they want to be. Nothing exists before the last step. */
export function JoinWizard(props: JoinWizardProps) {
  const { invitation, busy, failure, present, known = NEW_MEMBER, piecesOf, ...does } = props;
  const [at, setAt] = useState<'look' | 'me'>('look');
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const [chosen, setChoice] = useState<JoinChoice>();
  const choice = chosen ?? known;
  // What was wrong with a text is not wrong with the next one.
  const [edited, setEdited] = useState(false);
  const step = invitation ? at : 'bring';
  const needsName = choice.sharing.as === 'name' && choice.name.trim() === '';
  return (
    <Wizard
      title={t('team.join.title')}
      lead={t('team.join.lead')}
      steps={STEPS.map((one) => t(`team.join.step.${one}`))}
      at={STEPS.indexOf(step)}
      done={step === 'bring' ? text.trim() !== '' : step === 'look' || !needsName}
      busy={busy}
      finish={present ? t('team.join.change') : t('team.join.finish')}
      onBack={
        step === 'bring'
          ? undefined
          : () => {
              if (step === 'me') setAt('look');
              else does.onForget();
            }
      }
      onNext={() => {
        setEdited(false);
        if (step === 'bring') does.onRead(text.trim(), code.trim());
        else if (step === 'look') setAt('me');
        else does.onJoin({ ...choice, name: choice.name.trim() });
      }}
      onLeave={does.onLeave}
    >
      {present && <Note tone="soon">{t('team.join.present', [present.name])}</Note>}
      {step === 'bring' && (
        <Bring
          text={text}
          code={code}
          onText={(next) => {
            setText(next);
            setEdited(true);
          }}
          onCode={(next) => {
            setCode(next);
            setEdited(true);
          }}
          onFile={(file) => {
            setEdited(false);
            does.onFile(file);
          }}
        />
      )}
      {step === 'look' && invitation && <Look invitation={invitation} isKnown={props.known !== undefined} />}
      {step === 'me' && (
        <SharingForm
          name={choice.name}
          sharing={choice.sharing}
          pieces={piecesOf(choice)}
          onChange={(name, sharing) => setChoice({ name, sharing })}
        />
      )}
      {failure !== undefined && !edited && (
        <p role="alert" class="team-refused">
          {failure}
        </p>
      )}
    </Wizard>
  );
}
