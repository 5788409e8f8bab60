import type { WallKind } from '../utils/records/health.ts';

/** The last part of the locale keys that tell of a wall: browsers take no dash in a key. */
export const WALL_KEY = {
  captcha: 'captcha',
  login: 'login',
  punish: 'punish',
  risk: 'risk',
  'plug-in-refused': 'plugInRefused',
  'too-frequent': 'tooFrequent',
} as const satisfies Record<WallKind, string>;
