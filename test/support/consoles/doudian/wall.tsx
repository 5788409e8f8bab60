/** @jsxImportSource react */
import { knobs } from '../shared/client.ts';

/** What stands on the page when the data was refused. */
export function Wall() {
  if (knobs.wall === 'captcha') return <div id="captcha_container">请完成下列验证后继续</div>;
  return <div className="auxo-result">登录状态失效，请重新登录</div>;
}
