import type { PlaybookWords } from '../../words.ts';
import { amends } from './amends.ts';
import { checks } from './checks.ts';
import { common } from './common.ts';
import { deal } from './deal.ts';
import { goods } from './goods.ts';
import { way } from './way.ts';

/** The playbook in the words of Taiwan. */
export const zhTw: PlaybookWords = { common, topics: { ...goods, ...way, ...deal }, checks, amends };
