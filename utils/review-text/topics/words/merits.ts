import type { Line } from './notation.ts';

/** What is praise, and a complaint when denied: 不好, 没效果, not worth it. Notation: `notation.ts`. */
export const MERITS: readonly Line[] = [
  [
    '',
    1.5,
    'm',
    '好 很好 太好 满意 喜欢 可以 理想 推荐 如意 称心 如意 舒服 舒适 好使 好看 漂亮 美观 美 精致 细致 完美 完整 想象中 想象的 想像中 期待 预期 理想中 靠谱 咋样 咋地 怎么样 怎样 咋的 ok okay good great nice happy satisfied impressed pleased recommend like comfortable pretty perfect ideal',
  ],
  [
    'quality!',
    2,
    'm',
    '凉快 暖 嚼劲 肉汁 汁水 汁 糯 软糯 爽口 爽滑 筋道 劲道 q弹 弹牙 地道 正宗 饱满 匀称 服帖 吸收 保湿 补水 滋润 细腻 顺滑 柔顺 起泡 好闻 耐看 耐磨 耐脏 支撑 承重 回弹 蓬松 新 结实 耐用 耐穿 牢固 牢 稳固 稳 厚实 扎实 平整 光滑 透气 柔软 保暖 暖和 吸汗 好吃 好喝 香 甜 入味 有弹性 弹性 质感 做工 脆 嫩 纯 吸水 干净 整洁 隔音 durable sturdy solid tasty delicious soft clean warm well_made',
  ],
  [
    'function!',
    2,
    'm',
    '顺手 方便 顺畅 粘 稳定 准 准确 锋利 智能 省电 制热 信号 声音 画面 图像 好用 能用 管用 有用 起作用 作用 效果 见效 反应 亮 灵敏 灵 流畅 清晰 清楚 兼容 启动 开机 充电 充进电 充上电 连上 连接 显示 工作 运行 响应 识别 吸力 动力 力度 制冷 加热 保温 防水 静音 打开 运转 转 响 work works working function charge charging turn_on connect start useful effective',
  ],
  ['size!', 2, 'm', '合适 合身 合脚 合体 显瘦 能穿 穿下 穿进去 fit fits'],
  ['colour!', 2, 'm', '正色 纯正色'],
  ['freshness!', 2, 'm', '新鲜 鲜 鲜甜 熟 fresh ripe'],
  ['fake!', 3, 'g', '正品 真货 真品 正版 原装 行货 真的 genuine authentic original real'],
  [
    'price!',
    2,
    'm',
    '值 值得 划算 实惠 便宜 合算 超值 值这个价 值这个钱 值那个价 worth worth_it worth_the_money worth_the_price',
  ],
  [
    'mismatch!',
    2.5,
    'm',
    '一样 一致 符合 相符 相符合 一回事 一个样 同一个 match as_described as_advertised as_pictured as_shown',
  ],
  [
    'logistics!',
    2,
    'm',
    '快 神速 及时 准时 按时 迅速 发货 收到 到货 送到 动静 更新 fast quick on_time prompt arrive arrived received come came',
  ],
  [
    'attitude!',
    2,
    'm',
    '热心 周到 到位 热情 耐心 专业 负责 负责任 礼貌 人回 人理 人管 人应 理人 搭理 回复 回应 回话 回消息 答复 吭声 诚信 诚意 良心 道德 素质 讲理 讲道理 解释 道歉 helpful friendly polite responsive respond reply answer professional',
  ],
  ['after-sale!', 2, 's', '退 给退 让退 处理 解决 退款 退货 换货 赔 赔偿 保修 承认 refund resolve'],
  [
    'packaging!',
    2,
    'm',
    '包装 包好 包装盒 包裹严实 严实 密封 防护 保护 气泡膜 泡沫 缓冲 盒子 外包装 wrapped protected packed',
  ],
  ['missing!', 2, 'm', '说明书 发票 赠品 配件 小票 合格证 保修卡 送 礼品 赠送 充电器 数据线 manual included'],
];
