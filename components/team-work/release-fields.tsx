import { t } from '../../utils/locales/text.ts';
import { Field, Input } from '../field.tsx';
import { isMoment, MomentField } from './moment-field.tsx';

/** What a lead says of a release. Times in UTC ms. */
export interface ReleaseForm {
  title: string;
  note: string;
  minimumClient: string;
  startsAt: number | undefined;
  endsAt: number | undefined;
}

/** Nothing filled in but the client's version, and when it ends where what it builds on does. */
export const blankForm = (client: string, endsAt: number | undefined): ReleaseForm => ({
  title: '',
  note: '',
  minimumClient: client,
  startsAt: undefined,
  endsAt,
});

/** The first thing that is wrong with what was filled in. `now` in UTC ms. */
export function obstacleOf(
  form: ReleaseForm,
  now: number,
): 'title' | 'client' | 'starts' | 'ends' | 'endFirst' | undefined {
  if (form.title.trim() === '') return 'title';
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}$/u.test(form.minimumClient.trim())) return 'client';
  if (!isMoment(form.startsAt)) return 'starts';
  if (!isMoment(form.endsAt)) return 'ends';
  return form.endsAt !== undefined && form.endsAt <= Math.max(now, form.startsAt ?? now)
    ? 'endFirst'
    : undefined;
}

interface ReleaseFieldsProps {
  form: ReleaseForm;
  onForm: (form: ReleaseForm) => void;
  /** What is wrong is told. */
  told: boolean;
  /** UTC ms. */
  now: number;
}

/** Title, note, time and the oldest client of a release. */
export function ReleaseFields({ form, onForm, told, now }: ReleaseFieldsProps) {
  const obstacle = told ? obstacleOf(form, now) : undefined;
  const set = (change: Partial<ReleaseForm>) => onForm({ ...form, ...change });
  return (
    <div class="desk-form">
      <Field
        label={t('teamWork.release.name')}
        hint={t('teamWork.release.nameHint')}
        error={obstacle === 'title' ? t('teamWork.release.nameMissing') : undefined}
      >
        {(control) => (
          <Input {...control} value={form.title} maxLength={200} onValue={(title) => set({ title })} />
        )}
      </Field>
      <Field label={t('teamWork.release.note')} hint={t('teamWork.release.noteHint')}>
        {(control) => (
          <textarea
            class="tx-input"
            {...control}
            rows={3}
            maxLength={4000}
            value={form.note}
            onInput={(event) => set({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="desk-fields">
        <MomentField
          label={t('teamWork.release.starts')}
          hint={t('teamWork.release.startsHint')}
          error={obstacle === 'starts' ? t('teamWork.release.farTime') : undefined}
          value={form.startsAt}
          onValue={(startsAt) => set({ startsAt })}
        />
        <MomentField
          label={t('teamWork.release.ends')}
          hint={t('teamWork.release.endsHint')}
          error={
            obstacle === 'ends'
              ? t('teamWork.release.farTime')
              : obstacle === 'endFirst'
                ? t('teamWork.release.endFirst')
                : undefined
          }
          value={form.endsAt}
          onValue={(endsAt) => set({ endsAt })}
        />
        <Field
          label={t('teamWork.release.client')}
          hint={t('teamWork.release.clientHint')}
          error={obstacle === 'client' ? t('teamWork.release.clientWrong') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={form.minimumClient}
              maxLength={14}
              onValue={(minimumClient) => set({ minimumClient })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
