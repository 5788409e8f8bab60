import { doudian } from './doudian/stand-in.ts';
import { jd } from './jd/stand-in.ts';
import { pinduoduo } from './pinduoduo/stand-in.ts';
import type { StandIn } from './shared/stand-in.ts';
import { taobao } from './taobao/stand-in.ts';

export const STAND_INS: readonly StandIn[] = [pinduoduo, taobao, doudian, jd];
