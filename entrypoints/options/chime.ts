import { createChime } from '../../utils/page/clocks/sound.ts';

let play: (() => boolean) | undefined;

/** Plays the sound of a reminder once, as chat pages do. The desk is never left without being closed, so it ends with the page. */
export function playChime(): void {
  play ??= createChime(window, new AbortController().signal);
  play();
}
