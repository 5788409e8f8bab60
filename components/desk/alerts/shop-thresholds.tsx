import { useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import type { Thresholds } from '../../../utils/records/ship-by-rule.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { ShippingSettings } from '../../../utils/shipping/settings.ts';
import { Select } from '../../field.tsx';
import { consoleName, type DeskConsole, shopName } from '../model.ts';
import { ThresholdForm } from './threshold-form.tsx';

interface ShopThresholdsProps {
  settings: ShippingSettings;
  /** What holds where a field stays empty. */
  fallback: Thresholds;
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  onChange: (shops: ShippingSettings['shops'], said: string) => void;
}

/** What differs in single shops; an empty field follows the values above. */
export function ShopThresholds({ settings, fallback, consoles, shops, onChange }: ShopThresholdsProps) {
  const [added, setAdded] = useState<string[]>([]);
  const nameOf = (key: string) => {
    const at = key.indexOf('/');
    const [console, id] = [key.slice(0, at), key.slice(at + 1)];
    return `${consoleName(console, consoles)} · ${shopName(console, id, shops)}`;
  };
  const keys = [...new Set([...Object.keys(settings.shops), ...added])];
  const free = shops.filter((shop) => !keys.includes(shop.key));
  const save = (key: string, values: Partial<Thresholds>) => {
    setAdded(added.filter((one) => one !== key));
    onChange({ ...settings.shops, [key]: values }, t('desk.alerts.shopSaved', [nameOf(key)]));
  };
  const remove = (key: string) => {
    setAdded(added.filter((one) => one !== key));
    if (!(key in settings.shops)) return;
    const { [key]: _, ...rest } = settings.shops;
    onChange(rest, t('desk.alerts.shopRemoved', [nameOf(key)]));
  };
  return (
    <>
      {keys.map((key) => (
        <fieldset key={key} class="desk-box">
          <legend>{nameOf(key)}</legend>
          <ThresholdForm
            values={(settings.shops[key] ?? {}) as Partial<Thresholds>}
            fallback={fallback}
            onSave={(values) => save(key, values)}
            onRemove={() => remove(key)}
          />
        </fieldset>
      ))}
      {free.length > 0 ? (
        <Select
          label={t('desk.alerts.shopAdd')}
          value=""
          onValue={(key) => key !== '' && setAdded([...added, key])}
          options={[
            { value: '', label: t('desk.alerts.shopAdd') },
            ...free.map(({ key }) => ({ value: key, label: nameOf(key) })),
          ]}
        />
      ) : (
        <p class="desk-quiet">{shops.length === 0 ? t('desk.alerts.noShops') : t('desk.alerts.allShops')}</p>
      )}
    </>
  );
}
