import { type CheckLists, withSilence } from '../../../utils/draft-check/lists.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { TeamContent } from '../../../utils/records/team-content.ts';
import type { DeskConsole } from '../model.ts';
import { PageHead, Section } from '../section.tsx';
import { OwnWords } from './own-words.tsx';
import { RuleSwitches } from './rule-switches.tsx';
import { Silences } from './silences.tsx';
import { TeamWords } from './team-words.tsx';
import './check.css';

interface CheckPageProps {
  lists: CheckLists;
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  /** What the team's release in use adds; absent without a team. */
  teamWords?: TeamContent['words'] | undefined;
  onChange: (lists: CheckLists) => void;
  /** Makes the id of a new word. */
  newId?: () => string;
}

/** What the check of drafts looks for: the rules with their switches, words of one's own, and what each shop silenced. */
export function CheckPage({
  lists,
  consoles,
  shops,
  teamWords,
  onChange,
  newId = () => crypto.randomUUID(),
}: CheckPageProps) {
  return (
    <>
      <PageHead title={t('check.desk.title')} lead={t('check.desk.lead')} />
      <Section title={t('check.desk.own')} lead={t('check.desk.ownLead')}>
        <OwnWords
          words={lists.own}
          consoles={consoles}
          onAdd={(word) => onChange({ ...lists, own: [...lists.own, { ...word, id: newId() }] })}
          onLevel={(id, level) =>
            onChange({ ...lists, own: lists.own.map((one) => (one.id === id ? { ...one, level } : one)) })
          }
          onDelete={(id) => onChange({ ...lists, own: lists.own.filter((one) => one.id !== id) })}
        />
      </Section>
      {teamWords && <TeamWords words={teamWords} consoles={consoles} />}
      <Section title={t('check.desk.rules')} lead={t('check.desk.rulesLead')}>
        <RuleSwitches
          off={lists.off}
          onToggle={(id, on) =>
            onChange({ ...lists, off: on ? lists.off.filter((one) => one !== id) : [...lists.off, id] })
          }
        />
      </Section>
      <Section title={t('check.desk.silenced')} lead={t('check.desk.silencedLead')}>
        <Silences
          silenced={lists.silenced}
          consoles={consoles}
          shops={shops}
          onTakeBack={(silence) => onChange(withSilence(lists, silence, false))}
        />
      </Section>
    </>
  );
}
