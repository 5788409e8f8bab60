import { useCallback, useEffect, useState } from 'preact/hooks';

/** Called before somebody goes elsewhere; answers whether they may go at once, else `go` is called when they have decided. */
export type LeaveGuard = (go: () => void) => boolean;

export interface Leaving {
  /** Where somebody wants to go, until they have decided; undefined: nowhere. */
  go: (() => void) | undefined;
  /** Goes there now, or after somebody has said what becomes of what is not saved; answers whether it was now. */
  leave: LeaveGuard;
  stay: () => void;
}

/** Asks before somebody leaves what is not saved, be it within the page or for another (`onGuard` is told what to ask). */
export function useLeaveGuard(isUnsaved: boolean, onGuard: (guard: LeaveGuard | undefined) => void): Leaving {
  const [go, setGo] = useState<() => void>();
  const ask = useCallback<LeaveGuard>((next) => {
    setGo(() => next);
    return false;
  }, []);
  useEffect(() => {
    onGuard(isUnsaved ? ask : undefined);
    return () => onGuard(undefined);
  }, [isUnsaved, onGuard, ask]);
  const leave: LeaveGuard = (next) => {
    if (isUnsaved) return ask(next);
    next();
    return true;
  };
  return { go, leave, stay: () => setGo(undefined) };
}
