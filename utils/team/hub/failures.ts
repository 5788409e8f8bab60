import { JetStreamApiError } from '@nats-io/jetstream';
import { errors } from '@nats-io/nats-core';
import type { Failure } from '../../core/result.ts';

/** JetStream's own codes: https://github.com/nats-io/nats-server/blob/v2.9.10/server/errors.json */
const WRONG_LAST_SEQUENCE = 10071;
const STREAM_NOT_FOUND = 10059;

function* causes(error: unknown): Generator<unknown> {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) yield one;
}

const someCause = (error: unknown, test: (one: unknown) => boolean): boolean => [...causes(error)].some(test);

/** Whether a compare-and-set failed because somebody wrote meanwhile. */
export const isOvertaken = (error: unknown): boolean =>
  someCause(error, (one) => one instanceof JetStreamApiError && one.code === WRONG_LAST_SEQUENCE);

/** Whether nothing is there yet to answer: the team's buckets were never made, or are gone. */
export const isUnprepared = (error: unknown): boolean =>
  someCause(
    error,
    (one) =>
      one instanceof errors.NoRespondersError ||
      (one instanceof errors.RequestError && one.isNoResponders()) ||
      (one instanceof JetStreamApiError && one.code === STREAM_NOT_FOUND),
  );

const isDenied = (one: unknown) =>
  one instanceof errors.AuthorizationError ||
  one instanceof errors.UserAuthenticationExpiredError ||
  one instanceof errors.PermissionViolationError;

/** What a person is told of an error of the client: `channel-denied` or `channel-unreachable`. */
export function failureOf(error: unknown): Failure {
  if (someCause(error, isDenied)) return { code: 'channel-denied' };
  const detail = error instanceof Error ? error.message.slice(0, 200) : undefined;
  return detail ? { code: 'channel-unreachable', detail } : { code: 'channel-unreachable' };
}
