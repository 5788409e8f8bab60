import { cut } from '../core/cut.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Reply } from '../records/reply.ts';

/** The largest picture that can be kept with a reply, in bytes of its file. */
export const IMAGE_BYTES = 1_000_000;
export const IMAGES_LIMIT = 20;

type Image = Reply['images'][number];

const KINDS = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** A picture as it is kept. Errors: `image-kind`, `image-large`, `image-unread`. */
export async function readImage(file: File): Promise<Result<Image>> {
  if (!KINDS.has(file.type)) return fail('image-kind');
  if (file.size > IMAGE_BYTES) return fail('image-large');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return ok({ name: cut(file.name, 200), data: `data:${file.type};base64,${btoa(text)}` });
  } catch {
    return fail('image-unread');
  }
}
