import * as z from 'zod/mini';
import { NAME_LIMIT } from '../../records/key.ts';
import { type ChannelDraft, channelDraft, channelFaults } from './channel-draft.ts';

const name = z.string().check(z.maxLength(NAME_LIMIT));

export const START_STEPS = ['name', 'me', 'channels', 'key', 'look'] as const;
export type StartStep = (typeof START_STEPS)[number];

/** A team that somebody is about to start. Nothing of it exists before the last step, and no secret is in it. */
export const startDraft = z.object({
  at: z.enum(START_STEPS),
  name,
  me: name,
  channels: z.array(channelDraft).check(z.maxLength(5)),
});
export type StartDraft = z.infer<typeof startDraft>;

export const NEW_START: StartDraft = { at: 'name', name: '', me: '', channels: [] };

/** Whether a step says all that it must. `key` is asked where the passphrase is known. */
export function isStepDone({ name: team, me, channels }: StartDraft, step: StartStep): boolean {
  if (step === 'name') return team.trim() !== '';
  if (step === 'me') return me.trim() !== '';
  if (step === 'channels') return channels.every(isChannelDone);
  return true;
}

export const isChannelDone = (channel: ChannelDraft): boolean =>
  Object.keys(channelFaults(channel)).length === 0;
