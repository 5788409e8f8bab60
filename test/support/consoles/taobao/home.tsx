/** @jsxImportSource react */
import { useData } from '../shared/react.tsx';
import { hiddenUrl } from './hidden.ts';

const WORDS: Record<string, string> = {
  notDelivery: '待发货',
  willTimeOutDelivery: '发货即将超时',
  timeOutDelivery: '发货超时',
  payGotException: '揽收异常',
  updateException: '运输异常',
  deliveryException: '派送异常',
};

interface Todo {
  data?: { result: { todoId: number; todoListDetail: { uiCode: string; count: number }[] }[] };
}

/** The home page with its counters as plain text beside the words. */
export function Home() {
  const loaded = useData<Todo>({ url: hiddenUrl('todo'), credentials: true }, 'home');
  if (loaded.state !== 'here' || !loaded.data.data) return null;
  return (
    <div>
      {loaded.data.data.result.map(({ todoId, todoListDetail }) => (
        <div key={todoId}>
          {todoListDetail
            .filter(({ uiCode }) => WORDS[uiCode])
            .map(({ uiCode, count }) => (
              <div key={uiCode}>
                <span>{WORDS[uiCode]}</span>
                <b>{count}</b>
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
