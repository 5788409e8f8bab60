import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { ReplyImage } from '../../utils/records/reply.ts';
import { Button } from '../button.tsx';
import { copyImage } from './copy-image.ts';

/** The pictures of a reply, to be copied one by one: a page's composer takes them from the clipboard. */
export function ReplyImages({ images }: { images: readonly ReplyImage[] }) {
  const [said, setSaid] = useState('');
  const copy = async (data: string) => {
    setSaid((await copyImage(data)) ? t('finder.imageCopied') : t('finder.imageFailed'));
  };
  if (images.length === 0) return null;
  return (
    <div class="tx-reply-images">
      {images.map(({ data, name }) => (
        <figure key={name}>
          {data !== undefined && <img src={data} alt="" />}
          <figcaption>{name}</figcaption>
          {data === undefined ? (
            <small class="tx-quiet">{t('finder.imageMissing')}</small>
          ) : (
            <Button icon="copy" onClick={() => void copy(data)}>
              {t('finder.copyImage')}
            </Button>
          )}
        </figure>
      ))}
      <span role="status">{said}</span>
    </div>
  );
}
