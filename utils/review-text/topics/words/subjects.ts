import type { Topic } from '../../../records/review-verdict.ts';
import type { Thing } from './notation.ts';

/** What is spoken of: a topic or a thing, and the words for it (notation as in `notation.ts`). */
export const SUBJECTS: readonly (readonly [Topic | Thing, string])[] = [
  [
    'goods',
    '东西 商品 产品 宝贝 货 货品 物品 实物 {这|那}{个|款|件|双|条|本|台|套|支|瓶|把|张|部|只|种|盒|包|箱|袋} 衣服 裤子 裙子 鞋 鞋子 帽子 外套 毛衣 衬衫 卫衣 袜子 内衣 羽绒服 牛仔裤 包包 背包 书 图书 书本 玩具 杯子 锅 椅子 桌子 沙发 床垫 被子 枕头 四件套 床单 窗帘 地毯 柜子 架子 面膜 口红 粉底 乳液 面霜 洗面奶 洗发水 眼影 精华 奶粉 奶瓶 尿不湿 纸尿裤 狗粮 猫粮 花 盆栽 product products item items goods shirt dress shoes jacket pants book bag toy',
  ],
  [
    'quality',
    '质量 品质 质地 做工 {面|布|材|用|皮|衣|料}料 布 材质 用料 工艺 走线 线头 针脚 缝线 质感 手感 品控 纸质 纸张 印刷 油漆 口感 味儿 quality material fabric workmanship stitching taste',
  ],
  ['quality', '质量叉 质量 质亮 质量度 质里 质地 卫生 环境 住宿 性能 体验 内容 翻译 排版 字迹 纸'],
  [
    'size',
    '尺寸 尺码 大小 码数 码子 码 号码 鞋码 版型 型号大小 腰围 胸围 袖子 裤腿 裤长 衣长 肩膀 腰 胸 长短 尺碼 容量 size sizing fit waist sleeves length',
  ],
  ['colour', '颜色 色 色差 色彩 色号 颜色儿 花色 染色 colour color colours colors shade'],
  ['smell', '味道 气味 味 异味 香味 气味儿 味道儿 臭味 smell odor odour scent'],
  [
    'function',
    '功能 效果 作用 功效 信号 电池 续航 充电 开机 屏幕触控 触屏 触控 蓝牙 wifi 网络 网速 系统 软件 音质 画质 像素 拍照 摄像头 按键 按钮 开关 遥控 遥控器 充电器 数据线 电机 马达 吸力 制冷 制热 加热 保温 密封性 防水 降噪 待机 性能 运行 速度 battery charger button sound screen_touch bluetooth wifi signal function effect',
  ],
  [
    'device',
    '手机 电脑 笔记本 平板 耳机 音箱 键盘 鼠标 电视 冰箱 洗衣机 空调 热水器 热水壶 烧水壶 电饭煲 吹风机 剃须刀 风扇 台灯 灯 手表 手环 相机 机器 机子 主机 显示器 路由器 充电宝 钟 闹钟 挂钟 扫地机 扫地机器人 吸尘器 洗碗机 加湿器 净化器 豆浆机 榨汁机 破壁机 微波炉 烤箱 油烟机 电热毯 热水袋 暖风机 打印机 摄像机 投影仪 电动车 体重秤 血压计 硬盘 u盘 内存卡 phone laptop computer headphones earphones device machine kettle lamp watch',
  ],
  [
    'part',
    '屏幕 屏 外壳 壳 盖子 瓶盖 拉链 扣子 纽扣 鞋底 鞋带 鞋面 鞋跟 把手 手柄 轮子 螺丝 边角 边缘 边框 底座 支架 杯口 瓶口 喷头 泵头 接口 插头 缝 底部 表面 侧面 背面 封面 书皮 书角 书页 内页 玻璃 镜片 镜面 漆 轴 管子 带子 肩带 刀片 抽屉 腿 零件 零部件 screen lid zipper handle cover case corner sole button strap wheel',
  ],
  ['noise', '噪音 噪声 声音 响声 杂音 noise fan_noise'],
  [
    'food',
    '苹果 橙子 橘子 桔子 香蕉 葡萄 草莓 芒果 西瓜 哈密瓜 梨 桃子 水蜜桃 樱桃 车厘子 猕猴桃 火龙果 柚子 柠檬 榴莲 荔枝 龙眼 山竹 蓝莓 李子 枣 红枣 石榴 果子 水果 蔬菜 青菜 土豆 红薯 番茄 西红柿 玉米 肉 牛肉 猪肉 羊肉 鸡肉 鸡翅 牛排 鱼 虾 螃蟹 大闸蟹 蟹 海鲜 鸡蛋 蛋 牛奶 奶 酸奶 面包 蛋糕 月饼 饼干 零食 坚果 核桃 瓜子 大米 米 面粉 茶 茶叶 咖啡 饮料 酒 蜂蜜 粽子 饺子 火锅 菜 早餐 fruit apples oranges mangoes meat food eggs milk cake bread fish vegetables',
  ],
  [
    'room',
    '房间 客房 卫生间 浴室 马桶 床 床品 被褥 隔音 设施 设备 装修 空调 酒店 宾馆 民宿 大堂 电梯 窗户 room hotel bathroom bed',
  ],
  ['skin', '皮肤 脸 脸上 脸部 手 手臂 眼睛 嘴 嘴唇 身上 头皮 skin face'],
  [
    'missing',
    '配件 赠品 说明书 发票 数量 件数 礼品 小票 充电线 保修卡 合格证 螺丝包 accessories manual parts gift',
  ],
  [
    'packaging',
    '包装 礼盒 快递箱 快递盒 快递袋 包装袋 包装盒 盒子 外包装 纸箱 箱子 纸盒 外盒 袋子 泡沫 气泡膜 气泡袋 包裹 封口 包裝 packaging package box wrapping',
  ],
  [
    'logistics',
    '物流 快递 快弟 快第 快遞 发货 送货 配送 到货 运输 速度 物流速度 发货速度 宅配 出货 delivery shipping shipment dispatch',
  ],
  [
    'courier',
    '快递员 快递员态度 送货态度 派件态度 快递态度 快递小哥 送货员 派送员 配送员 送货师傅 快递师傅 送货的 送快递的 快递人员 骑手 外送员 司机 courier driver delivery_man delivery_guy mailman postman',
  ],
  [
    'attitude',
    '客服 客户服务 小姑娘 大妈 阿姨 保洁 保安 经理 师傅 安装师傅 店小二 商户 店主人 服务 服务态度 态度 卖家 商家 店家 老板 店主 掌柜 店员 前台 服务员 工作人员 人员 小二 店铺 客服人员 回复 seller shop customer_service service staff reception owner support',
  ],
  [
    'mismatch',
    '描述 图片 照片 宣传 详情页 介绍 广告 主图 模特图 实拍 买家秀 卖家秀 页面 标注 标题 description photo photos picture pictures pics advertised',
  ],
  ['price', '价格 价钱 价 性价比 钱 价位 差价 运费 邮费 优惠 优惠券 price money value cost'],
  ['fake', '正品 真品 真伪 真假 品牌 正版 行货 专柜 防伪 防伪码 验证码 brand authenticity original'],
  ['freshness', '新鲜度 日期 生产日期 保质期 有效期 到期日 expiry_date expiration_date date'],
  [
    'after-sale',
    '售后 售后服务 退货 退款 换货 退换 退换货 退 保修 维修 质保 补发 赔偿 理赔 退貨 after-sales after_sales refund return returns warranty replacement',
  ],
];
