import type { Team } from '../../utils/records/team.ts';

const key = (letter: string): string => letter.repeat(43);

/** A team that somebody has joined and shares everything with. */
export const aTeam = (more: Partial<Team> = {}): Team => ({
  key: 'team',
  id: 'T'.repeat(22),
  name: '山海旗舰店客服',
  role: 'agent',
  founding: key('F'),
  keys: [{ key: key('F'), name: '主管', from: 0 }],
  joinedAt: Date.UTC(2026, 8, 1),
  member: { id: key('M'), name: '阿岚' },
  channels: [],
  sharing: { as: 'name', status: true, uses: true, times: true, care: false },
  acknowledged: {},
  ...more,
});
