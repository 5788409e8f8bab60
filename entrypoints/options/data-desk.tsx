import type { Said } from '../../components/desk/model.ts';

export function DataDesk(_: { say: (said: Said) => void; onDone: () => void }) {
  return null;
}
