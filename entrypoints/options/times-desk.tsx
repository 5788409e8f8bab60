import { useCallback, useMemo, useState } from 'preact/hooks';
import { consoleName, type DeskConsole, type Said, shopName } from '../../components/desk/model.ts';
import { PageHead } from '../../components/desk/section.tsx';
import { StoreTrouble } from '../../components/desk/store-trouble.tsx';
import type { CompareAsk } from '../../components/times/compare.tsx';
import type { TimesAsk } from '../../components/times/model.ts';
import { SlowPage } from '../../components/times/slow-page.tsx';
import { TimesPage } from '../../components/times/times-page.tsx';
import { TurnsPage } from '../../components/times/turns-page.tsx';
import { placeOf, unitKey } from '../../components/times/unit-words.ts';
import { CHINA, dayOf } from '../../utils/core/zone.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import { lastDays } from '../../utils/review-board/period.ts';
import { periodBefore, thisWeek } from '../../utils/times-board/stretches.ts';
import { timingSetting } from '../../utils/timing/stored-settings.ts';
import type { Unit } from '../../utils/timing/tally.ts';
import { GoalsDesk } from './goals-desk.tsx';
import { printPage } from './print-page.ts';
import { exportTimes, groundsOf, saveWithGrounds } from './times-files.ts';
import { zoneIn } from './times-store.ts';
import { hashOf } from './use-route.ts';
import { useSetting } from './use-setting.ts';
import { useTimes } from './use-times.ts';

interface TimesDeskProps {
  consoles: readonly DeskConsole[];
  /** `slow`, `turns/<key of a conversation>`, or the page itself, of `today` or `30` days where it says so. */
  of: string | undefined;
  /** UTC ms. */
  now: number;
  say: (said: Said) => void;
}

const TURNS = 'turns/';

/** Response times on the store: the page, the list of the slowest, and the turns of one conversation. */
export function TimesDesk({ consoles, of, now, say }: TimesDeskProps) {
  const today = dayOf(now, CHINA);
  const [settings] = useSetting(timingSetting, say, { judged: false });
  const [asked, setAsked] = useState<TimesAsk>(() => ({
    span: of === '30' || of === 'today' ? of : '7',
    period: lastDays(7, today),
    under: '',
    rule: '',
    who: 'all',
    clock: 'platform',
  }));
  const ask = useMemo((): TimesAsk => {
    if (asked.span === 'custom') return asked;
    return { ...asked, period: lastDays(asked.span === 'today' ? 1 : Number(asked.span), today) };
  }, [asked, today]);
  const [compared, setCompared] = useState<CompareAsk>(() => ({ span: 'week', ...thisWeek(today) }));
  const compareAsk = useMemo((): CompareAsk => {
    if (compared.span === 'week') return { span: 'week', ...thisWeek(today) };
    if (compared.span === 'before')
      return { span: 'before', after: ask.period, before: periodBefore(ask.period) };
    return compared;
  }, [compared, ask.period, today]);
  const [seenUnit, setSeenUnit] = useState<string>();
  const times = useTimes({ ask, compareAsk, settings, consoles });
  const { data, made, units, failure, shops } = times;

  const zoneOf = useCallback(
    (unit: Pick<Unit, 'conversation'>) => zoneIn(consoles, placeOf(unit).console),
    [consoles],
  );
  const placeName = (unit: Pick<Unit, 'conversation'>) => {
    const { console, shop } = placeOf(unit);
    return `${consoleName(console, consoles)} · ${shopName(console, shop, shops)}`;
  };
  const go = (to: string | undefined) => {
    location.hash = hashOf('times', to);
  };
  const openUnit = (unit: Unit) => {
    setSeenUnit(unitKey(unit));
    go(`${TURNS}${unit.conversation}`);
  };
  const openChat = (key: string) =>
    void send('open', { record: 'conversation', key }).then(({ ok }) => {
      if (!ok) say({ text: t('times.chatFailed'), tone: 'failed' });
    });

  if (failure && !data)
    return (
      <>
        <PageHead title={t('desk.times.title')} />
        <StoreTrouble
          failure={failure}
          what={t('times.broken.what')}
          safe={t('times.broken.safe')}
          onRetry={times.onResume}
        />
      </>
    );
  const save = (name: string, table: Parameters<typeof saveWithGrounds>[1]) => {
    if (data && made) saveWithGrounds(name, table, groundsOf(data, made, consoles));
  };
  if (of?.startsWith(TURNS)) {
    const key = of.slice(TURNS.length);
    const own = units?.filter((unit) => unit.conversation === key);
    return (
      <TurnsPage
        units={own}
        view={data?.view}
        place={placeName({ conversation: key })}
        zone={zoneOf({ conversation: key })}
        now={now}
        onChat={() => openChat(key)}
        onBack={() => history.back()}
        onSave={save}
      />
    );
  }
  if (of === 'slow')
    return (
      <SlowPage
        units={units}
        view={data?.view}
        now={now}
        placeName={placeName}
        zoneOf={zoneOf}
        onOpen={openUnit}
        onBack={() => go(undefined)}
        onSave={save}
        startAt={seenUnit}
      />
    );
  return (
    <TimesPage
      {...times}
      ask={data ? { ...ask, rule: data.view.rule.id } : ask}
      onAsk={(change) => setAsked({ ...ask, ...change })}
      compareAsk={compareAsk}
      onCompare={(change) => setCompared({ ...compareAsk, ...change })}
      consoles={consoles}
      placeName={placeName}
      zoneOf={zoneOf}
      now={now}
      onUnit={openUnit}
      onChat={openChat}
      onSave={save}
      onExport={(kind) => {
        if (data && made) exportTimes(kind, data, units ?? [], groundsOf(data, made, consoles), now);
      }}
      onPrint={() => void printPage()}
      goals={<GoalsDesk consoles={consoles} />}
    />
  );
}
