import { knobs } from '../shared/client.ts';
import { useData } from '../shared/react.tsx';
import type { SoldAnswer } from './wire.ts';

/** The answer of asyncSold for one page of the list; the new and the old page ask for it alike. */
export function useSold(pageNum: number) {
  const form = new URLSearchParams({
    isQnNew: 'true',
    isHideNick: 'true',
    action: 'itemlist/SoldQueryAction',
    orderStatus: 'ALL',
    tabCode: 'latest3Months',
    deliveryTimeType: 'ALL',
    pageNum: String(pageNum),
    pageSize: String(knobs.pageSize),
  });
  return useData<SoldAnswer>(
    {
      url: 'https://trade.taobao.com/trade/itemlist/asyncSold.htm?event_submit_do_query=1&_input_charset=utf8',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      credentials: true,
      gbk: true,
      body: form.toString(),
    },
    String(pageNum),
  );
}
