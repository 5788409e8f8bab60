import { hashed, knobs } from '../shared/page.ts';

/** The outer page: a frame with the chat, and a prompt to install the client. */
export function showFrame(): void {
  const frame = document.createElement('iframe');
  frame.src = `/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html${location.search}#/`;
  Object.assign(frame.style, { border: '0', width: '100%', height: '100vh' });
  document.getElementById('root')?.append(frame);
  if (!knobs.cover) return;
  const prompt = document.createElement('div');
  prompt.className = hashed('client-prompt', 9);
  Object.assign(prompt.style, {
    position: 'fixed',
    inset: '0',
    zIndex: '2000',
    background: 'rgba(0,0,0,.4)',
  });
  const choice = document.createElement('button');
  choice.textContent = '优先使用网页版';
  choice.addEventListener('click', () => prompt.remove());
  prompt.append('安装客户端，沟通更顺畅 ', choice);
  document.body.append(prompt);
}
