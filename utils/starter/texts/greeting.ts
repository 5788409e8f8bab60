import type { Section } from '../situation.ts';

/** Somebody comes in, or waits for an answer. */
export const greeting: Section = {
  group: ['售前', '接待'],
  situations: [
    {
      id: 'greet-first',
      code: 'jdwh',
      title: '进店问候',
      situations: ['greeting_human'],
      tags: ['在吗', '你好', '有人吗'],
      voices: {
        poised:
          '{now.greeting}，欢迎光临{shop.name}，我是客服{agent.name}。您想了解哪一件，或有什么事要办，请告诉我，我逐项为您查清楚。',
        fresh:
          '{now.greeting}，我是{shop.name}的{agent.name}，在的。看中了哪件、想问什么，直接发过来就好，我陪您慢慢挑。',
        playful: '{now.greeting}，{shop.name}的{agent.name}已就位，耳朵竖好了～您问得越细，我答得越起劲。',
        brisk: '{now.greeting}，{shop.name}客服{agent.name}在线。请发商品链接或订单号，再说要问的事。',
      },
    },
    {
      id: 'greet-night',
      code: 'syjd',
      title: '深夜接待',
      situations: ['greeting_human'],
      tags: ['夜里', '还在吗', '值班'],
      voices: {
        poised:
          '夜深了还劳您惦记着，我在值班。商品、尺码和订单现在就能为您答；要仓库核实的事，仓库 <仓库上班时间@> 上班，我记下来，查实后写在这里给您。',
        fresh:
          '这么晚还没休息呀，我在的。能答的现在就答；得问仓库的，等他们 <仓库上班时间@> 上班，我问清了留言给您，您先休息。',
        playful:
          '夜猫子遇上守夜人，巧了～商品和订单我当场答，仓库的同事要到 <仓库上班时间@> 才起床上班，那部分我替您盯着问。',
        brisk: '夜间有人值班。商品、订单问题：当场答。需仓库核实的：<仓库上班时间@> 上班后查，结果留言给您。',
      },
    },
    {
      id: 'greet-item',
      code: 'kzsplw',
      title: '看着商品来问',
      situations: ['greeting_human', 'product_size_spec'],
      tags: ['这款', '链接'],
      voices: {
        poised:
          '您好，看到您正在浏览{item}。尺码、材质、发货时间我都可以为您说明，您更在意哪一点，我们就从哪一点说起。',
        fresh: '您好，您在看{item}对吧？想先聊尺码、材质还是发货时间，您点一个，我来说。',
        playful: '您的眼光落在{item}上啦，它的长处短处我都清楚，材质、尺码、发货时间随您挑着审～',
        brisk: '您咨询的是{item}。可答：尺码、材质、发货时间。请说您关心的一项。',
      },
    },
    {
      id: 'wait-minutes',
      code: 'qdjfz',
      title: '请等几分钟',
      situations: ['greeting_human', 'other'],
      tags: ['排队', '忙', '稍等'],
      voices: {
        poised:
          '您的话我看到了。眼下有几位客人在前面，请给我 <分钟数:3/5/10> 分钟，我依次处理到您时，会把您问的每一点都答完整。',
        fresh:
          '看到您啦，前面还有几位在问。<分钟数:3/5/10> 分钟内轮到您，您可以先把想问的都写下来，我一起回。',
        playful:
          '您的号我替您占好了，前头还有几位，<分钟数:3/5/10> 分钟内叫到您，您先把问题排排队，我一个不落地答～',
        brisk: '已看到，前面有人。<分钟数:3/5/10> 分钟内回您。请先把问题写全，我一次答完。',
      },
    },
    {
      id: 'wait-check',
      code: 'wqhszd',
      title: '我去核实再答',
      situations: ['other', 'product_size_spec'],
      tags: ['查一下', '确认'],
      voices: {
        poised:
          '这一点我不想凭印象答您，要向<向谁核实>核对过才算数。<答复时间@> 前，我把核实的结果写在这里，请您放心去忙。',
        fresh: '这个我先不猜，去问过<向谁核实>再告诉您准话。<答复时间@> 前有结果，我主动来找您。',
        playful: '凭感觉答您可不行，我去敲<向谁核实>的门问个明白，<答复时间@> 前带着答案回来见您～',
        brisk: '此项需核实，不凭印象答。核实对象：<向谁核实>。<答复时间@> 前给您结果。',
      },
    },
    {
      id: 'wait-over',
      code: 'rnjdl',
      title: '让您久等了',
      situations: ['greeting_human', 'complaint'],
      tags: ['anxious', '没人回', '回复慢'],
      wrong: true,
      voices: {
        poised:
          '您的消息在这里等了好一阵，让您久候，非常抱歉，是我们人手没有排好。您问的事我已看过，<答复时间@> 前逐条答复。谢谢您还愿意等。',
        fresh:
          '刚看到您等了这么久，对不起，是我们回得慢了。您前面说的我都读过，不用再讲一遍，<答复时间@> 前全部回您，谢谢您的耐心。',
        playful:
          '您的消息晾了这么久，真是抱歉，是我们没接住。我从头读完了，<答复时间@> 前一条一条还给您，谢谢您没有掉头就走。',
        brisk: '您等久了，抱歉，是我们回复慢。前面的消息已读，<答复时间@> 前逐条回。谢谢等候。',
      },
    },
    {
      id: 'ask-again',
      code: 'mkdqzss',
      title: '没看懂请再说说',
      situations: ['other'],
      tags: ['不明白', '什么意思'],
      voices: {
        poised:
          '恐怕我没有完全领会您的意思，不敢随意作答。请问您指的是哪个订单或哪件商品，遇到了什么情形？您说一句，我接着往下办。',
        fresh: '我怕理解岔了，跟您对一下：您说的是哪一单、哪件商品？碰到了什么情况？说个大意就行。',
        playful: '我脑袋里现在有三个猜测，但猜错了耽误您。请您再点拨一句：哪件商品、哪一单、出了什么事？',
        brisk: '请补充两点：一、哪件商品或订单；二、什么情况。收到后我接着办。',
      },
    },
    {
      id: 'human-here',
      code: 'rgyjr',
      title: '人工已接入',
      situations: ['greeting_human'],
      tags: ['转人工', '机器人'],
      voices: {
        poised:
          '您好，现在由我本人为您服务，我是{agent.name}。刚才您与机器人的对话我在翻看，没有讲清的地方，请您用自己的话说，我来接着办。',
        fresh: '我是{agent.name}，真人来啦。机器人那段聊天我看得到，您不用从头讲，只说它没解决的那一点就行。',
        playful: '机器人下班，真人{agent.name}上岗～它没听懂的那段我能看到，您只管说卡在哪里。',
        brisk: '人工{agent.name}已接入，可看到机器人的对话。请直接说没解决的问题。',
      },
    },
    {
      id: 'ask-needs',
      code: 'xwyt',
      title: '先问用途',
      situations: ['product_size_spec'],
      tags: ['推荐', '选哪个', '帮我挑'],
      voices: {
        poised:
          '为您推荐之前，想先请教三件事：给谁用、在什么场合用、预算多少。知道了这些，我推荐的才对得上您的需要。',
        fresh: '想帮您挑得准一点，先问三样：谁用？用在哪里？预算多少？有不喜欢的颜色材质也说一声。',
        playful: '挑东西像配钥匙，得先看锁～麻烦告诉我：谁用、在哪用、预算几何，我来配。',
        brisk: '推荐前请答三项：使用人、使用场合、预算。',
      },
    },
    {
      id: 'ask-expert',
      code: 'zywtzw',
      title: '专业问题转问',
      situations: ['product_size_spec', 'product_size_spec.care'],
      tags: ['参数', '技术', '不会'],
      voices: {
        poised:
          '您问到了很细的地方，以我的了解还不足以给您准确的说法。我请<负责人>来看，<答复时间@> 前把答案转告您，出处也一并写明。',
        fresh: '这题超出我的本事了，不瞎说。我去问<负责人>，<答复时间@> 前把原话带给您，您看着再决定买不买。',
        playful: '您这问题有水平，把我考住了～我去请教<负责人>，<答复时间@> 前交卷，答案是谁说的也写清楚。',
        brisk: '此问题需<负责人>回答，我已转问。<答复时间@> 前回您，并注明出处。',
      },
    },
  ],
};
