import { useState } from 'preact/hooks';
import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import type { ReviewLevel } from '../../../utils/records/review-verdict.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { ReviewSettings } from '../../../utils/reviews/settings.ts';
import { AskDialog } from '../../ask-dialog.tsx';
import { Button } from '../../button.tsx';
import { Field, Select } from '../../field.tsx';
import { Switch } from '../../switch.tsx';
import { consoleName, type DeskConsole, shopName } from '../model.ts';
import { Section } from '../section.tsx';

/** What was taught about the reviews of one shop. */
export interface Taught {
  console: string;
  shop: string;
  notNegative: number;
  missed: number;
}

interface ReviewAlertsProps {
  settings: ReviewSettings;
  onChange: (next: ReviewSettings, said: string) => void;
  taught: readonly Taught[];
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  onForget: (of: Taught) => void;
}

const LEVELS = ['alert', 'hidden', 'look'] as const satisfies readonly ReviewLevel[];
const STARS = [0, 1, 2, 3] as const;
const CLUSTER = [2, 3, 4, 5, 8, 10] as const;

function Learned({ taught, consoles, shops, onForget }: Omit<ReviewAlertsProps, 'settings' | 'onChange'>) {
  const [asked, setAsked] = useState<Taught>();
  const nameOf = ({ console, shop }: Taught) =>
    `${consoleName(console, consoles)} · ${shopName(console, shop, shops)}`;
  if (taught.length === 0) return <p class="desk-quiet">{t('reviewCase.settings.nothingTaught')}</p>;
  return (
    <>
      <ul class="desk-list">
        {taught.map((one) => (
          <li key={`${one.console}/${one.shop}`}>
            <b>{nameOf(one)}</b>
            <p>
              {t('reviewCase.settings.taught', [formatCount(one.notNegative), formatCount(one.missed)])}{' '}
              <Button variant="quiet" onClick={() => setAsked(one)}>
                {t('reviewCase.settings.forget')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {asked && (
        <AskDialog
          title={t('reviewCase.settings.forgetTitle', [nameOf(asked)])}
          act={t('reviewCase.settings.forget')}
          isGrave
          onAct={() => {
            setAsked(undefined);
            onForget(asked);
          }}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('reviewCase.settings.forgetWhat')}</p>
        </AskDialog>
      )}
    </>
  );
}

/** Which reviews become alerts, and what was taught about them. */
export function ReviewAlerts({ settings, onChange, ...learned }: ReviewAlertsProps) {
  const toggle = (level: (typeof LEVELS)[number], on: boolean) =>
    onChange(
      { ...settings, levels: LEVELS.filter((one) => (one === level ? on : settings.levels.includes(one))) },
      t(on ? 'reviewCase.settings.levelOn' : 'reviewCase.settings.levelOff', [t(`review.level.${level}`)]),
    );
  const saved = t('reviewCase.settings.saved');
  return (
    <>
      <Section title={t('reviewCase.settings.title')} lead={t('reviewCase.settings.lead')}>
        <div class="desk-stack">
          {LEVELS.map((level) => (
            <Switch
              key={level}
              checked={settings.levels.includes(level)}
              onChange={(on) => toggle(level, on)}
              label={t('reviewCase.settings.level', [
                t(`review.level.${level}`),
                t(`reviewCase.settings.${level}`),
              ])}
            />
          ))}
          <Switch
            checked={settings.notify}
            onChange={(notify) => onChange({ ...settings, notify }, saved)}
            label={t('reviewCase.settings.notify')}
          />
        </div>
        <div class="desk-fields">
          <Field label={t('reviewCase.settings.stars')} hint={t('reviewCase.settings.starsHint')}>
            {(control) => (
              <Select
                {...control}
                value={String(settings.stars)}
                options={STARS.map((stars) => ({
                  value: String(stars),
                  label:
                    stars === 0 ? t('reviewCase.settings.noStars') : t('reviewCase.settings.upTo', stars),
                }))}
                onValue={(stars) => onChange({ ...settings, stars: Number(stars) }, saved)}
              />
            )}
          </Field>
          <Field label={t('reviewCase.settings.cluster')} hint={t('reviewCase.settings.clusterHint')}>
            {(control) => (
              <Select
                {...control}
                value={String(settings.clusterFrom)}
                options={[...new Set([...CLUSTER, settings.clusterFrom])]
                  .sort((a, b) => a - b)
                  .map((count) => ({
                    value: String(count),
                    label: t('reviewCase.settings.orders', count, [formatCount(count)]),
                  }))}
                onValue={(count) => onChange({ ...settings, clusterFrom: Number(count) }, saved)}
              />
            )}
          </Field>
        </div>
      </Section>
      <Section title={t('reviewCase.settings.learned')} lead={t('reviewCase.settings.learnedLead')}>
        <Learned {...learned} />
      </Section>
    </>
  );
}
