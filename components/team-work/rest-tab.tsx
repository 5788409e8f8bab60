import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { ShipByRule } from '../../utils/records/ship-by-rule.ts';
import type { TeamContent } from '../../utils/records/team-content.ts';
import type { DraftChange } from '../../utils/records/team-draft.ts';
import { WHOLE } from '../../utils/team/drafts/draft-key.ts';
import { Button } from '../button.tsx';
import { OwnWords } from '../desk/check/own-words.tsx';
import { RuleSwitches } from '../desk/check/rule-switches.tsx';
import { freeId, NEW_RULE } from '../desk/rules/draft.ts';
import { RuleForm } from '../desk/rules/rule-form.tsx';
import { RuleList } from '../desk/rules/rule-list.tsx';
import { Section } from '../desk/section.tsx';
import { DraftNote } from './draft-note.tsx';
import { Intents } from './intents.tsx';
import type { Work, WorkAround, WorkDoes } from './model.ts';
import { Readings } from './readings.tsx';
import { TeamTimes } from './team-times.tsx';
import { Trials } from './trials.tsx';
import type { Told } from './use-told.ts';
import { wholeOf } from './work-things.ts';
import '../desk/check/check.css';

export interface RestProps {
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  told: Told;
}

const RULES_LIMIT = 200;

/** The words that the team wants marked in drafts, and the rules that it does not want. */
function Words({ work, around, does, told }: RestProps) {
  const { value, draft } = wholeOf(work, 'words');
  const [rules, setRules] = useState(false);
  const save = (words: TeamContent['words']) => {
    const change: DraftChange = { part: 'words', id: WHOLE, value: words };
    void told(does.onSave([change]));
  };
  return (
    <Section
      title={t('teamWork.words.title')}
      lead={t('teamWork.words.lead')}
      actions={<DraftNote draft={draft} work={work} does={does} told={told} />}
    >
      <OwnWords
        words={value.own}
        consoles={around.consoles}
        onAdd={(word) => save({ ...value, own: [...value.own, { ...word, id: crypto.randomUUID() }] })}
        onLevel={(id, level) =>
          save({ ...value, own: value.own.map((one) => (one.id === id ? { ...one, level } : one)) })
        }
        onDelete={(id) => save({ ...value, own: value.own.filter((one) => one.id !== id) })}
      />
      <div class="desk-stack">
        <Button expanded={rules} onClick={() => setRules(!rules)}>
          {t('teamWork.words.rules')}
        </Button>
      </div>
      {rules && (
        <RuleSwitches
          off={value.off}
          onToggle={(id, on) =>
            save({ ...value, off: on ? value.off.filter((one) => one !== id) : [...value.off, id] })
          }
        />
      )}
    </Section>
  );
}

/** By when the team's orders have to ship, and when agents are told. */
function Shipping({ work, around, does, told }: RestProps) {
  const { value, draft } = wholeOf(work, 'shipping');
  const [edited, setEdited] = useState<ShipByRule>();
  const { rules, thresholds } = value;
  const saveAll = (shipping: TeamContent['shipping']) => {
    const change: DraftChange = { part: 'shipping', id: WHOLE, value: shipping };
    void told(does.onSave([change]));
  };
  const save = (next: ShipByRule[]) => saveAll({ ...value, rules: next });
  const replaced = (rule: ShipByRule) => rules.map((one) => (one.id === rule.id ? rule : one));
  const full = rules.length >= RULES_LIMIT;
  const move = (rule: ShipByRule, by: -1 | 1) => {
    const at = rules.findIndex(({ id }) => id === rule.id) + by;
    if (at < 0 || at >= rules.length) return;
    const others = rules.filter(({ id }) => id !== rule.id);
    save([...others.slice(0, at), rule, ...others.slice(at)]);
  };
  return (
    <Section
      title={t('teamWork.shipping.title')}
      lead={t('teamWork.shipping.lead')}
      actions={
        <>
          <DraftNote draft={draft} work={work} does={does} told={told} />
          <Button icon="plus" disabled={full} onClick={() => setEdited(NEW_RULE)}>
            {t('desk.rules.new')}
          </Button>
        </>
      }
    >
      {rules.length === 0 ? (
        <p class="desk-quiet">{t('teamWork.shipping.none')}</p>
      ) : (
        <RuleList
          rules={rules}
          consoles={around.consoles}
          shops={around.shops}
          onEdit={setEdited}
          onToggle={(rule) => save(replaced({ ...rule, enabled: !rule.enabled }))}
          onDuplicate={(rule) => {
            if (!full) save([...rules, { ...rule, id: freeId(rules) }]);
          }}
          onMove={move}
          onDelete={(rule) => save(rules.filter(({ id }) => id !== rule.id))}
        />
      )}
      <TeamTimes
        times={thresholds}
        onSave={(times) => saveAll({ rules, ...(times && { thresholds: times }) })}
      />
      {edited && (
        <RuleForm
          rule={edited}
          isNew={edited.id === ''}
          consoles={around.consoles}
          shops={around.shops}
          onSave={(rule) => {
            setEdited(undefined);
            save(rule.id === '' ? [{ ...rule, id: freeId(rules) }, ...rules] : replaced(rule));
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

/** What a release brings beside replies: readings, words, shipping, intents, comparisons. */
export function RestTab(props: RestProps) {
  return (
    <div class="tw-rest">
      <Readings {...props} />
      <Words {...props} />
      <Shipping {...props} />
      <Intents {...props} />
      <Trials {...props} />
    </div>
  );
}
