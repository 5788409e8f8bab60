import type { ChatConfig } from './chats/chat.ts';
import type { PageConfig } from './consoles/shared/stand-in.ts';

const escaped = (text: string) => text.replaceAll('<', '\\u003c');

/** Just enough for pictures that can be looked at. */
const STYLE = `
  body { margin: 0; padding: 0 16px 64px; font: 13px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; color: #333; background: #f5f6f7; }
  nav { padding: 12px 0; } nav a { margin-right: 24px; color: #2b5cd9; text-decoration: none; }
  table { width: 100%; border-collapse: collapse; background: #fff; margin-bottom: 8px; }
  td, th { border: 1px solid #e8e8e8; padding: 6px 12px; text-align: left; }
  [class*="TB_bodyGroupCell_"], [class*="leftWrapper"] span, .hearder-left span, .next-table-group-header span { display: inline-block; margin-right: 16px; }
  .card, .list-item-wrapper, article { background: #fff; border: 1px solid #e8e8e8; padding: 8px 12px; margin-bottom: 8px; }
  .auxo-modal, [data-testid="beast-core-modal-inner"] { background: #fff; width: 360px; margin: 160px auto; padding: 24px; }
`;

/** A chat fills the window: list, thread with the composer below, panel. */
const CHAT_STYLE = `
  html, body { height: 100%; padding: 0; overflow: hidden; }
  .chat-columns { display: grid; grid-template-columns: 280px 1fr 260px; height: 100vh; }
  .chat-columns > * { overflow-y: auto; background: #fff; border-right: 1px solid #e8e8e8; padding: 8px; position: relative; }
  .chat-columns > .chat-middle { display: flex; flex-direction: column; overflow: hidden; }
  .chat-scroll { flex: 1; overflow-y: auto; min-height: 0; }
  .chat-columns ul { list-style: none; margin: 0; padding: 0; } .chat-columns p { margin: 0; }
  .chat-columns textarea, .chat-box { width: 100%; min-height: 88px; box-sizing: border-box; border: 1px solid #d9d9d9; padding: 8px; font: inherit; resize: none; margin: 0; }
  .chat-box, .ql-editor { white-space: pre-wrap; overflow-wrap: break-word; outline: none; overflow-y: auto; max-height: 160px; }
  .ql-editor { min-height: 88px; border: 1px solid #d9d9d9; padding: 8px; } .ql-editor p { margin: 0; }
  .ql-clipboard { position: absolute; left: -100000px; height: 1px; overflow: hidden; }
`;

const shell = (title: string, style: string, config: string, source: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body><div id="root"></div><script>${config}</script><script src="${source}"></script></body></html>`;

/** Where a console's script is. */
export const scriptPath = (salt: string): string => `/static/app.${salt}.js`;

/** Where a chat page's script is. */
export const chatScriptPath = (id: string, salt: string): string => `/static/chat.${id}.${salt}.js`;

/** The empty page of a console. */
export const shellOf = (config: PageConfig): string =>
  shell(
    config.shop.name,
    STYLE,
    `window.g_pageConfig=${escaped(JSON.stringify(config))}`,
    scriptPath(config.salt),
  );

/** The empty page of a chat, or of another page with a composer. */
export const chatShellOf = (id: string, salt: string, config: ChatConfig): string =>
  shell(
    config.shop.name,
    id.endsWith('-reviews') ? STYLE : STYLE + CHAT_STYLE,
    `window.g_chatConfig=${escaped(JSON.stringify(config))}`,
    chatScriptPath(id, salt),
  );
