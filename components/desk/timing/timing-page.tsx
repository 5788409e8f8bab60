import { t } from '../../../utils/locales/text.ts';
import type { TimingSettings } from '../../../utils/timing/settings.ts';
import type { DeskConsole } from '../model.ts';
import { PageHead } from '../section.tsx';
import type { LeaveGuard } from '../use-leave-guard.ts';
import { GoalsSection } from './goals-section.tsx';
import { MeSection } from './me-section.tsx';
import { RemindersSection } from './reminders-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { ShiftsSection } from './shifts-section.tsx';
import './timing.css';

interface TimingPageProps {
  settings: TimingSettings;
  /** Those with a chat. */
  consoles: readonly DeskConsole[];
  /** Names under which somebody of the shops was seen answering, the most frequent first. */
  seen: readonly string[];
  /** UTC ms. */
  now: number;
  onChange: (edit: Partial<TimingSettings>, said: string) => void;
  onGuard: (guard: LeaveGuard | undefined) => void;
  onTrySound: () => void;
}

/** Who I am at the chats, when I work, how I am counted and reminded, and what I aim at. */
export function TimingPage({
  settings,
  consoles,
  seen,
  now,
  onChange,
  onGuard,
  onTrySound,
}: TimingPageProps) {
  return (
    <>
      <PageHead title={t('myTime.settings.title')} lead={t('myTime.settings.lead')} />
      <RemindersSection settings={settings} onChange={onChange} onTrySound={onTrySound} />
      <MeSection me={settings.me} seen={seen} onChange={(me, said) => onChange({ me }, said)} />
      <ShiftsSection
        shifts={settings.shifts}
        now={now}
        onSave={(shifts) => onChange({ shifts }, t('myTime.saved'))}
        onGuard={onGuard}
      />
      <RulesSection settings={settings} consoles={consoles} onChange={onChange} />
      <GoalsSection
        goals={settings.goals}
        consoles={consoles}
        onChange={(goals, said) => onChange({ goals }, said)}
      />
    </>
  );
}
