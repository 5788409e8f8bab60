import type { Failure } from '../../core/result.ts';
import { t } from '../../locales/text.ts';
import { refusedWords } from './refused-words.ts';

/** Why an invitation could not be used, or a team not be joined: what happened, that nothing was changed, what to do. */
export function joinWords({ code, detail = '' }: Failure): string {
  switch (code) {
    case 'team-join-unreadable':
    case 'team-text-nothing':
    case 'team-unreadable':
      return t('team.join.unreadable');
    case 'team-join-changed':
      return t('team.join.changed');
    case 'team-join-cut':
      return t('team.join.cut');
    case 'team-join-code':
      return t('team.join.wrongCode');
    case 'team-text-missing':
      return t('team.join.missing', [detail]);
    case 'team-text-damaged':
      return t('team.join.damaged', [detail]);
    case 'team-joined':
      return t('team.join.joinedOther', [detail]);
    case 'not-asked':
      return t('team.join.refusedHost');
    default:
      return code.startsWith('team-') || code.startsWith('channel-')
        ? refusedWords(code)
        : t('team.join.failed', [code]);
  }
}
