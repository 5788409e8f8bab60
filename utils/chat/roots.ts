/** So many elements are looked at while looking for shadow roots. */
const LOOKED_AT = 5000;
/** Between two such searches of a document lies at least so long (ms). */
export const SEEK_SPACE = 500;

interface Known {
  roots: readonly ShadowRoot[];
  soughtAt: number;
}

const known = new WeakMap<Document, Known>();

/** What can be searched: the document, and the open shadow roots that were found in it. */
export const rootsOf = (document: Document): readonly (Document | ShadowRoot)[] => [
  document,
  ...shadowRootsOf(document),
];

/** The open shadow roots that were found and are still in the document. */
export const shadowRootsOf = (document: Document): readonly ShadowRoot[] =>
  known.get(document)?.roots.filter(({ host }) => host.isConnected) ?? [];

/** Whether a search would find nothing new, as the last one was so short a while ago. */
export const soughtLately = (document: Document): boolean =>
  performance.now() - (known.get(document)?.soughtAt ?? Number.NEGATIVE_INFINITY) < SEEK_SPACE;

/**
 * Looks for open shadow roots inside the body, for a page that shows nothing without them; the package's own stands beside the body.
 * What was found lately is not looked for again.
 */
export function seekShadowRoots(document: Document): readonly ShadowRoot[] {
  if (soughtLately(document)) return shadowRootsOf(document);
  const roots: ShadowRoot[] = [];
  const scopes: ParentNode[] = document.body ? [document.body] : [];
  let left = LOOKED_AT;
  for (const scope of scopes) {
    const all = scope.querySelectorAll('*');
    for (let at = 0; at < all.length && left > 0; at += 1) {
      const root = all[at]?.shadowRoot;
      left -= 1;
      if (!root) continue;
      roots.push(root);
      scopes.push(root);
    }
  }
  known.set(document, { roots, soughtAt: performance.now() });
  return roots;
}
