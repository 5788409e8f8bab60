import type { CheckLists } from '../draft-check/lists.ts';
import { compilePhrases, type Phrase } from '../intent/phrases.ts';
import type { ShipByRule, Thresholds } from '../records/ship-by-rule.ts';
import type { Team } from '../records/team.ts';
import type { TeamLayer, TeamReading } from '../records/team-content.ts';
import { DEFAULT_SHIPPING, type ShippingSettings } from '../shipping/settings.ts';
import { acknowledgementOf } from './membership/readings.ts';

/** What the draft check goes by: the person's lists with the team's words, and without the rules that the team does not want. */
export function withTeamWords(lists: CheckLists, layer: TeamLayer | undefined): CheckLists {
  if (!layer) return lists;
  const { off, own } = layer.words;
  return {
    ...lists,
    own: [...lists.own, ...own.map((word) => ({ ...word, id: `team:${word.id}` }))],
    off: [...lists.off, ...off],
  };
}

const isDefault = ({ source }: ShipByRule): boolean => source !== undefined;

/** Of each threshold the person's, where it is another than the usual one; else the team's. */
export function thresholdsWith(own: Thresholds, team: TeamLayer['shipping']['thresholds'] = {}): Thresholds {
  const usual = DEFAULT_SHIPPING.thresholds;
  const names = Object.keys(usual) as (keyof Thresholds)[];
  const chosen = names.map((name) => [
    name,
    own[name] === usual[name] ? (team[name] ?? own[name]) : own[name],
  ]);
  return Object.fromEntries(chosen) as unknown as Thresholds;
}

/**
 * What orders are judged by: the most specific rule wins whoever wrote it, and where several match equally the person's own, then the team's,
 * then what comes with the product.
 */
export function withTeamShipping(settings: ShippingSettings, layer: TeamLayer | undefined): ShippingSettings {
  if (!layer) return settings;
  const { rules, thresholds } = layer.shipping;
  return {
    ...settings,
    rules: [
      ...settings.rules.filter((rule) => !isDefault(rule)),
      ...rules.map((rule) => ({ ...rule, id: `team:${rule.id}` })),
      ...settings.rules.filter(isDefault),
    ],
    thresholds: thresholdsWith(settings.thresholds, thresholds),
  };
}

const compiled = new WeakMap<TeamLayer, readonly Phrase[]>();

/** The phrases by which the team's buyers say what they want, ready to be looked for; made once for each release. */
export function teamPhrases(layer: TeamLayer | undefined): readonly Phrase[] {
  if (!layer) return [];
  const known = compiled.get(layer) ?? compilePhrases(layer.intents);
  compiled.set(layer, known);
  return known;
}

/** The readings that must be acknowledged and are not yet. */
export const unreadOf = (
  { acknowledged }: Pick<Team, 'acknowledged'>,
  layer: Pick<TeamLayer, 'readings'> | undefined,
): TeamReading[] =>
  (layer?.readings ?? []).filter(
    (reading) => reading.required && !Object.hasOwn(acknowledged, acknowledgementOf(reading)),
  );

/** Whether a reply is one of the team's, or was one that is not there any more. */
export const isTeamId = (id: string): boolean => id.startsWith('team:');
