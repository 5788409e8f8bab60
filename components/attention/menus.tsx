import { MINUTE } from '../../utils/core/time.ts';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Menu, type MenuItem } from '../menu.tsx';
import { type Entry, hasNotices, isOfChat } from './entry.ts';
import { CHAT_LATER, inAnHour, tomorrowMorning } from './snooze.ts';
import type { useAttentionView } from './use-attention-view.ts';
import type { Anchor } from './view-state.ts';

interface EntryMenuProps {
  kind: 'snooze' | 'menu';
  overlay: { entries: readonly Entry[]; anchor: Anchor };
  /** UTC ms. */
  now: number;
  view: ReturnType<typeof useAttentionView>;
}

function snoozeItems({ overlay, now, view }: EntryMenuProps): MenuItem[] {
  const { entries } = overlay;
  const until = (ms: number) => () => view.attend(entries, { do: 'snooze', until: ms });
  // Who waits in a chat waits for minutes: an hour or a day would be no reminder.
  if (entries.every(isOfChat))
    return [
      ...CHAT_LATER.map((minutes, index) => ({
        id: String(minutes),
        label: t('myTime.later', minutes),
        detail: formatMoment(now + minutes * MINUTE, now),
        hotkey: String(index + 1),
        onChoose: until(now + minutes * MINUTE),
      })),
      {
        id: 'until',
        label: t('popup.snooze.choose'),
        hotkey: String(CHAT_LATER.length + 1),
        onChoose: () => view.setOverlay({ kind: 'until', entries }),
      },
    ];
  return [
    {
      id: 'hour',
      label: t('popup.snooze.hour'),
      detail: formatMoment(inAnHour(now), now),
      hotkey: '1',
      onChoose: until(inAnHour(now)),
    },
    {
      id: 'today',
      label: t('popup.snooze.today'),
      detail: formatMoment(tomorrowMorning(now), now),
      hotkey: '2',
      onChoose: until(tomorrowMorning(now)),
    },
    {
      id: 'until',
      label: t('popup.snooze.choose'),
      hotkey: '3',
      onChoose: () => view.setOverlay({ kind: 'until', entries }),
    },
  ];
}

/** Whether it can be taken on or given back: nobody has it, or who sits here. */
const canToggle = ({ care }: Entry): boolean => care !== undefined && care.mark?.mine !== false;

function allItems({ overlay, view }: EntryMenuProps): MenuItem[] {
  const { entries, anchor } = overlay;
  const [first] = entries;
  const shelved = entries.every(({ alert }) => alert.state === 'snoozed');
  const single: MenuItem[] =
    first && entries.length === 1
      ? [
          {
            id: 'open',
            label: t('popup.act.open'),
            icon: 'open',
            hotkey: 'O',
            onChoose: () => view.onAction('open', first, anchor),
          },
          ...(!hasNotices(first)
            ? []
            : [
                {
                  id: 'notice',
                  label: t('popup.act.notice'),
                  icon: 'message',
                  hotkey: 'N',
                  onChoose: () => void view.showNotices(first),
                } as const,
              ]),
          ...(canToggle(first)
            ? [
                {
                  id: 'care',
                  label: t(first.care?.mark ? 'care.giveBack' : 'care.take'),
                  hotkey: 'T',
                  onChoose: () => first.care?.toggle(),
                },
              ]
            : []),
          ...(first.number === ''
            ? []
            : [
                {
                  id: 'copy',
                  label: t('popup.act.copyNumber'),
                  icon: 'copy',
                  hotkey: 'C',
                  onChoose: () => view.copyNumber(first),
                } as const,
              ]),
        ]
      : [];
  return [
    ...single,
    ...(shelved
      ? [
          {
            id: 'reopen',
            label: t('popup.act.reopen'),
            icon: 'undo',
            hotkey: 'R',
            onChoose: () => view.attend(entries, { do: 'reopen' }),
          } as const,
        ]
      : []),
    {
      id: 'snooze',
      label: t('popup.act.snooze'),
      icon: 'clock',
      hotkey: 'S',
      onChoose: () => view.setOverlay({ kind: 'snooze', entries, anchor }),
    },
    {
      id: 'done',
      label: t('popup.act.done'),
      icon: 'check',
      hotkey: 'D',
      onChoose: () => view.attend(entries, { do: 'done' }),
    },
    {
      id: 'dismiss',
      label: t('popup.act.dismiss'),
      icon: 'close',
      hotkey: 'X',
      onChoose: () => view.attend(entries, { do: 'dismiss' }),
    },
  ];
}

/** The small menu of one or more entries: how long to put off, or everything that can be done. */
export function EntryMenu(props: EntryMenuProps) {
  const { kind, overlay, view } = props;
  return (
    <Menu
      key={kind}
      label={kind === 'snooze' ? t('popup.act.snooze') : t('popup.act.menu')}
      items={kind === 'snooze' ? snoozeItems(props) : allItems(props)}
      anchor={overlay.anchor}
      onClose={view.close}
    />
  );
}
