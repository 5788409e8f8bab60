import { useMemo, useState } from 'preact/hooks';
import { formatDay } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamReply, TeamTrial } from '../../utils/records/team-content.ts';
import { contentWith } from '../../utils/team/drafts/content-part.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import type { RestProps } from './rest-tab.tsx';
import { Things } from './things.tsx';
import { TrialForm } from './trial-form.tsx';
import { thingsOf } from './work-things.ts';

const blank = (reply: TeamReply): TeamTrial => ({
  id: crypto.randomUUID(),
  reply: reply.id,
  title: '',
  b: reply.variants.map((variant) => ({ ...variant })),
  by: 'agent',
  outcome: 'asked-again',
  from: Date.now(),
});

/** Comparisons of two wordings of one reply; what came of them stands on the team's board. */
export function Trials({ around, ...props }: RestProps) {
  const { work, does, told } = props;
  const [edited, setEdited] = useState<TeamTrial>();
  const things = thingsOf(work, 'trial');
  const replies = useMemo(() => contentWith(work.content, work.drafts).replies, [work.content, work.drafts]);
  const [first] = replies;
  const titles = new Map(replies.map(({ id, title }) => [id, title]));
  return (
    <Section
      title={t('teamWork.trial.title')}
      lead={t('teamWork.trial.lead')}
      actions={
        <Button icon="plus" disabled={!first} onClick={() => first && setEdited(blank(first))}>
          {t('teamWork.trial.add')}
        </Button>
      }
    >
      {things.length === 0 ? (
        <p class="desk-quiet">{t('teamWork.trial.none')}</p>
      ) : (
        <Things
          {...props}
          label={t('teamWork.trial.title')}
          part="trial"
          things={things}
          titleOf={({ title }) => title}
          onEdit={setEdited}
        >
          {({ reply, from, until }) => (
            <p class="desk-quiet tw-clip">
              {titles.get(reply) ?? t('teamWork.trial.replyGone')} ·{' '}
              {until === undefined
                ? t('teamWork.trial.since', [formatDay(from, around.now)])
                : t('teamWork.trial.between', [formatDay(from, around.now), formatDay(until, around.now)])}
            </p>
          )}
        </Things>
      )}
      {edited && (
        <TrialForm
          trial={edited}
          replies={replies}
          onClose={() => setEdited(undefined)}
          onSave={(value) =>
            void told(does.onSave([{ part: 'trial', id: value.id, value }])).then(
              (done) => done && setEdited(undefined),
            )
          }
        />
      )}
    </Section>
  );
}
