import shared from '../../components/page/layer.css?inline';
import look from '../../components/page/overlay.css?inline';
import { drawUnfolding, type Unfolding } from '../../components/page/unfold.ts';
import tokens from '../../components/tokens.css?inline';
import { formatLeft, speakLeft } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Open, Surface, Unfolder } from '../../utils/page/overlay/overlay.ts';
import type { SessionState } from '../../utils/page/reading/session-types.ts';
import { isTrouble, readingState } from '../../utils/page/reading-state.ts';
import { urgencyOf } from '../../utils/page/urgency.ts';
import type { Outlook, Summary } from '../../utils/platform/contract.ts';

/** `剩 23:59` at 12 px. */
const ROOM = 76;

type Orders = SessionState<Outlook, Summary>;

function stateOf({ summary, health, refused }: Orders): string {
  if (isTrouble(health, refused)) return 'trouble';
  if ((summary?.late ?? 0) > 0) return 'late';
  return soonOf(summary) > 0 ? 'soon' : 'fine';
}

const soonOf = (summary: Summary | undefined) => (summary?.urgent ?? 0) + (summary?.soon ?? 0);

/** The time that is left at each order; the card tells its deadline, the panel how the page was read. */
export function orderSurface(timeZone: string, refresh: () => void): Surface<Orders> {
  const unfolding = (
    open: Open,
    { outlooks, summary, health, refused }: Orders,
    { close, jump }: Unfolder,
    now: number,
  ): Unfolding => {
    if (!open) return { show: 'nothing' };
    if (open === 'panel') return { show: 'panel', summary, health, refused, onJump: jump, onClose: close };
    const outlook = outlooks.get(open.id);
    if (!outlook) return { show: 'nothing' };
    return {
      show: 'card',
      outlook,
      urgency: urgencyOf(outlook, now),
      now,
      timeZone,
      place: open.place,
      onChange: refresh,
      onClose: close,
    };
  };
  return {
    css: `${tokens}\n${shared}\n${look}`,
    ticks: true,
    room: ROOM,
    chip(model) {
      const late = model.summary?.late ?? 0;
      const soon = soonOf(model.summary);
      return {
        state: stateOf(model),
        late: late > 0 ? t('page.late', late) : '',
        soon: soon > 0 ? t('page.soon', soon) : '',
        reading: readingState(model.health, model.refused),
      };
    },
    lookOf({ outlooks }, id, now) {
      const outlook = outlooks.get(id);
      if (outlook?.shipBy === undefined) return undefined;
      const left = outlook.shipBy - now;
      return { state: urgencyOf(outlook, now), label: formatLeft(left), spoken: () => speakLeft(left) };
    },
    isDue({ outlooks }, id, now) {
      const outlook = outlooks.get(id);
      return outlook !== undefined && !['fine', 'none'].includes(urgencyOf(outlook, now));
    },
    unfold(layer, open, model, unfolder, now) {
      const draw = drawUnfolding();
      draw?.(layer, model ? unfolding(open, model, unfolder, now) : { show: 'nothing' });
      return draw !== undefined;
    },
  };
}
