import { fail, ok, type Result } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import type { ChannelOutcome } from '../../utils/platform/team-contract.ts';
import { ENVELOPE_LIMIT } from '../../utils/records/team-release.ts';
import { joinWords } from '../../utils/team/membership/join-words.ts';
import { refusedWords } from '../../utils/team/membership/refused-words.ts';
import { readTextForm } from '../../utils/team/release/text-form.ts';

/** What became of a release that somebody brought, in words. */
export interface Brought {
  ok: boolean;
  words: string;
}

/** What came of asking all channels, in words: that nothing is newer can be said only where each of them answered. */
export function checkedWords(channels: readonly ChannelOutcome[]): string {
  if (channels.some(({ outcome }) => outcome === 'new')) return t('team.channels.got');
  const isPartly = channels.some(({ outcome }) => outcome === 'failed');
  return t(isPartly ? 'team.channels.checkedPartly' : 'team.channels.checked');
}

/**
 * Asks all channels for a release, and exchanges what members leave. Errors: those of the background, and the failure of a channel: the others were asked all
 * the same.
 */
export async function exchangeNow(): Promise<Result<void>> {
  const checked = await send('teamCheck', {});
  if (!checked.ok) return checked;
  const exchanged = await send('teamExchange', {});
  if (!exchanged.ok) return exchanged;
  const failed = [...checked.value.channels, ...exchanged.value.channels].find(
    ({ outcome }) => outcome === 'failed',
  );
  return failed ? fail(failed.failure?.code ?? 'channel-unreachable', failed.failure?.detail) : ok(undefined);
}

/** Hands a release to the background, as it was dropped or pasted: a file, or the text of a group chat with whatever stands around it. */
export async function bringRelease(brought: string): Promise<Brought> {
  if (brought.length > ENVELOPE_LIMIT) return { ok: false, words: refusedWords('team-too-large') };
  const form = await readTextForm(brought);
  if (!form.ok) {
    const isInParts = form.error.code === 'team-text-missing' || form.error.code === 'team-text-damaged';
    return { ok: false, words: isInParts ? joinWords(form.error) : refusedWords('team-unreadable') };
  }
  const done = await send('teamOffer', { text: form.value.text, channel: 'file' });
  if (!done.ok) return { ok: false, words: refusedWords(done.error.code) };
  const { outcome, number } = done.value;
  return { ok: true, words: t(`team.bring.${outcome}`, [String(number)]) };
}
