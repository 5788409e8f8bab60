import type { ComponentChildren } from 'preact';
import { t } from '../../utils/locales/text.ts';
import type { ChatContext, OrderBrief, Suggestion } from '../../utils/platform/reply-contract.ts';
import { whyLine } from '../../utils/suggest/why-text.ts';
import { Note } from '../states.tsx';
import { OrderBriefs } from './order-briefs.tsx';
import './chat-panel.css';

interface ChatPanelProps {
  /** What the chat page in front shows; absent where there is none. */
  context: ChatContext | undefined;
  orders: readonly OrderBrief[];
  suggestions: readonly Suggestion[];
  /** UTC ms. */
  now: number;
  /** The console's zone. */
  timeZone?: string | undefined;
  /** Who works on an order, where the team shares that. */
  care?: (order: OrderBrief) => ComponentChildren;
  onSuggestion: (suggestion: Suggestion) => void;
}

/** Who is talked to, with what was ordered and what fits now. */
export function ChatPanel(props: ChatPanelProps) {
  const { context, orders, suggestions, now, timeZone, onSuggestion } = props;
  if (!context) return <Note>{t('panel.noChat')}</Note>;
  if (!context.conversation) return <Note>{t('panel.noConversation')}</Note>;
  return (
    <section class="tx-chat-panel" aria-label={t('panel.chat')}>
      <h2>{context.conversation.buyer ?? t('panel.buyer')}</h2>
      {context.item !== undefined && (
        <p class="tx-quiet" title={context.item}>
          {context.item}
        </p>
      )}
      {orders.length > 0 ? (
        <OrderBriefs orders={orders} now={now} timeZone={timeZone} care={props.care} />
      ) : (
        <p class="tx-chat-note">{t(context.orderIds.length > 0 ? 'panel.ordersUnread' : 'panel.noOrders')}</p>
      )}
      {suggestions.length > 0 && (
        <ul class="tx-suggestions" aria-label={t('panel.suggestions')}>
          {suggestions.map((suggestion) => (
            <li key={suggestion.card.id}>
              <button type="button" class="tx-suggestion" onClick={() => onSuggestion(suggestion)}>
                <span class="tx-suggestion-head">
                  <b>{suggestion.card.title}</b>
                  <span>{whyLine(suggestion.why, now)}</span>
                </span>
                <span class="tx-suggestion-text" lang={suggestion.card.lang}>
                  {suggestion.card.preview}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
