/** What the background tells content scripts after a change; they ask again for what they show. */
export const CHANGED = 'tiexin:changed';
