import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { channelConfig } from '../records/team.ts';
import { ENVELOPE_LIMIT } from '../records/team-release.ts';
import { isAllowedAddress } from './permissions.ts';

const [, web, , hub] = channelConfig._zod.def.options;
const { id: _web, ...webShape } = web.shape;
const { id: _hub, ...hubShape } = hub.shape;
const httpAddress = z.string().check(z.maxLength(500), z.refine(isAllowedAddress, { error: 'address' }));
const isHubAddress = (url: string): boolean => /^wss:\/\/[^\s/@]+/.test(url) && URL.canParse(url);

/** A channel as a company names it: an id it has none. What is left out is as the wizards would have it. */
const managedChannel = z.discriminatedUnion('kind', [
  z.object({
    ...webShape,
    url: httpAddress,
    mirrors: z._default(z.array(httpAddress).check(z.maxLength(5)), []),
    webdav: z._default(webShape.webdav, false),
    everyMinutes: z._default(webShape.everyMinutes, 15),
  }),
  z.object({
    ...hubShape,
    servers: z
      .array(z.string().check(z.maxLength(500), z.refine(isHubAddress, { error: 'address' })))
      .check(z.minLength(1), z.maxLength(10)),
  }),
]);

/** Every field that a company's policy may set, each with its own schema: one that is nonsense does not take the others along. */
const FIELDS = {
  /** The text by which a browser joins the team. */
  join: z.string().check(z.minLength(1), z.maxLength(100_000)),
  channels: z.array(managedChannel).check(z.maxLength(10)),
  /** Where a release lies: the file, or the folder that holds `release.json`. */
  releaseUrl: httpAddress,
  /** A release itself, as text. */
  release: z.string().check(z.minLength(1), z.maxLength(ENVELOPE_LIMIT)),
  /** Whether people may leave the team. */
  mayLeave: z.boolean(),
} as const;

export interface Policy {
  join?: string;
  channels: z.infer<typeof managedChannel>[];
  releaseUrl?: string;
  release?: string;
  /** True unless the policy forbids it. */
  mayLeave: boolean;
}

/** Something in a policy that was not used: the path of the field, and whether it is unknown, of the wrong type, no address, or too long. */
export interface PolicyFault {
  field: string;
  problem: 'unknown' | 'type' | 'address' | 'size';
}

const problemOf = ({ code, message }: z.core.$ZodIssue): PolicyFault['problem'] =>
  code === 'too_big' || code === 'too_small' ? 'size' : message === 'address' ? 'address' : 'type';

const pathOf = (field: string, path: readonly PropertyKey[]): string =>
  [field, ...path]
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .slice(1, 200);

/** Checks what a browser handed over field by field; whatever is nonsense is left out and named. */
export function readPolicy(stored: Readonly<Record<string, unknown>>): {
  policy: Policy;
  faults: PolicyFault[];
} {
  const policy: Record<string, unknown> = { channels: [], mayLeave: true };
  const faults: PolicyFault[] = [];
  const check = (schema: z.ZodMiniType, field: string, value: unknown, path: PropertyKey[] = []) => {
    const parsed = z.safeParse(schema, value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues.slice(0, 5))
      faults.push({ field: pathOf(field, [...path, ...issue.path]), problem: problemOf(issue) });
    return undefined;
  };
  for (const [field, value] of Object.entries(stored).slice(0, 100)) {
    if (!Object.hasOwn(FIELDS, field)) faults.push({ field: field.slice(0, 200), problem: 'unknown' });
    else if (field === 'channels' && Array.isArray(value)) {
      // One bad channel does not take the others along.
      policy.channels = value
        .slice(0, 10)
        .flatMap((one, index) => check(managedChannel, field, one, [index]) ?? []);
      if (value.length > 10) faults.push({ field, problem: 'size' });
    } else {
      const read = check(FIELDS[field as keyof typeof FIELDS], field, value);
      if (read !== undefined) policy[field] = read;
    }
  }
  return { policy: policy as unknown as Policy, faults };
}

/** The company's policy for this browser. Where there is none, an empty one: Firefox rejects then, Chromium hands over nothing. */
export async function managedPolicy(): Promise<{ policy: Policy; faults: PolicyFault[] }> {
  const stored = await browser.storage.managed.get(null).catch(() => ({}));
  return readPolicy(stored as Record<string, unknown>);
}

/** Calls back when the policy changes. To be called synchronously while the worker starts. */
export function onPolicyChange(callback: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') callback();
  });
}
