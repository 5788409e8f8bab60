/** What a behaviour is given: addresses on the page's own origin, and on another. */
export interface Place {
  /** A declared address. */
  at(name: string): string;
  /** The same handler on another origin, with and without CORS headers. */
  cors(name: string): string;
  foreign(name: string): string;
}

/** Something that a page can do, and everything it can see of the outcome, as plain data. */
export type Behaviour = (place: Place) => unknown;

/** An error as a page can compare it. */
export function told(error: unknown): unknown {
  if (!(error instanceof Error || error instanceof DOMException)) return { thrown: String(error) };
  const { name, message } = error;
  return {
    name,
    message: message.replaceAll(/:\d{4,5}\b/g, ':port'),
    type: error.constructor.name,
    code: (error as DOMException).code,
  };
}

export async function outcome(run: () => unknown): Promise<unknown> {
  try {
    return { value: await run() };
  } catch (error) {
    return told(error);
  }
}

export function attempt(run: () => unknown): unknown {
  try {
    return { value: run() };
  } catch (error) {
    return told(error);
  }
}

/** Whether an accessor gives the same value each time. */
export function isSteady(read: () => unknown): boolean {
  const first = read();
  return read() === first;
}

export const portless = (text: string) => text.replaceAll(/:\d{4,5}\b/g, ':port');

/** An event of the window, or undefined when none came before the queue of tasks was worked off twice. */
export async function windowEvents(type: string, run: () => unknown): Promise<unknown[]> {
  const seen: unknown[] = [];
  const note = (event: Event) => {
    event.preventDefault();
    const { reason, message } = event as PromiseRejectionEvent & ErrorEvent;
    seen.push(reason ? told(reason) : message);
  };
  window.addEventListener(type, note);
  await run();
  await idle();
  window.removeEventListener(type, note);
  return seen;
}

/** Rejections are announced in a task of their own, after the one they happened in. */
export const idle = () => new Promise<void>((done) => setTimeout(() => setTimeout(done, 50), 0));
