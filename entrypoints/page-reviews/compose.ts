/** What consoles call the link that opens the dialog in which a review is answered. */
const ANSWER = /回复|回覆|互动|\breply\b/i;
const ACTIONS = 'a, button, [role="button"]';

/**
 * A way to the page's own link by which the review of a row is answered: it is brought into view and, where it can have it, gets the focus.
 * A person opens the dialog. Undefined where the row shows no such link.
 */
export function composeAt(nodes: readonly Element[], leave: () => void): (() => void) | undefined {
  const link = nodes
    .flatMap((node) => [...node.querySelectorAll<HTMLElement>(ACTIONS)])
    .find(({ textContent }) => ANSWER.test(textContent));
  if (!link) return undefined;
  return () => {
    leave();
    link.scrollIntoView({ block: 'center' });
    link.focus({ preventScroll: true });
  };
}
