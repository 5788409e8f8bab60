import { t } from '../../utils/locales/text.ts';
import { NAME_LIMIT } from '../../utils/records/key.ts';
import type { Sharing } from '../../utils/records/team.ts';
import { SHARED_KINDS } from '../../utils/team/membership/sharing.ts';
import { Field, Input } from '../field.tsx';
import { Segmented } from '../segmented.tsx';
import { Switch } from '../switch.tsx';
import type { SharedPiece } from './model.ts';
import { SharedView } from './shared-view.tsx';

interface SharingFormProps {
  name: string;
  /** What this browser is called under a pseudonym; undefined before it has a key. */
  pseudonym?: string | undefined;
  sharing: Sharing;
  /** What would go out now, one of each kind that is on. */
  pieces: readonly SharedPiece[];
  onChange: (name: string, sharing: Sharing) => void;
}

const AS = ['nobody', 'pseudonym', 'name'] as const;

/** What somebody shares with the leads, and under which name; beside it what that is exactly. */
export function SharingForm({ name, pseudonym, sharing, pieces, onChange }: SharingFormProps) {
  return (
    <div class="desk-form">
      <p>{t('team.sharing.lead')}</p>
      <div class="desk-stack">
        <span class="team-label">{t('team.sharing.as')}</span>
        <Segmented
          label={t('team.sharing.as')}
          value={sharing.as}
          options={AS.map((as) => ({ value: as, label: t(`team.sharing.${as}`) }))}
          onChange={(as) => onChange(name, { ...sharing, as })}
        />
        <p class="desk-quiet">{t(`team.sharing.about.${sharing.as}`)}</p>
      </div>
      {sharing.as === 'pseudonym' && pseudonym !== undefined && (
        <p>
          {t('team.sharing.pseudonym')} <code>{pseudonym}</code>
        </p>
      )}
      {sharing.as === 'name' && (
        <Field
          label={t('team.sharing.called')}
          error={name.trim() === '' ? t('team.sharing.nameless') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={NAME_LIMIT}
              onValue={(next) => onChange(next, sharing)}
            />
          )}
        </Field>
      )}
      {sharing.as !== 'nobody' && (
        <div class="desk-stack">
          {SHARED_KINDS.map((kind) => (
            <div key={kind} class="team-switch">
              <Switch
                checked={sharing[kind]}
                label={t(`team.sharing.${kind}`)}
                onChange={(on) => onChange(name, { ...sharing, [kind]: on })}
              />
              <p class="desk-quiet">{t(`team.sharing.about.${kind}`)}</p>
            </div>
          ))}
        </div>
      )}
      <SharedView pieces={pieces} />
    </div>
  );
}
