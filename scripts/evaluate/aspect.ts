import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ASPECTS, parseAspectModel, readAspect } from '../../utils/review-text/topics/aspect/model.ts';
import { type AspectRow, FORMS, type Form, formsOf, readAspectRows } from '../train/aspect-data.ts';
import { fitAspects } from '../train/fit-aspects.ts';
import { seeded } from '../train/linear.ts';

const FOLDS = 5;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '7,8,9' }, misses: { type: 'boolean' } },
});
const folder = positionals[0] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
if (!existsSync(folder)) {
  console.error('usage: node scripts/evaluate/aspect.ts [--seeds 7,8,9] [--misses] [data folder]');
  process.exit(2);
}

interface Reading {
  row: AspectRow;
  form: Form;
  clause: string;
  read: string;
  /** The clause holds opinions of this one category only. */
  lone: boolean;
}

/** Reads every opinion by a model that has seen nothing of its review. */
function crossValidate(rows: readonly AspectRow[], seed: number): Reading[] {
  const random = seeded(seed);
  const foldOf = new Map(
    [...new Set(rows.map(({ review }) => review))].map((id) => [id, Math.floor(random() * FOLDS)]),
  );
  const said = new Map<string, Set<string>>();
  const keyOf = (row: AspectRow) => `${row.review} ${formsOf(row).clause}`;
  for (const row of rows) said.set(keyOf(row), (said.get(keyOf(row)) ?? new Set()).add(row.category));
  return [...Array(FOLDS).keys()].flatMap((fold) => {
    const parsed = parseAspectModel(fitAspects(rows.filter(({ review }) => foldOf.get(review) !== fold)));
    if (!parsed.ok) throw new Error(parsed.error.detail);
    return rows
      .filter(({ review }) => foldOf.get(review) === fold)
      .flatMap((row) => {
        const forms = formsOf(row);
        const lone = said.get(keyOf(row))?.size === 1;
        return FORMS.map((form) => ({
          row,
          form,
          clause: forms[form],
          read: readAspect(forms[form], parsed.value).aspect,
          lone,
        }));
      });
  });
}

const accuracy = (some: readonly Reading[]): string =>
  (some.filter(({ row, read }) => row.category === read).length / some.length).toFixed(4);

const rows = readAspectRows(folder);
const readings = values.seeds.split(',').flatMap((seed) => crossValidate(rows, Number(seed)));
console.log(`${rows.length} opinions, ${FOLDS} folds by review, seeds ${values.seeds}\n`);
console.log('| a clause is | all | of one category only |\n|---|---|---|');
for (const form of FORMS) {
  const some = readings.filter((one) => one.form === form);
  console.log(`| ${form} | ${accuracy(some)} | ${accuracy(some.filter(({ lone }) => lone))} |`);
}

const clauses = readings.filter(({ form }) => form === 'clause');
console.log('\n| category | opinions | precision | recall | read as |\n|---|---|---|---|---|');
for (const aspect of ASPECTS) {
  const wanted = clauses.filter(({ row }) => row.category === aspect);
  const read = clauses.filter((one) => one.read === aspect);
  const right = wanted.filter((one) => one.read === aspect).length;
  const others = ASPECTS.map((other) => [other, wanted.filter((one) => one.read === other).length] as const)
    .filter(([other, count]) => other !== aspect && count > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([other, count]) => `${other} ${((100 * count) / wanted.length).toFixed(0)} %`);
  const opinions = rows.filter(({ category }) => category === aspect).length;
  console.log(
    `| ${aspect} | ${opinions} | ${(right / read.length).toFixed(3)} | ${(right / wanted.length).toFixed(3)} | ${others.join(', ')} |`,
  );
}
if (values.misses)
  for (const { row, clause, read } of clauses.slice(0, rows.length))
    if (row.category !== read)
      console.log(`${row.category} → ${read}: ${clause} (${row.aspect} ${row.opinion})`);
