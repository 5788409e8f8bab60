import { fetchBehaviours } from './fetch-behaviours.ts';
import type { Behaviour } from './probe.ts';
import { shapeBehaviours } from './shape-behaviours.ts';
import { socketBehaviours } from './socket-behaviours.ts';
import { xhrBehaviours } from './xhr-behaviours.ts';
import { xhrTypeBehaviours } from './xhr-type-behaviours.ts';

export const behaviours: Record<string, Behaviour> = {
  ...shapeBehaviours,
  ...fetchBehaviours,
  ...xhrTypeBehaviours,
  ...xhrBehaviours,
  ...socketBehaviours,
};
