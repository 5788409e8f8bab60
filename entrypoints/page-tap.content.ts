import rules from 'virtual:tap-rules';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startTap } from '../utils/tap/start.ts';

// The hosts stand in the rules already: the consoles themselves stay out of this file.
const matches = /* @__PURE__ */ (() =>
  [...new Set(rules.flatMap(({ hosts }) => hosts))].map((host) => `https://${host}/*`))();

/** The part of this file that is built (`scripts/build/bare-content.ts`). */
export const main = () => startTap(rules);

/** Runs in the page's own world, so it holds nothing that the page must not see. See `docs/page-tap.md`. */
export default /* @__PURE__ */ defineContentScript({
  matches,
  allFrames: true,
  runAt: 'document_start',
  world: 'MAIN',
  main,
});
