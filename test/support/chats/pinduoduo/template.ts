/** What stands in a row of the thread, by who and what; `scroll` and box come around it. */
const ROW = `
<div class="merchantMessage">
  <p v-if="turn.time" class="message-time">
  {{ turn.time }}
</p>
  <div v-if="turn.kind === 'from'" class="BuyerFromCard"><span>当前用户来自 商品详情页</span><span>{{ turn.text }}</span></div>
  <div v-else-if="turn.who === 'system'" :class="other ? 'msg-system' : 'system-msg-31'" messagelist="[object Object]"><span>{{ turn.text }}</span></div>
  <div v-else-if="turn.kind === 'withdrawn'" class="msg-system"><span>{{ turn.who === 'buyer' ? '对方' : '你' }}撤回了一条消息</span></div>
  <div v-else :class="roleOf(turn)">
    <span><img class="avatar" alt="" src="data:,"><p v-if="turn.who !== 'buyer'" class="nickname"><span>{{ turn.who === 'robot' ? '机器人' : turn.agent }}</span></p></span>
    <div index="1" messagelist="[object Object]" userinfo="[object Object]" :currentuid="thread">
      <div v-if="turn.kind === 'picture'" class="msg-content"><img alt="" src="data:,"></div>
      <div v-else-if="turn.kind === 'video'" class="msg-content"><video></video></div>
      <div v-else-if="turn.kind === 'card'" class="msg-content good-card"><p class="good-name">{{ turn.text }}</p><img alt="" src="data:,"></div>
      <div v-else class="msg-content" :class="{ 'robot-text': turn.who === 'robot' && other }"><p class="msg-content-box">{{ turn.text }}</p></div>
      <div style="clear: both;"></div>
    </div>
  </div>
</div>`;

const LIST = `
<ul class="already-unreply" :key="'list' + generation">
  <li v-for="row in rows" :key="row.random" class="chat-item" :style="row.isCopy ? { display: 'none' } : null">
    <div :class="['chat-item-box', 'transition', { active: row.key === header }]" :data-random="row.random" draggable="true" @click="pick($event, row.key)">
      <div class="chat-detail">
        <div class="chat-nickname"><span class="nickname-span">{{ row.name }}</span></div>
        <div class="bottom-message"><p class="chat-message-content">{{ row.last }}</p></div>
      </div>
      <div class="chat-time"><p class="item-note"> {{ row.time }} </p><div v-if="row.waits" class="chat-unreply-over-time">{{ row.waits }}</div><div v-else-if="!row.replied" class="reply-status">待回复</div></div>
    </div>
  </li>
</ul>`;

const BOX = `
<div class="reply-box">
  <textarea v-if="other" ref="box" class="reply-textarea" id="replyTextarea" v-model="draft" @keydown="key"></textarea>
  <textarea v-else ref="box" id="replyTextarea" v-model="draft" @keydown="key"></textarea>
  <div v-if="other" id="replySendButton" @click="send">发送</div>
  <div v-else class="send-btn" @click="send">发送</div>
  <textarea v-if="two" class="remark-textarea" v-model="remark" placeholder="客户备注"></textarea>
</div>`;

/** The page as a Vue template. */
export const TEMPLATE = `
<div id="app" class="chat-columns">
  <div class="left-panel">${LIST}</div>
  <div class="chat-middle">
    <div class="chatWindowHeader"><div class="base-info"><span class="name">{{ title }}</span></div></div>
    <div id="msgListContainer" class="chat-scroll history-box" ref="scroll" @scroll="scrolled">
      <ul class="msg-list" :key="'thread' + generation">
        <li v-for="turn in turns" :key="turn.id" class="clearfix onemsg" :id="prefix + turn.id">${ROW}</li>
      </ul>
    </div>
    ${BOX}
  </div>
  <aside class="right-panel-container">
    <div class="bar-item">商品推荐</div><div class="bar-item active LatestOrder">最新订单</div>
    <div class="PersonalOrder bar-select">个人订单</div><div>店铺待支付订单</div>
    <div>全部 未完成 待发货 待签收 已签收 退款中</div><div>3年内无订单</div>
    <div>3分钟人工回复率 98.2% 今日咨询人数 41</div>
  </aside>
  <div v-if="covered" role="dialog" style="position: fixed; inset: 0; z-index: 2000; background: rgba(0,0,0,.4)">
    <div style="background: #fff; width: 320px; margin: 180px auto; padding: 24px">客服工作台更新 <button @click="covered = false">知道了</button></div>
  </div>
</div>`;
