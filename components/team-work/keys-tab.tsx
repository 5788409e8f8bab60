import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { LeadKey } from '../../utils/records/team.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { useRows } from '../desk/use-rows.ts';
import { AdmitDialog, RemoveKeyDialog, RotateDialog } from './key-dialogs.tsx';
import { LostMachine } from './lost-machine.tsx';
import type { KeyDoes, Work, WorkAround, WorkDoes } from './model.ts';

interface KeysTabProps {
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  keys: KeyDoes;
}

/** The fingerprints of keys, as they become known. */
function useFingerprints(keys: readonly LeadKey[], of: KeyDoes['fingerprintOf']) {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let current = true;
    void Promise.all(keys.map(async ({ key }) => [key, await of(key)] as const)).then(
      (entries) => current && setKnown(new Map(entries)),
    );
    return () => {
      current = false;
    };
  }, [keys, of]);
  return known;
}

type Doing = { what: 'admit' | 'rotate' } | { what: 'remove'; key: LeadKey };

/** Who may publish, and what to do when a key comes, goes or is lost. */
export function KeysTab({ work, around, does, keys }: KeysTabProps) {
  const [doing, setDoing] = useState<Doing>();
  const fingerprints = useFingerprints(work.keys, keys.fingerprintOf);
  const canSign = work.signing !== undefined;
  const { list, onKeyDown } = useRows((id, event) => {
    const key = work.keys.find((one) => one.key === id);
    if (event.key !== 'Delete' || !key || !canSign) return false;
    setDoing({ what: 'remove', key });
    return true;
  });
  const close = () => setDoing(undefined);
  const shared = { work, around, does, keys, onClose: close };
  return (
    <div class="tw-rest">
      <Section
        title={t('teamWork.keys.title')}
        lead={t('teamWork.keys.lead')}
        actions={
          canSign && (
            <Button icon="plus" onClick={() => setDoing({ what: 'admit' })}>
              {t('teamWork.keys.admit')}
            </Button>
          )
        }
      >
        <ul class="desk-rows tw-rows" ref={list} onKeyDown={onKeyDown} aria-label={t('teamWork.keys.title')}>
          {work.keys.map((key, at) => (
            <li key={key.key} data-row={key.key} tabIndex={at === 0 ? 0 : -1} aria-label={key.name}>
              <div>
                <p>
                  <b>{key.name}</b>
                  {key.key === work.signing && <span class="desk-quiet"> · {t('teamWork.keys.this')}</span>}
                </p>
                <p class="desk-quiet">
                  <code>{fingerprints.get(key.key) ?? '…'}</code> ·{' '}
                  {key.from === 0 ? t('teamWork.keys.founder') : t('teamWork.keys.from', [String(key.from)])}
                </p>
              </div>
              {canSign && work.keys.length > 1 && (
                <Button onClick={() => setDoing({ what: 'remove', key })}>
                  {t('teamWork.keys.remove', [key.name])}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {!canSign && <p class="desk-quiet">{t('teamWork.keys.noKey')}</p>}
        {canSign && work.keys.length === 1 && <p class="desk-quiet">{t('teamWork.keys.onlyOne')}</p>}
      </Section>
      {canSign && (
        <Section title={t('teamWork.keys.rotateTitle')} lead={t('teamWork.keys.rotateLead')}>
          <div class="desk-stack">
            <Button onClick={() => setDoing({ what: 'rotate' })}>{t('teamWork.keys.rotate')}</Button>
          </div>
        </Section>
      )}
      <LostMachine canSign={canSign} />
      {doing?.what === 'admit' && <AdmitDialog {...shared} />}
      {doing?.what === 'rotate' && <RotateDialog {...shared} />}
      {doing?.what === 'remove' && <RemoveKeyDialog {...shared} removed={doing.key} />}
    </div>
  );
}
