/**
 * Words that chats of several consoles use alike, as regular expressions on the whole text of a message. Buyers may write them, too:
 * then a message is not read, which is the lesser evil.
 */

/** A withdrawn message, in whose place this stands. */
export const WITHDRAWN = '^[^，。,]{0,20}撤回了?(?:一条)?消息.{0,12}$';

/** Notices that some builds draw like a person's message: handing over, connecting, closing, reminding. */
export const NOTICE =
  '^(?:由\\s*\\S{1,30}\\s*转交给\\s*\\S{1,30}|系统(?:提示|消息|通知|提醒)[：:]|(?:已|正在)为您(?:接入|转接)|(?:当前)?用户来自[：:\\s]|对方正在(?:输入|浏览)|(?:本次)?会话(?:已|将)(?:结束|关闭|转接)|以上(?:是|为)历史消息|请尽快回复，避免超时|机器人已(?:暂停|恢复)接待|用户超时未回复)';

/** Names under which machines answer. */
export const ROBOT = '机器人|智能(?:客服|助手|助理)|自动回复';
