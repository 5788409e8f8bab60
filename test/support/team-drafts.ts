import { EMPTY_CONTENT, type TeamContent, type TeamReply } from '../../utils/records/team-content.ts';
import type { DraftChange, TeamDraft } from '../../utils/records/team-draft.ts';
import type { Actor } from '../../utils/team/drafts/flow.ts';

export const DRAFTS_NOW = 1_789_000_000_000;
const key = (letter: string): string => letter.repeat(43);

export const LEAD: Actor = { id: key('L'), name: '林姐', role: 'lead' };
export const SECOND_LEAD: Actor = { id: key('M'), name: '老马', role: 'lead' };
export const EDITOR: Actor = { id: key('E'), name: '小艾', role: 'editor' };
export const SECOND_EDITOR: Actor = { id: key('F'), name: '阿芳', role: 'editor' };
export const AGENT: Actor = { id: key('A'), role: 'agent' };

export const aTeamReply = (name: string, more: Partial<TeamReply> = {}): TeamReply => ({
  id: `team:${name}`,
  code: '',
  group: [],
  title: `团队回复 ${name}`,
  variants: [{ tone: 'plain', lang: 'zh-CN', body: `正文 ${name}` }],
  situations: [],
  tags: [],
  consoles: [],
  images: [],
  updatedAt: DRAFTS_NOW,
  ...more,
});

export const aContent = (more: Partial<TeamContent> = {}): TeamContent => ({ ...EMPTY_CONTENT, ...more });

export const replyChange = (name: string, more: Partial<TeamReply> = {}): DraftChange => ({
  part: 'reply',
  id: `team:${name}`,
  value: aTeamReply(name, more),
});

export function aDraft(change: DraftChange, actor: Actor = EDITOR, more: Partial<TeamDraft> = {}): TeamDraft {
  const { id, name } = actor;
  return {
    key: `${change.part}/${change.id}/${id}`,
    change,
    state: 'draft',
    by: name === undefined ? { id } : { id, name },
    at: DRAFTS_NOW,
    comments: [],
    version: 1,
    ...more,
  };
}
