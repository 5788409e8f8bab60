/** Stands for the agent of this machine where settings give no name: the same in every language, unlike the word that is shown for it. */
export const THIS_AGENT = '@me';

/** Whether work is this agent's own: taken up under the name in the settings (`me`), or before there was one. */
export const isMine = (owner: string | undefined, me: string): boolean =>
  owner !== undefined && (owner === me || owner === THIS_AGENT);
