import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the data to train from, by default the one beside this project; ends the program, saying how it is called, where there is none. */
export function dataFolder(given: string | undefined, usage: string): string {
  const folder = given ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
  if (existsSync(folder)) return folder;
  console.error(`usage: node scripts/train/${usage} [data folder]`);
  return process.exit(2);
}

/** Says whether the file is what training gives, and has the program end with 1 where it is not. */
export function checkModel(target: URL, text: string): void {
  const same = existsSync(target) && readFileSync(target, 'utf8') === text;
  console.log(same ? 'the model file is what training gives' : 'training gives another model file');
  process.exitCode = same ? 0 : 1;
}

/** Writes the file and says of how many texts, in how many seconds since `started` (ms of this program) and how large it is. */
export function writeModel(target: URL, text: string, texts: string, started: number): void {
  writeFileSync(target, text);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const size = (Buffer.byteLength(text) / 1024).toFixed(0);
  console.log(`${texts}, ${seconds} s, ${size} KB → ${fileURLToPath(target)}`);
}
