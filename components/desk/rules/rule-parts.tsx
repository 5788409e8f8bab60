import { t } from '../../../utils/locales/text.ts';
import { ANY_CONSOLE } from '../../../utils/records/ship-by-rule.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import { Field, Input, Select } from '../../field.tsx';
import { type DeskConsole, shopName } from '../model.ts';
import type { RuleDraft, RuleError } from './draft.ts';

/** What every part of the form is given. */
export interface PartProps {
  draft: RuleDraft;
  set: (change: Partial<RuleDraft>) => void;
  wrong: (field: RuleError) => string | undefined;
}

interface ScopeProps extends PartProps {
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
}

/** For which orders. */
export function Scope({ draft, set, consoles, shops }: ScopeProps) {
  const own = shops.filter((shop) => shop.console === draft.console);
  return (
    <div class="desk-fields">
      <Field label={t('desk.rules.console')}>
        {(control) => (
          <Select
            {...control}
            value={draft.console}
            onValue={(console) => set({ console, shop: '' })}
            options={[
              { value: ANY_CONSOLE, label: t('desk.anyConsole') },
              ...consoles.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
      {draft.console !== ANY_CONSOLE && (
        <Field label={t('desk.rules.shop')}>
          {(control) => (
            <Select
              {...control}
              value={draft.shop}
              onValue={(shop) => set({ shop })}
              options={[
                { value: '', label: t('desk.rules.allShops') },
                ...own.map(({ console, id }) => ({ value: id, label: shopName(console, id, shops) })),
                ...(draft.shop !== '' && !own.some(({ id }) => id === draft.shop)
                  ? [{ value: draft.shop, label: draft.shop }]
                  : []),
              ]}
            />
          )}
        </Field>
      )}
      <Field label={t('desk.rules.keyword')} hint={t('desk.rules.keywordHint')}>
        {(control) => (
          <Input
            {...control}
            value={draft.itemKeyword}
            maxLength={200}
            onValue={(itemKeyword) => set({ itemKeyword })}
          />
        )}
      </Field>
    </div>
  );
}

/** How long, from when, by which calendar. */
export function Time({ draft, set, wrong }: PartProps) {
  return (
    <div class="desk-fields">
      <Field label={t('desk.rules.by')}>
        {(control) => (
          <Select
            {...control}
            value={draft.by}
            onValue={(by) => set({ by })}
            options={[
              { value: 'hours', label: t('desk.rules.byHours') },
              { value: 'cut-off', label: t('desk.rules.byCutOff') },
            ]}
          />
        )}
      </Field>
      {draft.by === 'hours' ? (
        <Field label={t('desk.rules.hours')} error={wrong('hours')}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={2400}
              step="any"
              value={draft.hours}
              onValue={(hours) => set({ hours })}
            />
          )}
        </Field>
      ) : (
        <Field label={t('desk.rules.cutOff')} hint={t('desk.rules.cutOffHint')} error={wrong('cutOff')}>
          {(control) => (
            <Input {...control} type="time" value={draft.cutOff} onValue={(cutOff) => set({ cutOff })} />
          )}
        </Field>
      )}
      <Field label={t('desk.rules.start')}>
        {(control) => (
          <Select
            {...control}
            value={draft.start}
            onValue={(start) => set({ start })}
            options={[
              { value: 'paid', label: t('desk.rules.startPaid') },
              { value: 'created', label: t('desk.rules.startCreated') },
            ]}
          />
        )}
      </Field>
      <Field label={t('desk.rules.calendar')}>
        {(control) => (
          <Select
            {...control}
            value={draft.calendar}
            onValue={(calendar) => set({ calendar })}
            options={[
              { value: 'natural', label: t('desk.rules.natural') },
              { value: 'working', label: t('desk.rules.working') },
            ]}
          />
        )}
      </Field>
      {draft.calendar === 'working' && (
        <>
          <Field label={t('desk.rules.from')} error={wrong('from')}>
            {(control) => (
              <Input {...control} type="time" value={draft.from} onValue={(from) => set({ from })} />
            )}
          </Field>
          <Field label={t('desk.rules.to')} hint={t('desk.rules.toHint')} error={wrong('to')}>
            {(control) => <Input {...control} type="time" value={draft.to} onValue={(to) => set({ to })} />}
          </Field>
        </>
      )}
    </div>
  );
}

/** What moves the deadline later. */
export function PreSale({ draft, set, wrong }: PartProps) {
  return (
    <div class="desk-fields">
      <Field label={t('desk.rules.preSale')} hint={t('desk.rules.preSaleHint')}>
        {(control) => (
          <Select
            {...control}
            value={draft.preSale}
            onValue={(preSale) => set({ preSale })}
            options={[
              { value: 'none', label: t('desk.rules.preSaleNone') },
              { value: 'words', label: t('desk.rules.preSaleWords') },
              { value: 'date', label: t('desk.rules.preSaleDate') },
            ]}
          />
        )}
      </Field>
      {draft.preSale === 'date' && (
        <Field label={t('desk.rules.preSaleDay')} error={wrong('preSaleDate')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft.preSaleDate}
              onValue={(preSaleDate) => set({ preSaleDate })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
