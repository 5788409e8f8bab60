import { useState } from 'preact/hooks';
import { CHINA, instantOf, wallTime } from '../../../utils/core/zone.ts';
import { formatDay, formatTime } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Order } from '../../../utils/records/order.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { ShippingSettings } from '../../../utils/shipping/settings.ts';
import { shipByOf } from '../../../utils/shipping/ship-by.ts';
import { reasonTexts } from '../../attention/why.ts';
import { Field, Input, Select } from '../../field.tsx';
import { type DeskConsole, shopName } from '../model.ts';

interface TryItProps {
  settings: ShippingSettings;
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  /** UTC ms. */
  now: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

function inputTime(now: number): string {
  const { year, month, day, hour, minute } = wallTime(now, CHINA);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

function paidAtOf(typed: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/u.exec(typed);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  return instantOf({ year, month, day, hour, minute, second: 0 }, CHINA);
}

function Outcome({ order, settings, now }: { order: Order; settings: ShippingSettings; now: number }) {
  const found = shipByOf(order, settings);
  if (!found) return <p>{t('desk.rules.tryNone')}</p>;
  return (
    <>
      <p class="desk-outcome">
        {t('desk.rules.tryResult', [`${formatDay(found.at, now, CHINA)} ${formatTime(found.at, CHINA)}`])}
      </p>
      <ul>
        {reasonTexts(found.why, now, CHINA).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** An order of the mind's own: shows at once by when it would have to ship, and by which rule. */
export function TryIt({ settings, consoles, shops, now }: TryItProps) {
  const [console, setConsole] = useState(consoles[0]?.id ?? '');
  const [shop, setShop] = useState('');
  const [title, setTitle] = useState('');
  const [paid, setPaid] = useState(() => inputTime(now));
  const paidAt = paidAtOf(paid);
  const own = shops.filter((one) => one.console === console);
  const order: Order | undefined =
    paidAt === undefined
      ? undefined
      : {
          key: `${console}/${shop}/try`,
          console,
          shop,
          id: 'try',
          seenAt: now,
          status: 'to_ship',
          statusText: '',
          paidAt,
          createdAt: paidAt,
          items: [{ title }],
        };
  return (
    <div class="desk-try">
      <div class="desk-fields">
        <Field label={t('desk.rules.console')}>
          {(control) => (
            <Select
              {...control}
              value={console}
              onValue={(next) => {
                setConsole(next);
                setShop('');
              }}
              options={consoles.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        {own.length > 0 && (
          <Field label={t('desk.rules.shop')}>
            {(control) => (
              <Select
                {...control}
                value={shop}
                onValue={setShop}
                options={[
                  { value: '', label: t('desk.rules.otherShop') },
                  ...own.map(({ id }) => ({ value: id, label: shopName(console, id, shops) })),
                ]}
              />
            )}
          </Field>
        )}
        <Field label={t('desk.rules.tryTitle')}>
          {(control) => <Input {...control} value={title} onValue={setTitle} maxLength={200} />}
        </Field>
        <Field
          label={t('desk.rules.tryPaid')}
          error={paidAt === undefined ? t('desk.rules.wrong.paid') : undefined}
        >
          {(control) => <Input {...control} type="datetime-local" value={paid} onValue={setPaid} />}
        </Field>
      </div>
      <div class="desk-try-result" role="status">
        {order && <Outcome order={order} settings={settings} now={now} />}
      </div>
    </div>
  );
}
