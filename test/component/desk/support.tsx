import axe from 'axe-core';
import type { DeskConsole } from '../../../components/desk/model.ts';
import type { Shop } from '../../../utils/records/shop.ts';

export const NOW = Date.parse('2026-03-09T08:00:00Z');

const desk = (id: string, name: string, pages: string[], parcels: boolean): DeskConsole => ({
  id,
  name,
  hosts: [`${id}.example`],
  timeZone: 'Asia/Shanghai',
  pages,
  parcels,
});

export const CONSOLES: readonly DeskConsole[] = [
  desk('pinduoduo', '拼多多', ['orders', 'home'], false),
  desk('jd', '京东', ['orders'], true),
];

export const SHOPS: readonly Shop[] = [
  { key: 'pinduoduo/71', console: 'pinduoduo', id: '71', name: '青禾日用', seenAt: NOW },
];

/** What axe finds wrong, as readable lines. Colours and page landmarks are judged in a real browser, not here. */
export async function axeFindings(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
