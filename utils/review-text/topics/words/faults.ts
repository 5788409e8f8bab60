import type { Line } from './notation.ts';

/** What is a complaint wherever it stands undenied. Notation: `notation.ts`. */
export const FAULTS: readonly Line[] = [
  // whatever is spoken of
  [
    '',
    2,
    'm',
    '差 很差 差劲 差评 太次 质量叉 不怎么样 不咋地 不咋的 不咋样 不行 不敢恭维 不好 不尽人意 不尽如人意 不堪 糟 糟糕 糟心 失望 后悔 无语 郁闷 恶心 可恶 难受 坑 坑人 坑爹 太坑 被坑 别买 不要买 千万别买 慎买 谨慎购买 避雷 踩雷 踩坑 不推荐 不建议 不会再买 不会再来 再也不买 再也不来 再也不会 不会回购 一般 一般般 凑合 将就 鸡肋 拉胯 拉垮 劝退 烂 烂货 渣渣 太渣 翻车 吐槽 有问题 毛病 问题 缺陷 瑕疵 bad poor terrible horrible awful worst disappointing disappointed regret avoid mediocre lousy',
  ],
  [
    'quality',
    2.5,
    's',
    '垃圾 废品 次品 残次品 劣质 伪劣 地摊货 一堆垃圾 渣渣 破烂 garbage rubbish trash junk crap',
  ],
  [
    'quality!',
    2,
    'm',
    '粗糙 起球 起毛 掉毛 掉色 褪色 脱色 缩水 变形 开线 脱线 开胶 脱胶 掉漆 掉皮 脱皮 生锈 线头 毛刺 毛边 松动 晃 摇晃 不稳 有洞 破洞 抽丝 勾丝 难吃 难喝 难看 丑 丑爆 难闻的 扎人 扎手 闷热 不透气 透光 起皱 皱巴巴 廉价 塑料感 偷工减料 错别字 漏印 缺页 模糊 脏 太脏 污渍 霉斑 cheaply_made flimsy fell_apart falls_apart scratchy ugly shrunk faded peeling rough',
  ],
  [
    'function!',
    2.5,
    's',
    "用不了 不能用 没法用 无法使用 不能使用 开不了机 打不开 死机 黑屏 花屏 卡顿 卡死 很卡 太卡 好卡 闪退 失灵 没反应 没用 没有用 无效 没效果 没有效果 充不进电 充不进 充不上电 漏水 漏油 漏液 漏气 不制冷 不亮 不响 不转 连不上 断连 断断续续 自动关机 坏了 就坏 坏 报废 不灵 发烫 broke broken stopped_working doesn't_work does_not_work didn't_work not_working dead defective faulty useless leaks leaking malfunction",
  ],
  ['size!', 2, 'm', '不合身 不合适 穿不下 穿不了 穿不上'],
  ['colour!', 2, 'm', '色差 偏色 颜色不对 颜色不一样 色差大 发错颜色 wrong_color wrong_colour'],
  [
    'smell!',
    2.2,
    'm',
    '异味 臭 臭味 刺鼻 难闻 怪味 怪怪的味道 酸味 霉味 塑料味 胶味 胶水味 汽油味 甲醛 味道大 味大 味儿大 呛人 刺激性气味 stinks stink smelly smells_bad smells_like',
  ],
  [
    'missing!',
    2.5,
    's',
    '少发 漏发 少了 少一 缺件 缺少 少件 少配件 发错 错发 寄错 给错 少送 没给 漏寄 空包裹 空盒 missing wrong_item wrong_one',
  ],
  [
    'damaged~break',
    2.5,
    's',
    '破 破了 破损 碎 碎了 裂 裂纹 裂痕 裂缝 裂开 开裂 摔坏 压坏 压扁 压变形 磕碰 磕坏 划痕 刮痕 划伤 刮花 凹 凹陷 断了 断掉 易断 断裂 缺口 缺角 掉了 damaged cracked scratched shattered dented torn crushed',
  ],
  ['packaging!', 2, 'm', '包装简陋 简陋 没有包装 裸装 没包装 包装随便 太随便'],
  [
    'logistics~slow',
    2,
    'm',
    '慢 慢死 太慢 龟速 蜗牛 迟迟 不发货 没发货 拖延 拖了 等了 延误 延迟 没收到 没有收到 没到 还没到 丢件 丢了 弄丢 slow late delayed never_arrived lost',
  ],
  [
    'courier!',
    2.5,
    'm',
    '不送上楼 不上门 不送货上门 乱扔 乱丢 暴力 暴力运输 扔在 丢在 放驿站 没打电话 不打电话',
  ],
  [
    'attitude!',
    2.5,
    's',
    '骂人 骂 辱骂 爱答不理 爱理不理 不理人 不理 不回复 不回 没人回 没人理 态度恶劣 恶劣 敷衍 推卸 推脱 推诿 踢皮球 装死 已读不回 拉黑 不耐烦 冷漠 傲慢 没礼貌 rude ignored ignores unhelpful impolite',
  ],
  [
    'mismatch!',
    2.5,
    's',
    '货不对板 货不对版 不符 不符合 图文不符 照骗 虚假宣传 夸大宣传 虚假 忽悠 误导 欺骗消费者 完全两样 不一样 different_from misleading nothing_like',
  ],
  [
    'price!',
    2,
    'm',
    '贵 太贵 偏贵 死贵 降价 涨价 差价 性价比低 亏大 亏了 吃亏 智商税 浪费钱 价保 先涨后降 expensive overpriced waste_of_money rip-off ripoff',
  ],
  [
    'fake!',
    3.5,
    'g',
    '假货 假的 假 高仿 仿品 仿货 山寨 冒牌 盗版 赝品 假冒 假冒伪劣 翻新 翻新机 二手 fake counterfeit knockoff replica not_genuine',
  ],
  [
    'freshness!',
    2.5,
    's',
    '不新鲜 烂了 坏果 烂果 蔫 干瘪 腐烂 临期 快过期 快到期 陈货 陈年 rotten stale mouldy moldy',
  ],
  [
    'safety+freshness!',
    4,
    'g',
    '发霉 霉变 长霉 霉 变质 过期 生虫 有虫 长虫 虫眼 虫子 馊 馊了 长毛 expired maggots',
  ],
  [
    'safety!',
    4,
    'g',
    '过敏 红肿 烂脸 起疹 起红疹 刺痛 灼伤 烫伤 触电 漏电 电到 起火 着火 冒烟 爆炸 自燃 短路 拉肚子 吃坏肚子 腹泻 呕吐 食物中毒 中毒 受伤 划伤手 割手 流血 住院 electric_shock caught_fire burned burnt rash allergic sick poisoning injured exploded',
  ],
  [
    'after-sale!',
    2.5,
    's',
    "不给退 不退 不退货 不退款 拒绝退款 拒绝退货 退不了 不给换 不处理 不解决 没人处理 不负责 不管 不予 自己承担运费 自付运费 refused_to_refund no_refund won't_refund",
  ],
  ['attitude', 2.5, 's', '骗子 骗人 欺骗 骗 奸商 黑店 无良 黑心 诈骗 scam scammer cheated liar'],
];
