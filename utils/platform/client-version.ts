import { browser } from 'wxt/browser';

/** The version of this client as `major.minor.patch`: a fourth part, as builds for trying have one, says nothing of what it can do. */
export const clientVersion = (): string => {
  const parts = browser.runtime.getManifest().version.split('.').slice(0, 3);
  return [...parts, '0', '0'].slice(0, 3).join('.');
};
