import { type CompiledChat, chatPageAt, compileChat } from '../chat/chat-page.ts';
import type { ChatPage } from '../reader/chat-vocabulary.ts';
import { compileShop, type ShopPlan } from '../reader/compile-shop.ts';
import { compileFields, compilePaths, type JsonFieldPlan } from '../reader/fields.ts';
import { logNormalisers } from '../reader/log-normalisers.ts';
import type {
  FieldTest,
  LogConsole,
  LogField,
  LogSource,
  LogThread,
  MessageFields,
} from '../reader/log-vocabulary.ts';
import { type CompiledCondition, type CompiledPath, compileConditions, compilePath } from '../reader/path.ts';
import { type CompiledRequest, compileRequest } from '../reader/request-test.ts';
import type { Candidates } from '../reader/vocabulary.ts';

/** A test of a message in JSON and what it says of one for which it holds. */
export type TestPlan<T> = T & { conditions: readonly CompiledCondition[]; words: RegExp | undefined };

/** How a message stands in JSON, ready to be read. */
export interface MessagePlan {
  fields: Readonly<Partial<Record<'id' | 'at' | 'agent' | 'withdrawn', JsonFieldPlan>>>;
  buyer: readonly {
    conditions: readonly CompiledCondition[];
    key: JsonFieldPlan | undefined;
    name: JsonFieldPlan | undefined;
  }[];
  roles: readonly TestPlan<MessageFields['roles'][number]>[];
  kinds: readonly TestPlan<MessageFields['kinds'][number]>[];
  events: readonly TestPlan<MessageFields['events'][number]>[];
  text: CompiledPath | undefined;
  orderIds: CompiledPath | undefined;
}

/** One source of messages, ready to be read. */
export interface LogPlan {
  data: LogSource;
  request: CompiledRequest;
  envelope: readonly CompiledCondition[];
  messages: readonly CompiledPath[];
  message: MessagePlan | undefined;
  shop: ShopPlan;
  me: readonly CompiledPath[];
}

/** A console's log data, ready for use. */
export interface CompiledLog {
  data: LogConsole;
  plans: readonly LogPlan[];
  /** Pages with threads, those among them that are for looking up only. */
  chat: CompiledChat;
}

const planOf = (field: Candidates<LogField> | undefined): JsonFieldPlan | undefined =>
  field && compileFields<LogField, readonly CompiledPath[]>({ field }, compilePaths, logNormalisers)[0];

const testOf = <T extends FieldTest>(test: T): TestPlan<T> => ({
  ...test,
  conditions: compileConditions(test.when),
  words: test.says === undefined ? undefined : new RegExp(test.says, 'u'),
});

function fieldsOf({ id, at, agent, withdrawn }: MessageFields): MessagePlan['fields'] {
  const plans = { id: planOf(id), at: planOf(at), agent: planOf(agent), withdrawn: planOf(withdrawn) };
  return Object.fromEntries(Object.entries(plans).filter(([, plan]) => plan !== undefined));
}

const compileMessage = (fields: MessageFields): MessagePlan => ({
  fields: fieldsOf(fields),
  buyer: fields.buyer.map(({ when, key, name }) => ({
    conditions: compileConditions(when),
    key: planOf(key),
    name: planOf(name),
  })),
  roles: fields.roles.map(testOf),
  kinds: fields.kinds.map(testOf),
  events: fields.events.map(testOf),
  text: fields.text === undefined ? undefined : compilePath(fields.text),
  orderIds: fields.orderIds === undefined ? undefined : compilePath(fields.orderIds),
});

const compileSource = (data: LogSource): LogPlan => ({
  data,
  request: compileRequest(data.request),
  envelope: compileConditions(data.envelope),
  messages: data.messages.map(compilePath),
  message: data.message && compileMessage(data.message),
  shop: compileShop(data.shop),
  me: (data.me ?? []).map(compilePath),
});

/** Makes a console's log data ready for use. A broken regular expression throws (the contract test finds it). */
export const compileLog = (data: LogConsole): CompiledLog => ({
  data,
  plans: data.sources.map(compileSource),
  chat: compileChat({
    ...data,
    pages: [...data.pages.filter(({ kind }) => kind === 'chat'), ...(data.records ?? [])],
  }),
});

/** The page with a thread that a document is by its own address; undefined where it is none. */
export const logPageAt = (compiled: CompiledLog, location: Location, top: boolean): ChatPage | undefined =>
  chatPageAt(compiled.chat, location, top);

/** What is said of a page's thread and list beyond what a reply needs. */
export const threadDataOf = ({ data }: CompiledLog, page: ChatPage): LogThread | undefined =>
  data.threads.find((thread) => thread.page === page.id);
