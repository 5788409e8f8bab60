/** @jsxImportSource react */
import { knobs } from '../shared/client.ts';

/** What stands on the page when the data was refused. */
export function Wall() {
  if (knobs.wall === 'login' || knobs.wall === 'html')
    return <div className="next-message">登录信息已失效，请重新登录</div>;
  return (
    <div id="baxia-dialog-content" className="nc-container">
      <span id="nc_1__scale_text">请按住滑块，拖动到最右边</span>
    </div>
  );
}
