import { expect, it } from 'vitest';
import { checkDraft } from '../../../utils/draft-check/check-draft.ts';
import { checkReply } from '../../../utils/draft-check/check-reply.ts';
import { fillingsOf, library, templatesOf, variants } from './library.ts';

const isUpset = (tags: readonly string[]) => tags.some((tag) => tag === 'unhappy' || tag === 'angry');

it('has no template that the draft check blocks or warns of', () => {
  const found = library.flatMap((reply) =>
    (['chat', 'review'] as const).flatMap((kind) =>
      checkReply(reply, { kind }).flatMap(({ variant, findings }) =>
        findings
          .filter(({ level }) => level !== 'hint')
          .map(
            ({ id }) =>
              `${reply.id} ${reply.variants[variant]?.lang} ${reply.variants[variant]?.tone}: ${id}`,
          ),
      ),
    ),
  );
  expect(found).toEqual([]);
});

it('passes the draft check as filled, message by message', () => {
  const found = variants.flatMap(({ name, variant }) =>
    templatesOf(variant)
      .flatMap((template) => fillingsOf(template, variant.lang))
      .flatMap((text) =>
        checkDraft(text, { lang: variant.lang })
          .filter(({ level }) => level !== 'hint')
          .map(({ id, start, end }) => `${name}: ${id} 「${text.slice(start, end)}」`),
      ),
  );
  expect(found).toEqual([]);
});

it('lets an upset buyer read an apology in the first message, wherever a reply is for one', () => {
  const found = variants
    .filter(({ reply }) => isUpset(reply.tags))
    .flatMap(({ name, variant }) =>
      fillingsOf(variant.body, variant.lang).flatMap((text) =>
        checkDraft(text, { lang: variant.lang, mood: 'angry' }).map(({ id }) => `${name}: ${id}`),
      ),
    );
  expect(found).toEqual([]);
});
