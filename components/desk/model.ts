import { t } from '../../utils/locales/text.ts';
import { UNKNOWN_SHOP } from '../../utils/records/key.ts';
import { ANY_CONSOLE } from '../../utils/records/ship-by-rule.ts';
import type { Shop } from '../../utils/records/shop.ts';

/** What the desk knows of a console, in the language shown. */
export interface DeskConsole {
  id: string;
  name: string;
  hosts: readonly string[];
  timeZone: string;
  /** Ids of its pages, in its own order. */
  pages: readonly string[];
  /** Whether some page of it shows parcels. */
  parcels: boolean;
}

/** What just happened, with the way back where there is one. */
export interface Said {
  text: string;
  tone?: 'plain' | 'failed';
  undo?: () => void;
}

/** The name of a console; its id where it is not known any more. */
export const consoleName = (id: string, consoles: readonly DeskConsole[]): string =>
  id === ANY_CONSOLE ? t('desk.anyConsole') : (consoles.find((one) => one.id === id)?.name ?? id);

/** The name of a shop (key `console/id`), else its id. */
export function shopName(console: string, id: string, shops: readonly Shop[]): string {
  if (id === UNKNOWN_SHOP) return t('desk.unknownShop');
  return shops.find((one) => one.console === console && one.id === id)?.name ?? id;
}
