import { useState } from 'preact/hooks';
import type { ImportPlan } from '../../../../utils/exchange/findings.ts';
import { planImport } from '../../../../utils/exchange/plan.ts';
import { formatCount } from '../../../../utils/locales/format.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { Reply } from '../../../../utils/records/reply.ts';
import { Button } from '../../../button.tsx';
import { Segmented } from '../../../segmented.tsx';
import { Section } from '../../section.tsx';
import { PreviewList } from './preview-list.tsx';
import { choiceOptions, RowDetails } from './row-details.tsx';
import { type Checks, type Filter, useChoices } from './use-choices.ts';

interface PreviewProps {
  plan: ImportPlan;
  existing: readonly Reply[];
  /** UTC ms. */
  now: number;
  /** The library is being written. */
  busy: boolean;
  checks?: Checks | undefined;
  onConfirm: (put: Reply[]) => void;
  onCancel: () => void;
}

/** Everything a file holds, what would come of it, and the word that lets it happen. */
export function Preview({ plan, existing, now, busy, checks, onConfirm, onCancel }: PreviewProps) {
  const { choices, planned, places, ...set } = useChoices(plan, existing, checks);
  const [filter, setFilter] = useState<Filter>('all');
  const [active, setActive] = useState<number>();
  const shown = places[filter];
  const at = active !== undefined && shown.includes(active) ? active : undefined;
  const row = at === undefined ? undefined : plan.rows[at];
  const filters: Filter[] = ['all', 'problems', 'clashes', 'notes', ...(checks ? (['checks'] as const) : [])];
  const { counts } = planned;
  const writes = counts.add + counts.overwrite + counts.both;
  return (
    <Section title={t('exchange.list')} lead={t('exchange.list_hint')}>
      <div class="import-bar">
        <Segmented
          label={t('exchange.filter.label')}
          value={filter}
          options={filters.map((value) => ({
            value,
            label: t(`exchange.filter.${value}`),
            count: formatCount(places[value].length),
          }))}
          onChange={setFilter}
        />
        {places.clashes.length > 0 && (
          <div class="import-default">
            <span aria-hidden="true">{t('exchange.clash.label')}</span>
            <Segmented
              label={t('exchange.clash.label')}
              value={choices.byDefault}
              options={choiceOptions()}
              onChange={set.setDefault}
            />
          </div>
        )}
      </div>
      {places.clashes.length > 0 && <p class="desk-quiet">{t('exchange.clash.hint')}</p>}
      {shown.length === 0 ? (
        <p class="desk-quiet">{t('exchange.filter.none')}</p>
      ) : (
        <div class="import-both">
          <PreviewList
            rows={plan.rows}
            places={shown}
            planned={planned}
            checks={checks}
            active={at}
            onActive={setActive}
            onToggle={set.toggle}
          />
          {row && at !== undefined && (
            <RowDetails
              row={row}
              rows={plan.rows}
              outcome={planned.outcomes[at] ?? 'refused'}
              clash={planned.clashes.get(at)}
              choice={choices.rows?.get(at) ?? choices.byDefault}
              included={!choices.leftOut?.has(at)}
              checks={checks?.get(at) ?? []}
              onChoice={(choice) => set.setRow(at, choice)}
              onToggle={() => set.toggle(at)}
            />
          )}
        </div>
      )}
      <p role="status">
        {t('exchange.summary', [
          formatCount(counts.add),
          formatCount(counts.overwrite),
          formatCount(counts.both),
          formatCount(counts.skip),
          formatCount(counts.refused),
        ])}
      </p>
      <div class="desk-actions">
        <Button onClick={onCancel} disabled={busy}>
          {t('common.cancel')}
        </Button>
        <Button
          variant="accent"
          disabled={writes === 0}
          busy={busy}
          onClick={() => onConfirm(planImport(existing, plan.rows, choices, now).put)}
        >
          {busy
            ? t('exchange.writing')
            : writes === 0
              ? t('exchange.nothing')
              : t('exchange.confirm', writes, [formatCount(writes)])}
        </Button>
      </div>
    </Section>
  );
}
