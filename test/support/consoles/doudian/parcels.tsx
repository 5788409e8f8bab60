/** @jsxImportSource react */
import { Random } from '../../random.ts';
import { hashed } from '../shared/client.ts';
import { useData } from '../shared/react.tsx';
import { Wall } from './wall.tsx';
import type { ParcelItem } from './wire.ts';

type Answer =
  | ParcelItem[]
  | { result: { list: ParcelItem[] } }
  | { resp: { pkgs: ParcelItem[] } }
  | { data: ParcelItem[] | { list: ParcelItem[] } | null };

function itemsOf(answer: Answer): ParcelItem[] | undefined {
  if (Array.isArray(answer)) return answer;
  if ('result' in answer) return answer.result.list;
  if ('resp' in answer) return answer.resp.pkgs;
  if (!answer.data) return undefined;
  return Array.isArray(answer.data) ? answer.data : answer.data.list;
}

/** The parcel centre; its layout is not known, so nothing in it is to be read. */
export function Parcels() {
  const path = new Random(`${window.g_pageConfig.salt}/parcels`).letters(8);
  const loaded = useData<Answer>({ url: `/api/logistics/${path}?page=1&pageSize=100` }, 'parcels');
  if (loaded.state === 'odd') return <Wall />;
  if (loaded.state !== 'here') return null;
  const items = itemsOf(loaded.data);
  if (!items) return <Wall />;
  return (
    <section className={`index_parcels__${hashed('parcels')}`}>
      {items.map((item) => (
        <article key={item.trackNo}>
          {item.expressName} {item.trackNo} {item.exceptionList.map((one) => one.exceptionDesc).join(' ')}
        </article>
      ))}
    </section>
  );
}
