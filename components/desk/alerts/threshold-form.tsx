import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import type { Thresholds } from '../../../utils/records/ship-by-rule.ts';
import type { TeamContent } from '../../../utils/records/team-content.ts';
import { DEFAULT_SHIPPING } from '../../../utils/shipping/settings.ts';
import { Button } from '../../button.tsx';
import { Field, Input } from '../../field.tsx';
import { Form } from '../../form.tsx';

export const THRESHOLD_NAMES = ['soonHours', 'urgentHours', 'pickUpHours', 'staleHours'] as const;
type Name = (typeof THRESHOLD_NAMES)[number];
type Draft = Record<Name, string>;

const MOST_HOURS = 720;

const draftOf = (values: Partial<Thresholds>): Draft => {
  const text = (name: Name) => (values[name] === undefined ? '' : String(values[name]));
  return {
    soonHours: text('soonHours'),
    urgentHours: text('urgentHours'),
    pickUpHours: text('pickUpHours'),
    staleHours: text('staleHours'),
  };
};

function valuesOf(draft: Draft): Partial<Thresholds> {
  const entries = THRESHOLD_NAMES.filter((name) => draft[name].trim() !== '').map((name) => [
    name,
    Number(draft[name]),
  ]);
  return Object.fromEntries(entries) as Partial<Thresholds>;
}

function errorOf(name: Name, draft: Draft, fallback: Thresholds | undefined): string | undefined {
  const typed = draft[name].trim();
  if (typed === '') return fallback ? undefined : t('desk.alerts.wrong.missing');
  const value = Number(typed);
  if (!(value >= 0 && value <= MOST_HOURS)) return t('desk.alerts.wrong.range', [String(MOST_HOURS)]);
  const soon = draft.soonHours.trim() === '' ? fallback?.soonHours : Number(draft.soonHours);
  return name === 'urgentHours' && soon !== undefined && value > soon
    ? t('desk.alerts.wrong.order')
    : undefined;
}

type TeamTimes = TeamContent['shipping']['thresholds'];

/** Where the value that holds comes from: the team's takes the place of the default, not of what a person chose. */
function originOf(name: Name, kept: number | undefined, team: TeamTimes): string {
  const [standard, ours] = [DEFAULT_SHIPPING.thresholds[name], team?.[name]];
  if (ours === undefined) return t('desk.alerts.defaultIs', [String(standard)]);
  return t(kept === standard ? 'desk.alerts.teamHolds' : 'desk.alerts.teamAside', [String(ours)]);
}

/** What a threshold means and, where it is set for every shop, where the value that holds comes from. */
const hintOf = (name: Name, { fallback, team, values }: ThresholdFormProps): string => {
  const meaning = t(`desk.alerts.hint.${name}`);
  return fallback ? meaning : `${meaning} · ${originOf(name, values[name], team)}`;
};

interface ThresholdFormProps {
  values: Partial<Thresholds>;
  /** What holds where a field stays empty; without it every field must be filled. */
  fallback?: Thresholds;
  /** What the team's release in use sets; it holds where the value is the default. */
  team?: TeamTimes;
  onSave: (values: Partial<Thresholds>) => void;
  /** Gives up what these values are for. */
  onRemove?: () => void;
}

/** When to say something, in hours. Saved as a whole, because a half-typed number is already another number. */
export function ThresholdForm(props: ThresholdFormProps) {
  const { fallback, onRemove, onSave, values } = props;
  const kept = JSON.stringify(draftOf(values));
  const [draft, setDraft] = useState(() => draftOf(values));
  useEffect(() => setDraft(JSON.parse(kept)), [kept]);
  const dirty = JSON.stringify(draft) !== kept;
  const wrong = THRESHOLD_NAMES.some((name) => errorOf(name, draft, fallback) !== undefined);
  return (
    <Form class="desk-form" onSubmit={() => dirty && !wrong && onSave(valuesOf(draft))}>
      <div class="desk-fields">
        {THRESHOLD_NAMES.map((name) => (
          <Field
            key={name}
            label={t(`desk.alerts.${name}`)}
            hint={hintOf(name, props)}
            error={errorOf(name, draft, fallback)}
          >
            {(control) => (
              <Input
                {...control}
                type="number"
                min={0}
                max={MOST_HOURS}
                step="any"
                suffix={t('desk.alerts.unit')}
                value={draft[name]}
                onValue={(value) => setDraft((before) => ({ ...before, [name]: value }))}
                {...(fallback && { placeholder: String(fallback[name]) })}
              />
            )}
          </Field>
        ))}
      </div>
      <div class="desk-actions">
        <Button type="submit" variant="accent" disabled={!dirty || wrong}>
          {t('common.save')}
        </Button>
        {onRemove && (
          <Button variant="quiet" icon="trash" onClick={onRemove}>
            {t('desk.alerts.shopRemove')}
          </Button>
        )}
        {dirty && <Button onClick={() => setDraft(JSON.parse(kept))}>{t('common.cancel')}</Button>}
      </div>
    </Form>
  );
}
