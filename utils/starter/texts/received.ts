import type { Section } from '../situation.ts';

/** It is there: thanks, first use, and no pressure. */
export const received: Section = {
  group: ['收货', '感谢与使用'],
  situations: [
    {
      id: 'received-thanks',
      code: 'shgx',
      title: '收货感谢',
      situations: ['thanks_ack'],
      tags: ['signed', '收到了', '满意'],
      voices: {
        poised:
          '得知{order.item}已到您手上，我们很高兴。谢谢您在众多店家里选了我们。用着顺手，是我们的福气；用着不顺，请先来找我，我负责替您理顺。',
        fresh: '{order.item}到啦，谢谢您选我们。用得舒服就好；有哪里别扭，别将就，回来找我。',
        playful: '{order.item}总算搬进您家了，谢谢您收留它～它若表现好，替它高兴；若不听话，送来给我管教。',
        brisk: '{order.item}已收，谢谢您。使用中有问题，请找我处理。',
      },
    },
    {
      id: 'first-use',
      code: 'ccsyts',
      title: '初次使用提示',
      situations: ['product_size_spec', 'product_size_spec.care'],
      tags: ['signed', '怎么用', '新手', '注意'],
      voices: {
        poised: [
          '您初次使用{order.item}，有三件事值得花几分钟。',
          '先<准备步骤>；再<使用步骤>；用完请<收尾步骤>。',
          '要避免的是<禁忌>，这会损坏它。照做仍不顺，把您做到的那一步拍下来给我，我陪您看。谢谢。',
        ],
        fresh: [
          '头一回用{order.item}，给您三句话。',
          '开始前<准备步骤>，用的时候<使用步骤>，用完<收尾步骤>。',
          '千万别<禁忌>，会弄坏。卡在哪步就拍哪步给我，我看着您弄。谢谢。',
        ],
        playful: [
          '{order.item}初来乍到，先跟它熟悉三招～',
          '起手式：<准备步骤>；正招：<使用步骤>；收式：<收尾步骤>。',
          '它的死穴是<禁忌>，点了会坏。练岔了拍给我，我来纠正动作。谢谢。',
        ],
        brisk: [
          '{order.item}初次使用：',
          '①<准备步骤>。②<使用步骤>。③<收尾步骤>。',
          '禁忌：<禁忌>，会损坏。有问题请拍下那一步。谢谢。',
        ],
      },
    },
    {
      id: 'open-check',
      code: 'kxxyh',
      title: '开箱先验货',
      situations: ['logistics.arrival', 'quality'],
      tags: ['shipped', 'signed', '易碎', '贵重', '录像'],
      voices: {
        poised:
          '{order.item}较为娇贵，拆箱时请录一段视频：先拍面单和六个面，再开箱，不剪断。若有破损，这段录像就是向快递追责的凭据，您不必多费口舌。没有问题，删了即可。',
        fresh:
          '{order.item}有点娇气，拆的时候顺手录个像：面单、箱子六面、开箱，一镜到底。真破了有凭据，不用您多解释；没事就删掉。',
        playful:
          '{order.item}怕磕怕碰，开箱请您当回导演：面单特写、箱子六面、开箱，一镜到底不喊卡～有伤好说理，没伤就删片。',
        brisk: '{order.item}易损，请录像拆箱：面单→六面→开箱，不中断。破损可作凭据；无问题可删。',
      },
    },
    {
      id: 'feedback-free',
      code: 'xtsygs',
      title: '想听使用感受',
      situations: ['thanks_ack', 'other'],
      tags: ['signed', '回访', '体验'],
      voices: {
        poised:
          '{order.item}用了些日子，可还称心？您的话不论褒贬，我都原样转给做它的人。不方便说也无妨，不回这条消息，丝毫不影响您的售后。',
        fresh: '{order.item}用着怎么样？好话坏话都想听，我原样带给做它的人。懒得回也没事，售后该怎样还怎样。',
        playful:
          '来打听一下{order.item}的表现，夸它骂它都行，我一字不改捎给它的“爹娘”。不想回也成，售后照旧～',
        brisk: '请问{order.item}使用如何？好坏都转给制作方。不回复也不影响售后。',
      },
    },
    {
      id: 'praise-chat',
      code: 'mjkjzx',
      title: '买家夸奖致谢',
      situations: ['thanks_ack.praise'],
      tags: ['signed', '很好', '喜欢', '满意'],
      voices: {
        poised:
          '您这番话，我会念给配货和打包的同事听，他们平日见不到客人，听了能高兴一整天。谢谢您特地来说，我们照这个样子做下去。',
        fresh:
          '看到您这么说，今天都亮堂了。我截个图给打包的同事看，他们在后面忙，难得听到夸。谢谢您专门来说一声。',
        playful: '您这一夸，整个仓库的胶带都撕得更响了～我这就念给打包的同事听，让他们也得意一下。谢谢您。',
        brisk: '谢谢您的夸奖，我会转告配货与打包的同事，继续照此做。',
      },
    },
    {
      id: 'keep-well',
      code: 'hjsnby',
      title: '换季收纳保养',
      situations: ['product_size_spec.care'],
      tags: ['signed', '存放', '保养', '收起来'],
      voices: {
        poised:
          '{order.item}要收起来时，请先<收前处理>，彻底干透，再放进<存放容器>，搁在<存放地点>。隔 <检查间隔> 取出透透气，明年再用，还是今年的样子。',
        fresh:
          '{order.item}收之前<收前处理>，干透了放<存放容器>，摆<存放地点>。每 <检查间隔> 拿出来透个气，明年接着好用。',
        playful:
          '{order.item}要冬眠啦：先<收前处理>，干透入住<存放容器>，安置在<存放地点>，每 <检查间隔> 叫它出来伸个懒腰～',
        brisk: '{order.item}收纳：<收前处理>→干透→<存放容器>→<存放地点>。每 <检查间隔> 通风一次。',
      },
    },
  ],
};
