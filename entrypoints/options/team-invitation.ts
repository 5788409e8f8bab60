import type { InvitationView } from '../../components/team/model.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { managedPolicy } from '../../utils/platform/managed.ts';
import { request } from '../../utils/platform/request.ts';
import type { LeadKey } from '../../utils/records/team.ts';
import { addressIn } from '../../utils/team/channels/web-address.ts';
import { type Joining, readJoin, readJoinFile } from '../../utils/team/join.ts';
import type { Join } from '../../utils/team/join-form.ts';
import { FILE_CHANNEL } from '../../utils/team/membership/channel-draft.ts';
import { fingerprintOf } from '../../utils/team/release/fingerprint.ts';
import { teamIdOf } from '../../utils/team/release/hash.ts';
import { readEnvelope } from '../../utils/team/release/read-envelope.ts';
import { readTextForm } from '../../utils/team/release/text-form.ts';
import { verifyRelease } from '../../utils/team/release/verify-release.ts';

/** The most bytes of a `team.json`. */
const JOIN_FILE_LIMIT = 1_000_000;

/** An invitation that holds, with what joining takes of it. */
export interface Invitation {
  view: InvitationView;
  founding: string;
  secrets: Join['secrets'];
  /** The newest release that it names; 0 and '' where it names none. */
  trust: { number: number; release: string; keys: readonly LeadKey[] };
  /** A release that came with it, as text. */
  release?: string;
  /** The join text that it was read from. */
  joining?: Joining;
}

function fromJoining(joining: Joining, byPolicy = false): Invitation {
  const { join, fingerprint, trust } = joining;
  const { team, name, founding, channels, secrets } = join;
  const hasFile = channels.some(({ kind }) => kind === 'file');
  return {
    view: {
      team,
      name,
      role: join.role ?? 'agent',
      fingerprint,
      channels: hasFile ? channels : [FILE_CHANNEL, ...channels],
      closed: new Set(
        channels.flatMap(({ id, kind }) =>
          kind === 'hub' && secrets?.channels[id]?.seed === undefined ? [id] : [],
        ),
      ),
      byPolicy,
    },
    founding,
    secrets,
    trust,
    joining,
  };
}

/** The key that founded the team, among those that a release knows: the team's id is made of it. */
async function founderIn(keys: readonly string[], team: string): Promise<string | undefined> {
  for (const key of keys) if ((await teamIdOf(key)) === team) return key;
  return undefined;
}

/** A release is an invitation too: as an agent, by file. Whether it is the right team only its fingerprint can tell. */
async function fromRelease(text: string, client: string): Promise<Result<Invitation>> {
  const read = readEnvelope(text);
  if (!read.ok) return read;
  const { header, keyChanges } = read.value;
  const signers = [header.by, ...keyChanges.map((one) => one.header.by)];
  const founding = await founderIn([...signers, ...header.keys.map(({ key }) => key)], header.team);
  if (founding === undefined) return fail('team-unknown-key');
  const trust = { team: header.team, number: 0, release: '', keys: [{ key: founding, name: '', from: 0 }] };
  const verified = await verifyRelease(text, { ...trust, client });
  if (!verified.ok) return verified;
  const lead = header.keys.find(({ key }) => key === header.by)?.name ?? '';
  return ok({
    view: {
      team: header.team,
      name: t('team.join.ofLead', [lead]),
      role: 'agent',
      fingerprint: fingerprintOf(header.team),
      channels: [FILE_CHANNEL],
      closed: new Set(),
      release: { number: header.number, title: header.title },
      byPolicy: false,
    },
    founding,
    secrets: undefined,
    trust,
    release: text,
  });
}

/** Whether what somebody pasted is an address only, at which `team.json` lies. */
export const isBareAddress = (text: string): boolean =>
  /^https?:\/\/\S+$/u.test(text) && !text.includes('#tiexin-join=');

async function fromAddress(address: string, code: string): Promise<Result<Invitation>> {
  const url = addressIn(address, 'team.json');
  if (url === undefined) return fail('team-join-unreadable');
  const heard = await request({ url, limit: JOIN_FILE_LIMIT }, AbortSignal.timeout(20_000));
  if (!heard.ok) return heard;
  if (heard.value.status === 401 || heard.value.status === 403) return fail('channel-denied');
  if (heard.value.status !== 200) return fail('channel-nonsense', String(heard.value.status));
  const read = await readJoinFile(heard.value.text, code);
  return read.ok ? ok(fromJoining(read.value)) : read;
}

/**
 * Reads whatever a lead gave: a join text, a link, an address with the short code, or a release. An address needs the browser's permission
 * first. Errors: those of `readJoin`, `readJoinFile`, `verifyRelease` and of a request.
 */
export async function readInvitation(
  text: string,
  code: string,
  client: string,
): Promise<Result<Invitation>> {
  if (isBareAddress(text)) return fromAddress(text, code);
  const read = await readJoin(text);
  if (read.ok) return ok(fromJoining(read.value));
  const form = text.includes('#tiexin-join=') ? undefined : await readTextForm(text);
  const isRelease = form?.ok && readEnvelope(form.value.text).ok;
  return isRelease ? fromRelease(form.value.text, client) : read;
}

/** The team that the company's policy names, if it names one and the text holds. */
export async function policyInvitation(): Promise<Invitation | undefined> {
  const { policy } = await managedPolicy();
  if (policy.join === undefined) return undefined;
  const read = await readJoin(policy.join);
  return read.ok ? fromJoining(read.value, true) : undefined;
}
