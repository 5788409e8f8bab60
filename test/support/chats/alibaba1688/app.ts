import { knobs } from '../shared/page.ts';
import { showFrame } from './frame.ts';
import { showChat } from './im-core.tsx';

// The outer page and the chat proper are two documents of one origin, with one script here.
if (location.pathname.includes('def_cbu_web_im_core')) showChat();
else setTimeout(showFrame, knobs.delay);
