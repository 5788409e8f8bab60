import { useMemo, useState } from 'preact/hooks';
import { ok } from '../../utils/core/result.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamDraft } from '../../utils/records/team-draft.ts';
import { asEditable, asTeamReply } from '../../utils/team/drafts/team-reply.ts';
import { Button } from '../button.tsx';
import { LeaveEditor } from '../desk/library/editor/leave-editor.tsx';
import { useEditor } from '../desk/library/editor/use-editor.ts';
import { PageHead } from '../desk/section.tsx';
import { type LeaveGuard, useLeaveGuard } from '../desk/use-leave-guard.ts';
import { Segmented } from '../segmented.tsx';
import { Note } from '../states.tsx';
import { Warning } from '../warning.tsx';
import { ChangesTab } from './changes-tab.tsx';
import { ForkNotes } from './fork-notes.tsx';
import { HistoryTab } from './history-tab.tsx';
import { KeysTab } from './keys-tab.tsx';
import type { KeyDoes, Work, WorkAround, WorkDoes } from './model.ts';
import { PassedOverNotes } from './passed-over-notes.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { RepliesTab } from './replies-tab.tsx';
import { RestTab } from './rest-tab.tsx';
import { useTold } from './use-told.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { workRows } from './work-rows.ts';
import './work.css';

export const WORK_TABS = ['replies', 'rest', 'changes', 'history', 'keys'] as const;
export type WorkTab = (typeof WORK_TABS)[number];

export interface WorkPageProps {
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  keys: KeyDoes;
  tab: WorkTab;
  onTab: (tab: WorkTab) => void;
  /** Ids of the working copy's replies that a query finds, best first. */
  find: (query: string) => readonly string[];
  onGuard: (guard: LeaveGuard | undefined) => void;
}

/** Where leads and editors work on what the team is to have: working copy, changes on their way, releases, keys. */
export function WorkPage({ work, around, does, keys, tab, onTab, find, onGuard }: WorkPageProps) {
  const [releasing, setReleasing] = useState(false);
  const [withdrawn, setWithdrawn] = useState<readonly string[]>();
  const [asking, setAsking] = useState(false);
  const { told, failure, clear } = useTold(around, does.onSay);
  const { content, drafts, bases, me } = work;
  const rows = useMemo(() => workRows({ content, drafts, bases, me }), [content, drafts, bases, me]);
  const replies = useMemo(() => new Map(rows.map(({ id, reply }) => [id, reply])), [rows]);
  const editor = useEditor({
    replies,
    folders: useMemo(() => rows.map(({ reply }) => reply.group), [rows]),
    onStep: async ({ change }) => {
      const changes = change.put.map((reply) => ({
        part: 'reply' as const,
        id: reply.id,
        value: asTeamReply(reply),
      }));
      const done = await does.onSave(changes);
      if (done.ok) does.onSay(t('teamWork.done.saved'));
      return done.ok ? ok(undefined) : done;
    },
    onKeep: () => undefined,
  });

  const leaving = useLeaveGuard(editor.dirty, onGuard);
  const { leave } = leaving;

  /** Opens a reply with a draft's words: on top of one's own, or of what is released. */
  const edit = ({ change }: TeamDraft) => {
    const { value } = change;
    if (change.part !== 'reply' || value === null) return;
    const wanted = asEditable(change.value as Parameters<typeof asEditable>[0]);
    leave(() => {
      onTab('replies');
      editor.open(replies.get(change.id), wanted);
    });
  };
  const exchange = async () => {
    setAsking(true);
    await told(does.onExchange(), t('teamWork.done.exchanged'));
    setAsking(false);
  };
  const isLead = work.me.role === 'lead';
  const count = (state: TeamDraft['state']) => work.drafts.filter((draft) => draft.state === state).length;
  const approved = count('approved');
  const tabs = WORK_TABS.filter((one) => one !== 'keys' || isLead);
  return (
    <div class="desk-full tw">
      <PageHead
        title={t('desk.teamLibrary.title')}
        lead={t('teamWork.lead', [work.team.name, work.team.fingerprint])}
        actions={
          <>
            <Button icon="refresh" busy={asking} onClick={() => void exchange()}>
              {t('teamWork.exchange')}
            </Button>
            {isLead && (
              <Button
                variant="accent"
                disabled={work.signing === undefined}
                onClick={() => leave(() => setReleasing(true))}
              >
                {approved === 0
                  ? t('teamWork.release.open')
                  : t('teamWork.release.openCount', approved, [formatCount(approved)])}
              </Button>
            )}
          </>
        }
      />
      {failure !== undefined && (
        <Warning
          action={
            <Button variant="quiet" onClick={clear}>
              {t('common.close')}
            </Button>
          }
        >
          {failure}
        </Warning>
      )}
      {isLead && work.signing === undefined && <Note tone="soon">{t('teamWork.keys.noKey')}</Note>}
      <ForkNotes work={work} around={around} does={does} />
      <PassedOverNotes work={work} around={around} does={does} />
      <Segmented
        label={t('teamWork.tabs.label')}
        value={tab}
        options={tabs.map((value) => ({
          value,
          label: t(`teamWork.tabs.${value}`),
          ...(value === 'changes' &&
            work.drafts.length > 0 && { count: formatCount(work.drafts.length - count('returned')) }),
        }))}
        onChange={(next) => leave(() => onTab(next))}
      />
      {tab === 'replies' && (
        <RepliesTab
          work={work}
          rows={rows}
          around={around}
          does={does}
          editor={editor}
          find={find}
          leave={leave}
          told={told}
          onWithdraw={setWithdrawn}
        />
      )}
      {tab === 'rest' && <RestTab work={work} around={around} does={does} told={told} />}
      {tab === 'changes' && <ChangesTab work={work} around={around} does={does} told={told} onEdit={edit} />}
      {tab === 'history' && <HistoryTab work={work} around={around} does={does} />}
      {tab === 'keys' && isLead && <KeysTab work={work} around={around} does={does} keys={keys} />}
      {releasing && (
        <ReleaseDialog work={work} around={around} does={does} onClose={() => setReleasing(false)} />
      )}
      {withdrawn && (
        <WithdrawDialog
          ids={withdrawn}
          work={work}
          around={around}
          does={does}
          onClose={() => setWithdrawn(undefined)}
        />
      )}
      <LeaveEditor editor={editor} leaving={leaving} />
    </div>
  );
}
