import { behaviours } from './behaviours.ts';

Object.assign(globalThis, { behaviours });
