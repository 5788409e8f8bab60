import { Random } from '../../random.ts';
import { hashed, knobs } from '../shared/client.ts';

const seeded = new Random(hashed('beast', 12));
const version =
  knobs.version || `${knobs.layout === '2021' ? 4 : 5}-${seeded.int(100, 300)}-${seeded.int(0, 3)}`;

/** A class of the component library: `TB_inner` + version. */
export const beast = (...names: string[]): string => names.map((name) => `${name}_${version}`).join(' ');

/** The library's stable hook. */
export const hook = (name: string) => ({ 'data-testid': `beast-core-${name}` });

/** A class of the page's own: readable beginning, hashed end. */
export const local = (name: string): string => `${name}__${hashed(name)}`;

export const yuan = (fen: number): string => (fen / 100).toFixed(2);
