import { useEffect, useState } from 'preact/hooks';
import { cut } from '../../utils/core/cut.ts';
import { t } from '../../utils/locales/text.ts';
import type { LeadKey } from '../../utils/records/team.ts';
import { admitKey, type ReleasePlan, removeKey, replaceKey } from '../../utils/team/drafts/plan.ts';
import { Field, Input } from '../field.tsx';
import { NewPassphraseFields, useNewPassphrase } from '../team/new-passphrase.tsx';
import type { KeyDoes, Work, WorkAround, WorkDoes } from './model.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { endOf, minimumOf } from './release-words.ts';
import { WaitingNote } from './waiting-note.tsx';

interface KeyDialogProps {
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  keys: KeyDoes;
  onClose: () => void;
}

/** A release that changes who may publish and nothing else. */
const keyPlan = (
  { work, around }: Pick<KeyDialogProps, 'work' | 'around'>,
  title: string,
  keys: readonly LeadKey[],
): ReleasePlan => ({
  kind: 'release',
  title: cut(title, 200),
  note: '',
  minimumClient: minimumOf(work, around),
  ...endOf(work, Date.now()),
  supersedes: [],
  keys,
  content: work.inUse,
});

const PUBLIC_KEY = /^[A-Za-z0-9_-]{43}$/u;
const nextNumber = ({ releases }: Work): number => (releases[0]?.number ?? 0) + 1;

/** Somebody else who may publish from now on: her public key, and its fingerprint to compare by telephone. */
export function AdmitDialog(props: KeyDialogProps) {
  const { work, around, does, keys, onClose } = props;
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [fingerprint, setFingerprint] = useState<string>();
  const [compared, setCompared] = useState(false);
  const key = typed.trim();
  const isKey = PUBLIC_KEY.test(key);
  const { fingerprintOf } = keys;
  useEffect(() => {
    let current = true;
    setFingerprint(undefined);
    setCompared(false);
    if (isKey) void fingerprintOf(key).then((made) => current && setFingerprint(made));
    return () => {
      current = false;
    };
  }, [key, isKey, fingerprintOf]);
  const ready = isKey && name.trim() !== '' && compared;
  return (
    <PublishDialog
      title={t('teamWork.keys.admit')}
      act={t('teamWork.keys.admitAct')}
      disabled={!ready}
      around={around}
      does={does}
      onClose={onClose}
      plan={async () => {
        const next = admitKey(work.keys, { key, name: name.trim(), from: nextNumber(work) });
        return next.ok
          ? keyPlan(props, t('teamWork.keys.admitRelease', [name.trim()]), next.value)
          : next.error;
      }}
    >
      <p>{t('teamWork.keys.admitWhat')}</p>
      <Field
        label={t('teamWork.keys.publicKey')}
        hint={t('teamWork.keys.publicKeyHint')}
        error={key !== '' && !isKey ? t('teamWork.keys.publicKeyWrong') : undefined}
      >
        {(control) => <Input {...control} value={typed} maxLength={200} onValue={setTyped} />}
      </Field>
      <Field label={t('teamWork.keys.name')}>
        {(control) => <Input {...control} value={name} maxLength={120} onValue={setName} />}
      </Field>
      {fingerprint !== undefined && (
        <>
          <p>
            {t('teamWork.keys.fingerprint')} <code class="tw-fingerprint">{fingerprint}</code>
          </p>
          <label class="desk-line">
            <input
              type="checkbox"
              checked={compared}
              onChange={(event) => setCompared(event.currentTarget.checked)}
            />
            <span>{t('teamWork.keys.compared')}</span>
          </label>
        </>
      )}
      <WaitingNote work={work} around={around} />
    </PublishDialog>
  );
}

/** Somebody who may not publish any more. */
export function RemoveKeyDialog(props: KeyDialogProps & { removed: LeadKey }) {
  const { work, around, does, onClose, removed } = props;
  return (
    <PublishDialog
      title={t('teamWork.keys.removeTitle', [removed.name])}
      act={t('teamWork.keys.removeAct')}
      danger
      around={around}
      does={does}
      onClose={onClose}
      plan={async () => {
        const left = removeKey(work.keys, removed.key);
        return left.ok
          ? keyPlan(props, t('teamWork.keys.removeRelease', [removed.name]), left.value)
          : left.error;
      }}
    >
      <p>{t('teamWork.keys.removeWhat', [removed.name])}</p>
      {removed.key === work.signing && <p>{t('teamWork.keys.removeOwn')}</p>}
      <WaitingNote work={work} around={around} />
    </PublishDialog>
  );
}

/** A new key in the place of this browser's, with its backup. */
export function RotateDialog(props: KeyDialogProps) {
  const { work, around, does, keys, onClose } = props;
  const passphrase = useNewPassphrase();
  // A second attempt takes the key that was made at the first: its backup is saved already.
  const [made, setMade] = useState<string>();
  return (
    <PublishDialog
      title={t('teamWork.keys.rotate')}
      act={t('teamWork.keys.rotateAct')}
      around={around}
      does={does}
      onClose={onClose}
      plan={async () => {
        const { signing } = work;
        if (signing === undefined) return { code: 'key-missing' };
        if (!passphrase.check()) return undefined;
        const own = work.keys.find(({ key }) => key === signing);
        if (!own) return { code: 'key-unknown' };
        let next = made;
        if (next === undefined) {
          const fresh = await keys.onNewKey(passphrase.value);
          if (!fresh.ok) return fresh.error;
          next = fresh.value;
          setMade(next);
        }
        const changed = replaceKey(work.keys, signing, { key: next, name: own.name, from: nextNumber(work) });
        return changed.ok
          ? keyPlan(props, t('teamWork.keys.rotateRelease', [own.name]), changed.value)
          : changed.error;
      }}
    >
      <p>{t('teamWork.keys.rotateWhat')}</p>
      <NewPassphraseFields passphrase={passphrase} hint={t('teamWork.keys.passphraseHint')} />
      <WaitingNote work={work} around={around} />
    </PublishDialog>
  );
}
