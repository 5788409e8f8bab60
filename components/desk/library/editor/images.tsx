import { useRef, useState } from 'preact/hooks';
import { IMAGES_LIMIT, readImage } from '../../../../utils/library/images.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { Reply } from '../../../../utils/records/reply.ts';
import { Button, IconButton } from '../../../button.tsx';

interface ImagesProps {
  images: Reply['images'];
  disabled: boolean;
  onChange: (images: Reply['images']) => void;
}

const TROUBLES = { 'image-kind': 'kind', 'image-large': 'large', 'image-unread': 'unread' } as const;

/** The pictures that go with a reply: kept in the library itself, each of one megabyte at most. */
export function Images({ images, disabled, onChange }: ImagesProps) {
  const input = useRef<HTMLInputElement>(null);
  const newest = useRef(images);
  newest.current = images;
  const [trouble, setTrouble] = useState<string>();
  const add = async (files: readonly File[]) => {
    setTrouble(undefined);
    for (const file of files) {
      if (newest.current.length >= IMAGES_LIMIT)
        return setTrouble(t('library.image.full', [String(IMAGES_LIMIT)]));
      const read = await readImage(file);
      if (read.ok) {
        newest.current = [...newest.current, read.value];
        onChange(newest.current);
      } else
        setTrouble(t(`library.image.${TROUBLES[read.error.code as keyof typeof TROUBLES]}`, [file.name]));
    }
  };
  return (
    <div class="lib-images">
      {images.length > 0 && (
        <ul>
          {images.map(({ name, data }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have the same name
            <li key={at}>
              {data === undefined ? (
                <span class="tx-quiet">{t('library.image.nameOnly')}</span>
              ) : (
                <img src={data} alt={name} />
              )}
              <span>{name}</span>
              <IconButton
                icon="trash"
                label={t('library.image.remove', [name])}
                disabled={disabled}
                onClick={() => onChange(images.filter((_, place) => place !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button icon="plus" disabled={disabled} onClick={() => input.current?.click()}>
        {t('library.image.add')}
      </Button>
      <input
        ref={input}
        type="file"
        class="tx-hidden"
        accept="image/png,image/jpeg,image/gif,image/webp"
        multiple
        tabIndex={-1}
        aria-label={t('library.image.add')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void add(files);
        }}
      />
      {trouble && (
        <p class="tx-field-error" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
