import {
  DiscardPolicy,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import { ok, type Result } from '../../core/result.ts';
import { type BucketPlan, bucketPlans } from './bucket-plan.ts';
import type { Line } from './dial.ts';
import { failureOf, isUnprepared } from './failures.ts';
import { streamOf, subjectOf } from './names.ts';

/** A cluster keeps three copies, so that one node may be lost. */
const COPIES = 3;

/** A bucket as a stream, with what a key-value bucket must have; the client's own way to make one refuses writes when it is full. */
const configOf = (plan: BucketPlan, copies: number): Partial<StreamConfig> & { name: string } => ({
  name: streamOf(plan.bucket),
  subjects: [subjectOf(plan.bucket, '>')],
  retention: RetentionPolicy.Limits,
  storage: StorageType.File,
  discard: DiscardPolicy.Old,
  num_replicas: copies,
  max_msgs_per_subject: 1,
  max_bytes: plan.maxBytes,
  max_msg_size: plan.maxMessage,
  max_age: nanos(plan.maxAge),
  max_msgs: -1,
  max_consumers: -1,
  duplicate_window: nanos(Math.min(plan.maxAge || 120_000, 120_000)),
  // One message of whoever may leave posts or claims would take away those of everybody.
  allow_rollup_hdrs: false,
  deny_delete: true,
  allow_direct: true,
  ...(plan.republish && { republish: plan.republish }),
});

async function prepareBucket(manager: JetStreamManager, plan: BucketPlan, copies: number): Promise<void> {
  try {
    await manager.streams.info(streamOf(plan.bucket));
  } catch (error) {
    if (!isUnprepared(error)) throw error;
    await manager.streams.add(configOf(plan, copies));
  }
}

/**
 * Makes a team's buckets where they are missing; what is there stays as it is. Only a lead may. Errors: `channel-denied`,
 * `channel-unreachable`.
 */
export async function prepareHub(line: Line, team: string): Promise<Result<void>> {
  try {
    const manager = await line.manager();
    const copies = line.connection.info?.cluster ? COPIES : 1;
    for (const plan of bucketPlans(team)) await prepareBucket(manager, plan, copies);
    return ok(undefined);
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}
