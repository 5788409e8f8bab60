import type { Role } from '../reader/chat-vocabulary.ts';

const MACHINE =
  '[机機]器人|智能(?:客服|助手|助理|接待)|智慧客服|店小蜜|京小智|服[务務]助手|自[动動](?:回[复覆復]|[应應]答)|AI\\s*(?:客服|助手|助理)|(?<![A-Za-z])(?:[Cc]hat|[Rr]o)?[Bb]ot(?![A-Za-z])';
const NAMES_ONE = new RegExp(MACHINE);
const IS_ONE = new RegExp(`^[【[（(]?(?:${MACHINE})[】\\]）)]?$`);
const SAYS_SO = new RegExp(`^(?:[【[（(](?:${MACHINE})[】\\]）)]|(?:${MACHINE})\\s*[：:])`);

/**
 * Who speaks where the marks of a row leave machines out: what stands on the shop's side under a machine's name, or says so at its
 * beginning, is a robot's; and what is called nothing but that is one on either side. A buyer may have such a word in their name.
 */
export function roleOrRobot(role: Role, speaker: string, text: string): Role {
  if (role === 'agent') return NAMES_ONE.test(speaker) || SAYS_SO.test(text) ? 'robot' : role;
  return role === 'buyer' && IS_ONE.test(speaker) ? 'robot' : role;
}
