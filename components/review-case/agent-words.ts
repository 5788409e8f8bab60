import { t } from '../../utils/locales/text.ts';
import { THIS_AGENT } from '../../utils/records/this-agent.ts';

/** What an agent is called on a surface. */
export const agentWords = (name: string): string => (name === THIS_AGENT ? t('reviewCase.me') : name);
