/** How a reminder sounds: two short, quiet notes (Hz; seconds; a share of full loudness). */
const NOTES = [660, 880];
const LENGTH = 0.09;
const LOUDNESS = 0.04;

/** Sounds a reminder; gives whether it did. */
export type Chime = () => boolean;

/**
 * A sound of the page's own making, so that no file is needed. Silent until somebody has done something on the page: before that browsers
 * refuse it, and nobody is there to hear it. Ends with the signal.
 */
export function createChime(view: Window & typeof globalThis, signal: AbortSignal): Chime {
  let context: AudioContext | undefined;
  let touched = false;
  for (const name of ['pointerdown', 'keydown'] as const)
    view.addEventListener(
      name,
      ({ isTrusted }) => {
        touched ||= isTrusted;
      },
      { capture: true, passive: true, signal },
    );
  signal.addEventListener('abort', () => void context?.close().catch(() => undefined), { once: true });

  return () => {
    if (!touched || signal.aborted || !('AudioContext' in view)) return false;
    try {
      context ??= new view.AudioContext();
      const { currentTime: now, destination } = context;
      void context.resume().catch(() => undefined);
      const gain = context.createGain();
      gain.connect(destination);
      for (const [at, note] of NOTES.entries()) {
        const start = now + 0.02 + at * LENGTH;
        const tone = context.createOscillator();
        tone.frequency.value = note;
        tone.connect(gain);
        gain.gain.setValueAtTime(0, start);
        gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.01);
        gain.gain.linearRampToValueAtTime(0, start + LENGTH);
        tone.start(start);
        tone.stop(start + LENGTH);
      }
      return true;
    } catch {
      // No device, or too many contexts on the page: a reminder without a sound is still one.
      return false;
    }
  };
}
