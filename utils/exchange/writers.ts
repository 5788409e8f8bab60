import { BRISKINE, CHATWOOT, dialectOf, GORGIAS, ZAMMAD, ZENDESK } from './foreign-variables.ts';
import { writeChatwoot } from './formats/chatwoot.ts';
import { toEspanso, writeEspanso } from './formats/espanso.ts';
import { writeGorgias } from './formats/gorgias.ts';
import { writeBriskine, writeZammad } from './formats/mail-tables.ts';
import { writeQuick, writeV3 } from './formats/qianniu.ts';
import type { Entry, LossCode, Written } from './formats/shape.ts';
import { toTextBlaze, writeTextBlaze } from './formats/text-blaze.ts';
import { toTextExpander, writeTextExpander } from './formats/text-expander.ts';
import { writeZendesk } from './formats/zendesk.ts';
import type { ExportFormat } from './formats.ts';
import type { Dialect } from './template-text.ts';

/** How a library becomes a file of another program, and what that program has no place for. */
export interface Writer {
  dialect: Dialect;
  write: (entries: readonly Entry[], text: (entry: Entry) => string) => Written;
  lacks: readonly LossCode[];
  /** Whether it is a table, whose cells are guarded against being run as formulas. */
  table?: boolean;
}

/** What no other program has. */
const OURS: readonly LossCode[] = ['variants', 'messages', 'situations', 'consoles', 'validUntil'];
const PLAIN: Dialect = {};

export const WRITERS: Partial<Record<ExportFormat, Writer>> = {
  qianniuQuick: {
    dialect: PLAIN,
    write: writeQuick,
    lacks: [...OURS, 'titles', 'tags', 'images', 'states'],
    table: true,
  },
  qianniuV3: { dialect: PLAIN, write: writeV3, lacks: [...OURS, 'tags', 'images', 'states'], table: true },
  textBlaze: { dialect: toTextBlaze, write: writeTextBlaze, lacks: [...OURS, 'tags', 'images', 'states'] },
  espanso: { dialect: toEspanso, write: writeEspanso, lacks: [...OURS, 'groups', 'images', 'states'] },
  briskine: {
    dialect: dialectOf(BRISKINE),
    write: writeBriskine,
    lacks: [...OURS, 'groups', 'images', 'states'],
    table: true,
  },
  chatwoot: {
    dialect: dialectOf(CHATWOOT),
    write: writeChatwoot,
    lacks: [...OURS, 'groups', 'titles', 'tags', 'images', 'states'],
  },
  zendesk: { dialect: dialectOf(ZENDESK), write: writeZendesk, lacks: [...OURS, 'codes', 'tags', 'images'] },
  gorgias: {
    dialect: dialectOf(GORGIAS),
    write: writeGorgias,
    lacks: [...OURS, 'groups', 'codes', 'images', 'states'],
  },
  zammad: {
    dialect: dialectOf(ZAMMAD, (name) => `#{${name}}`),
    write: writeZammad,
    lacks: [...OURS, 'groups', 'images'],
    table: true,
  },
  textExpander: {
    dialect: toTextExpander,
    write: writeTextExpander,
    lacks: [...OURS, 'groups', 'tags', 'images', 'states'],
    table: true,
  },
};
