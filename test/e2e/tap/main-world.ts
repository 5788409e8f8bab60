import rules from 'virtual:tap-rules';
import { startTap } from '../../../utils/tap/start.ts';

startTap(rules);
