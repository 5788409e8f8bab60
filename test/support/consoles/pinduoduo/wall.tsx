/** @jsxImportSource react */
import { knobs } from '../shared/client.ts';
import { hook, local } from './beast.ts';

/** What stands on the page when the data was refused: none of the expected nodes. */
export function Wall() {
  if (knobs.wall === 'captcha')
    return (
      <div {...hook('modal')} className={local('captcha')} id="intelligent-captcha">
        <div className="slider-text">向右拖动滑块填充拼图</div>
      </div>
    );
  if (knobs.wall === 'login' || knobs.wall === 'html')
    return (
      <div className={local('login')}>
        <div>登录已过期，请重新登录</div>
        <input placeholder="请输入账号名/手机号" />
      </div>
    );
  return <div className={local('error')}>网络繁忙，请稍后再试</div>;
}
