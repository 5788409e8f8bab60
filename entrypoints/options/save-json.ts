import { saveFile } from './save-file.ts';

/** Saves a document as a JSON file. */
export function saveJson(name: string, content: unknown): void {
  const fileName = `${name.replace(/[\\/:*?"<>|\s]+/gu, '-')}.json`;
  saveFile(fileName, new Blob([JSON.stringify(content, undefined, 2)], { type: 'application/json' }));
}
