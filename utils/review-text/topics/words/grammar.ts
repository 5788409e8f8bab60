import type { Line } from './notation.ts';

const line = (words: string): readonly Line[] => [['', 1, 'm', words]];

/** Turns what follows within a few signs: 不太好, 没有异味. */
export const DENIALS = line(
  '不比 不会比 并不比 没有比 从未有过 找不出 挑不出 找不到 没找到 看不出 看不到 看不见 闻不到 摸不到 感觉不到 不 没 没有 没得 未 无 毫无 毫不 并不 并没 并没有 并非 不是 不算 不怎么 不大 不太 不会 不能 不像 不再 绝不 绝非 从不 从没 从来没 从来不 从未 一点没 一点不 没觉得 没感觉 没发现 没闻到 没看到 没出现 没什么 不存在 别 甭 莫 冇 唔 谈不上 算不上 称不上 毫無 ' +
    "not no never without hardly barely isn't wasn't doesn't didn't don't can't cannot couldn't won't wouldn't aren't weren't haven't hasn't isnt doesnt didnt dont cant wont wasnt far_from nowhere_near nothing none",
);

/** Not enough of what follows: 不够厚. */
export const LACKS = line('不够 欠 缺乏 not_enough');

/** Too much of what follows: 太大, or a bit of it. */
export const DEGREES: readonly Line[] = [
  [
    '',
    2,
    'm',
    '太 太过于 太过 过于 过分 偏 有点 有点儿 有些 有一点 稍 稍微 稍稍 略 略微 略显 显得 死 实在太 too overly a_bit a_little slightly way_too',
  ],
  [
    '',
    1,
    'm',
    '最 极其 极 相当 十分 真的 确实 实在 简直 完全 很 特别 非常 超 超级 巨 贼 老 这么 那么 真 明显 kinda rather so super very really',
  ],
];

/** Ends the reach of denials and asides. */
export const TURNS = line(
  '但 但是 不过 可是 然而 只是 就是 就 才 都 还是 没想到 谁知 谁知道 哪知道 居然 竟然 偏偏 反而 反倒 奈何 无奈 唯一 除了 而且 并且 导致 搞得 弄得 因为 所以 but however yet though although except because still',
);

/** What follows is no statement about these goods. */
export const ASIDES = line(
  '如果 要是 假如 假使 假若 倘若 万一 若是 若有 若 即使 即便 就算 哪怕 除非 只要 担心 担忧 害怕 生怕 怕 就怕 以为 本以为 原以为 还以为 以前以为 希望 以前买的 之前买的 以前用的 之前用的 以前用别 之前用别 以前的 之前的 别的牌子 别的品牌 其他牌子 其他品牌 其它牌子 其他的 别的 上一个 上一家 上家 原来的 原来那 原先的 不像别 虽然 虽说 虽则 虽 尽管 固然 但愿 想要 不用担心 据说 听说 听人说 别人说 有人说 网上说 看评论 看评价 看差评 别家 别人家 别的店 其他店 其它店 其他家 另一家 之前那家 上次那家 那家店 隔壁家 是不是 会不会 有没有 能不能 可不可以 解决了 改善了 避免 防止 预防 去除 消除 告别 if unless in_case worried afraid hope hopefully thought_it_would thought_they_would expected_it_to other_sellers other_shops another_shop another_store i_was_worried prevents',
);

/** Says nothing, though words of other kinds stand in it. */
export const PLAINS = line(
  '一股脑 一股脑儿 一股劲 不错 影响 不影响 响应 怕不是 该不会是 莫非 有问题找 有问题联系 有问题可以 有问题随时 有问题及时 有问题直接 有问题马上 有问题客服 有什么问题都 个小时 个小伙 个小姑娘 个小孩 个小朋友 不一般 非一般 非同一般 不如说 不如人意 不足为 不足之 可惜了 不可惜 不足以 好不好 多不多 大不大 贵不贵 消毒 杀毒 排毒 无毒 病毒 辛苦 吃苦 玻尿酸 氨基酸 叶酸 水杨酸 果酸 酸梅 不粘锅 抖音 堵车 发烧友 发烧级 一般都 一般来说 一般来讲 一般情况 一般在 一般是 一般人 麻烦你 麻烦您 别人 莫名其妙 莫名 未来 不得了 了不得 了不起 果然不一样 就是不一样 与众不同 不一样的感觉 还没发现 开机快 冷热 干净 拆开 交流电 高端大气 大气上档次 好坏 软硬适中 软硬适度 咸淡适中 酸甜适中 酸甜可口 大小合适 大小适中 薄厚适中 厚薄适中 长短合适 松紧合适 松紧适中 深浅 冷淡风 性冷淡 贵妃 贵族 贵州 贵人 毛孔 除皱 抗皱 祛皱 祛痘 祛斑 不闷 不闷热 破壁机 脱毛膏 脱毛仪 黑头 老鼠药 蟑螂药 蚂蚁药 蚊子药 杀蟑 灭蚊 除螨 除湿 去湿 去油 去渍 去污 去味 去腥 假日 假山 假花 头皮屑 不差 不愁 不输 不次于 不亚于 没差 没啥差别 没有差别 差不离 差强 人工智能 中国人 贵气 大差不差 不分上下 没得比 不是盖的 不是吹的 没吹牛 不吹不黑 停不下来 爱不释手 放不下 忍不住 欲罢不能 说不完 舍不得 离不开 少不了 错不了 跑不了 挑不出毛病 找不出毛病 没啥毛病 没什么毛病 没啥可挑 没得挑剔 无懈可击 物超所值 不枉 不虚 不虚此行 不负 不愧是 不踩雷 不会踩雷 放心买 不假 真不假 不愧 不仅 不但 不光 不只 不单 不管 不论 不得不 不由 不禁 不一会 不一会儿 不久 不到 不少 不断 不知 不知道 不知不觉 不好意思 不用说 不小心 不至于 不妨 不同 不用 没有用过 没有用几 没有用完 还没有用 没有使用 没用上 没用完 没用多 没用到 没有用到 没有仔细 没用过 没穿过 没吃过 没洗过 没摔过 没拆过 还没用 还没穿 还没吃 还没试 没来得及 没舍得 没仔细 没注意 没空 没时间 没细看 不着急 不急 不忙 不过如此而已 不可思议 不二 不要钱 不亏 不亏是 ' +
    '没话说 没得说 没的说 没毛病 没问题 有问题都 有任何问题 有什么问题 问题都 解决问题 解决了问题 没啥问题 没事 没话讲 没挑 没得挑 没有之一 没多久 没几天 没用几天 没用多久 没穿几次 没几次 没两天 没过多久 没过几天 没白 没让我失望 没有让我失望 没让人失望 从不失望 没有失望 无可挑剔 无敌 无比 无语伦比 无与伦比 无微不至 ' +
    '差不多 差点 好评 好像 好几 好久 好多 好些 好半天 好奇 好歹 好不容易 好容易 好家伙 还好 刚好 正好 恰好 幸好 最好 只好 大家 大概 大约 大方 大气 大爱 大赞 大促 大家伙 大人 大哥 大姐 大牌 大品牌 大小 小巧 小姐姐 小哥哥 小朋友 小孩 小心 小时 小时候 小区 小票 小样 小礼物 小贵 小店 老板 老公 老婆 老人 老人家 老妈 老爸 老师 老家 老客户 老顾客 老牌 多少 多久 多种 厚道 长期 长久 长度 高度 厚度 宽度 深度 差别 差异 差价 时差 出差 反差 ' +
    '破费 破例 打破 烂漫 灿烂 坏处 坏掉的话 慢慢 慢慢来 慢走 缓慢释放 快慢 轻轻 轻松 轻便 轻薄 轻盈 重要 重复 重新 重视 尊重 体重 重量 一点不 一点也不 硬件 硬盘 硬货 软件 软糯 淡淡 淡淡的 清淡 咸淡 油性 油皮 油烟机 油田 酸奶 酸爽 酸甜 甜甜 甜度 苦味 辣条 辣椒 麻辣 香辣 贵有贵的道理 一分钱一分货 一分价钱一分货 贵公司 贵店 贵重 名贵 尊贵 可贵 难得 难怪 难免 难道 不难 难忘 断断续续 判断 诊断 垃圾桶 垃圾袋 垃圾箱 垃圾篓 垃圾食品 不锈钢 无线 无痕 无糖 无油 无添加 无钢圈 无印良品 无人机 无公害 无骨 无核 无刺激 无香 去味 碎花 碎钞机 破壁 破壁机 碎冰 碎发 虫草 除虫 驱虫 防虫 灭虫 杀虫 防霉 防臭 除臭 防漏 防摔 防滑 防水 防裂 防晒 防碎 防撞 防烫 耐摔 耐脏 少女 少年 少儿 少糖 少油 至少 减少 冷门 味道好 毛衣 毛巾 毛毯 毛绒 假期 放假 假睫毛 假发 假两件 暑假 寒假 请假 真假 ' +
    "not_bad no_problem no_problems no_issue no_issues no_complaints nothing_wrong not_to_mention not_only no_doubt can't_complain cannot_complain can't_go_wrong no_wonder",
);
