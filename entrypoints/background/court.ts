import { tellAt } from '../../utils/attention/quiet-hours.ts';
import { attentionSetting, consoleSetting } from '../../utils/attention/stored-settings.ts';
import type { Circumstances } from '../../utils/attention/verdict.ts';
import { localZone } from '../../utils/core/zone.ts';
import { shippingJudge } from '../../utils/shipping/judge.ts';
import type { ShippingSettings } from '../../utils/shipping/settings.ts';
import { shippingSetting } from '../../utils/shipping/stored-settings.ts';
import type { Judge } from '../../utils/store/judge.ts';
import { withTeamShipping } from '../../utils/team/in-use.ts';
import { teamLayer } from './team/layer.ts';

/** The settings and the clock of one piece of work, read once so that all of it is judged alike. */
export interface Court {
  settings: ShippingSettings;
  /** Consoles that are switched off. */
  off: readonly string[];
  circumstances: Circumstances;
  judge: Judge;
}

/** Reads what is needed to judge records at a moment (UTC ms). */
export async function convene(now: number): Promise<Court> {
  const [own, layer, attention, consoles] = await Promise.all([
    shippingSetting.get(),
    teamLayer(),
    attentionSetting.get(),
    consoleSetting.get(),
  ]);
  const settings = withTeamShipping(own, layer);
  const circumstances: Circumstances = {
    now,
    tellAt: tellAt(now, attention.quietHours, localZone()),
    notify: attention.notify,
  };
  return {
    settings,
    off: consoles.off,
    circumstances,
    judge: shippingJudge(settings, consoles.off, circumstances),
  };
}
