import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type DraftLine, draftLines, isHeldOut } from '../../test/support/drafts.ts';
import { checkDraft } from '../../utils/draft-check/check-draft.ts';
import { CHECK_GROUPS } from '../../utils/draft-check/rule.ts';
import { levelOf, STRENGTH } from '../../utils/draft-check/strongest.ts';

/**
 * Prints how well the check tells our own lines, how often it speaks up on real lines of agents (counts only), and how long it takes:
 * `node scripts/evaluate/draft.ts [folder with dialogues.tsv.gz] [--misses]`. `--misses` shows lines of our own that were told wrongly,
 * those that are not kept out.
 */
const [folder] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const showMisses = process.argv.includes('--misses');
const percent = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');

interface Told {
  line: DraftLine;
  level: ReturnType<typeof levelOf>;
  groups: Set<string>;
}

const tell = (line: DraftLine): Told => {
  const findings = checkDraft(line.text);
  return { line, level: levelOf(findings), groups: new Set(findings.map(({ group }) => group)) };
};

function table(name: string, told: readonly Told[]) {
  const bad = told.filter(({ line }) => line.level !== 'none');
  const fine = told.filter(({ line }) => line.level === 'none');
  console.log(`\n${name}: ${bad.length} lines that should be found, ${fine.length} harmless ones`);
  const exact = bad.filter(({ line, level }) => level === line.level).length;
  const any = bad.filter(({ line, groups }) => groups.has(line.group)).length;
  console.log(`group found ${percent(any, bad.length)}, level exact ${percent(exact, bad.length)}`);
  for (const level of ['block', 'warn', 'hint'] as const) {
    const given = told.filter((one) => one.level === level);
    const right = given.filter(
      ({ line }) => line.level !== 'none' && STRENGTH[line.level] >= STRENGTH[level],
    );
    const wanted = bad.filter(({ line }) => line.level === level);
    const reached = wanted.filter((one) => one.level !== 'none' && STRENGTH[one.level] >= STRENGTH[level]);
    const alarms = fine.filter((one) => one.level === level).length;
    console.log(
      `${level}: precision ${percent(right.length, given.length)} (${right.length}/${given.length}), recall ${percent(reached.length, wanted.length)} (${reached.length}/${wanted.length}), on harmless lines ${alarms}`,
    );
  }
  for (const group of CHECK_GROUPS) {
    const wanted = bad.filter(({ line }) => line.group === group);
    const right = wanted.filter(({ groups }) => groups.has(group)).length;
    const given = told.filter(({ groups, line }) => groups.has(group) && line.level === 'none').length;
    if (wanted.length)
      console.log(
        `  ${group}: recall ${percent(right, wanted.length)} (${right}/${wanted.length}), harmless ${given}`,
      );
  }
}

function realLines(path: string) {
  const rows = gunzipSync(readFileSync(path)).toString('utf8').split('\n').slice(1);
  const texts = rows.flatMap((row) => {
    const [, agent, text] = row.split('\t');
    return agent === '1' && text ? [text] : [];
  });
  for (const console_ of [undefined, 'jd']) {
    const counts = { block: 0, warn: 0, hint: 0, none: 0 };
    for (const text of texts) counts[levelOf(checkDraft(text, { console: console_ }))] += 1;
    const shares = Object.entries(counts).map(
      ([level, n]) => `${level} ${n} (${((100 * n) / texts.length).toFixed(2)} %)`,
    );
    console.log(
      `\n${texts.length} real lines of agents, console ${console_ ?? 'unknown'}: ${shares.join(', ')}`,
    );
  }
}

function timing(lines: readonly DraftLine[]) {
  const joined = lines.map(({ text }) => text).join('，');
  const drafts = Array.from({ length: 50 }, (_, at) => joined.slice(at * 97, at * 97 + 200));
  for (const draft of drafts) checkDraft(draft);
  const times = Array.from({ length: 10 }, () => drafts)
    .flat()
    .map((draft) => {
      const start = performance.now();
      checkDraft(draft);
      return performance.now() - start;
    })
    .sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(`\ndraft of 200 characters: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

const first = draftLines('first').map(tell);
const heldOut = new Set(
  draftLines('first')
    .filter(isHeldOut)
    .map(({ text }) => text),
);
const sets: Record<string, Told[]> = {
  'first set, half tuned on': first.filter(({ line }) => !heldOut.has(line.text)),
  'first set, half kept out of tuning until the end': first.filter(({ line }) => heldOut.has(line.text)),
  'second set, tuned on after a first look': draftLines('second').map(tell),
  'third set, tuned on after a first look': draftLines('third').map(tell),
  'fourth set, tuned on after a first look': draftLines('fourth').map(tell),
  'fifth set, tuned on after a first look': draftLines('fifth').map(tell),
  'sixth set, tuned on after a first look': draftLines('sixth').map(tell),
  'seventh set, everyday lines, tuned on after a first look': draftLines('seventh').map(tell),
};
for (const [name, told] of Object.entries(sets)) {
  table(name, told);
  if (!showMisses || name.includes('kept out')) continue;
  for (const { line, level, groups } of told)
    if (level !== line.level || (line.group && !groups.has(line.group)))
      console.log(`${line.level} ${line.group} → ${level} ${[...groups]}: ${line.text}`);
}
if (folder) realLines(join(folder, 'dialogues.tsv.gz'));
timing(draftLines('first'));
