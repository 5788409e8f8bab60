/** Whether a reply is the team's, by its id: a content script needs no more of it. */
export const isOfTeam = (id: string): boolean => id.startsWith('team:');
