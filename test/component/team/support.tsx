import type { Team } from '../../../utils/records/team.ts';
import type { TeamReading } from '../../../utils/records/team-content.ts';
import type { ReleaseEntry } from '../../../utils/team/membership/looked.ts';
import { SHARES_NOTHING } from '../../../utils/team/membership/sharing.ts';
import { NOW } from '../desk/support.tsx';

export const FINGERPRINT = '7K2M-Q9XD-04TB-VHZR';
const KEY = 'A'.repeat(43);

export const team = (part: Partial<Team> = {}): Team => ({
  key: 'team',
  id: 'B'.repeat(22),
  name: '青禾客服组',
  role: 'agent',
  founding: KEY,
  keys: [{ key: KEY, name: '林主管', from: 0 }],
  joinedAt: NOW - 86_400_000,
  member: { id: 'C'.repeat(43) },
  channels: [
    { kind: 'file', id: 'file' },
    {
      kind: 'web',
      id: 'w1',
      url: 'https://files.example.com/team/',
      mirrors: ['https://mirror.example.com/team/'],
      webdav: false,
      everyMinutes: 10,
    },
    { kind: 'hub', id: 'h1', servers: ['wss://hub.example.com'] },
  ],
  sharing: SHARES_NOTHING,
  acknowledged: {},
  ...part,
});

export const release = (number: number, part: Partial<ReleaseEntry> = {}): ReleaseEntry => ({
  key: String(number).padStart(43, 'r'),
  number,
  header: {
    format: 1,
    team: 'B'.repeat(22),
    number,
    previous: '',
    supersedes: [],
    at: NOW - 3_600_000,
    by: KEY,
    keys: [{ key: KEY, name: '林主管', from: 0 }],
    kind: 'release',
    title: `大促前第 ${number} 次`,
    note: '催发货的三条改了口气。',
    minimumClient: '0.1.0',
    content: { hash: 'D'.repeat(43), bytes: 10, unpacked: 20 },
  },
  state: 'past',
  receivedAt: NOW - 3_600_000,
  channel: 'w1',
  hasContent: true,
  ...part,
});

export const reading = (id: string, part: Partial<TeamReading> = {}): TeamReading => ({
  id,
  title: `须知 ${id}`,
  body: '大促期间不承诺具体到达日期。',
  required: true,
  version: 1,
  ...part,
});
