import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Everything that reaches out of the worker; from the n-th call on a killed worker reaches nothing. */
const REACHES: [object, string][] = [
  [fakeBrowser.notifications, 'create'],
  [fakeBrowser.notifications, 'clear'],
  [fakeBrowser.action, 'setBadgeText'],
  [fakeBrowser.action, 'setTitle'],
  [fakeBrowser.alarms, 'create'],
  [fakeBrowser.alarms, 'clear'],
  [fakeBrowser.storage.local, 'get'],
  [fakeBrowser.storage.local, 'set'],
  [IDBDatabase.prototype, 'transaction'],
  [IDBObjectStore.prototype, 'put'],
  [IDBObjectStore.prototype, 'delete'],
];

/** Counts down to the kill; 0 and below is dead. */
let left = Number.POSITIVE_INFINITY;
let calls = 0;
const restores: (() => void)[] = [];

/** Kills the worker at its n-th call that reaches out (`fetch` counts as well); infinity only counts them. */
export function arm(killAt: number): void {
  calls = 0;
  left = killAt;
  for (const [target, name] of [...REACHES, [globalThis, 'fetch']] as [object, string][]) {
    const holder = target as Record<string, (...args: unknown[]) => unknown>;
    const real = holder[name];
    if (!real) throw new Error(name);
    holder[name] = function (this: unknown, ...args: unknown[]) {
      calls += 1;
      left -= 1;
      if (left < 0) throw new Error('killed');
      return real.apply(this, args);
    };
    restores.push(() => {
      holder[name] = real;
    });
  }
}

/** Lets everything be reached again. Answers how many calls there were. */
export function disarm(): number {
  left = Number.POSITIVE_INFINITY;
  for (const restore of restores.splice(0)) restore();
  return calls;
}
