import { templateFrom, variable, varyAmong } from './escape.ts';
import type { Finding, NoteCode } from './findings.ts';
import type { Dialect } from './template-text.ts';

/** How another program names what we know: patterns of its names, and the one that we write. */
export interface Vocabulary {
  read: readonly (readonly [RegExp, string])[];
  write: Readonly<Record<string, string>>;
}

/** Zendesk placeholders: https://support.zendesk.com, "Zendesk Support placeholders reference". */
export const ZENDESK: Vocabulary = {
  read: [
    [/^ticket\.(?:requester|organization\.requester)\.(?:first_?name|name|full_name)$/, 'buyer.name'],
    [/^(?:current_user|ticket\.assignee)\.(?:first_?name|name|alias)$/, 'agent.name'],
    [/^ticket\.(?:brand\.name|account|account_name)$|^brand\.name$/, 'shop.name'],
  ],
  write: {
    'buyer.name': 'ticket.requester.first_name',
    'agent.name': 'current_user.name',
    'shop.name': 'ticket.account',
  },
};

/** Gorgias macro variables; those of an order stand under the shop system's name, which differs. */
export const GORGIAS: Vocabulary = {
  read: [
    [/^ticket\.customer\.(?:first_?name|name|full_?name)$/, 'buyer.name'],
    [/^(?:current_user|ticket\.assignee_user)\.(?:first_?name|name)$/, 'agent.name'],
    [/orders\[\d+\]\.(?:name|number|order_number|id)$/, 'order.id'],
    [/orders\[\d+\]\.(?:total_price|total|current_total_price|grand_total)$/, 'order.amount'],
    [/orders\[\d+\]\.(?:fulfillment_status|financial_status|status)$/, 'order.status'],
    [/orders\[\d+\]\.line_items\[\d+\]\.(?:title|name)$/, 'order.item'],
    [/orders\[\d+\]\.line_items\[\d+\]\.variant_title$/, 'order.spec'],
    [/orders\[\d+\]\.line_items\[\d+\]\.quantity$/, 'order.quantity'],
    [/orders\[\d+\].*\.(?:tracking_numbers?(?:\[\d+\])?|track_number)$/, 'parcel.tracking_no'],
    [/orders\[\d+\].*\.tracking_company$/, 'parcel.carrier'],
    [/orders\[\d+\].*\.shipment_status$/, 'parcel.last_event'],
  ],
  write: {
    'buyer.name': 'ticket.customer.firstname',
    'agent.name': 'current_user.firstname',
    'order.id': 'ticket.customer.integrations.shopify.orders[0].name',
    'order.amount': 'ticket.customer.integrations.shopify.orders[0].total_price',
    'order.status': 'ticket.customer.integrations.shopify.orders[0].fulfillment_status',
    'order.item': 'ticket.customer.integrations.shopify.orders[0].line_items[0].title',
    'order.spec': 'ticket.customer.integrations.shopify.orders[0].line_items[0].variant_title',
    'order.quantity': 'ticket.customer.integrations.shopify.orders[0].line_items[0].quantity',
    'parcel.tracking_no': 'ticket.customer.integrations.shopify.orders[0].fulfillments[0].tracking_number',
    'parcel.carrier': 'ticket.customer.integrations.shopify.orders[0].fulfillments[0].tracking_company',
  },
};

/** Chatwoot's variables in canned responses. */
export const CHATWOOT: Vocabulary = {
  read: [
    [/^contact\.(?:name|first_name|full_name)$/, 'buyer.name'],
    [/^agent\.(?:name|first_name|full_name)$/, 'agent.name'],
    [/^(?:inbox|account)\.name$/, 'shop.name'],
  ],
  write: { 'buyer.name': 'contact.name', 'agent.name': 'agent.name', 'shop.name': 'inbox.name' },
};

/** Briskine's (formerly Gorgias Templates) variables. */
export const BRISKINE: Vocabulary = {
  read: [
    [/^to\.(?:\d+\.|\[\d+\]\.)?(?:first_?name|name)$/, 'buyer.name'],
    [/^(?:from|account)\.(?:first_?name|name)$/, 'agent.name'],
  ],
  write: { 'buyer.name': 'to.first_name', 'agent.name': 'from.first_name' },
};

/** Zammad's variables in text modules, written `#{…}`. */
export const ZAMMAD: Vocabulary = {
  read: [
    [/^ticket\.customer\.(?:firstname|fullname|login)$/, 'buyer.name'],
    [/^(?:user|ticket\.owner)\.(?:firstname|fullname)$/, 'agent.name'],
    [/^(?:config\.organization|ticket\.organization\.name|config\.product_name)$/, 'shop.name'],
  ],
  write: {
    'buyer.name': 'ticket.customer.firstname',
    'agent.name': 'user.firstname',
    'shop.name': 'config.organization',
  },
};

/** Our variable for a name of theirs. */
const ours = (vocabulary: Vocabulary, name: string): string | undefined =>
  vocabulary.read.find(([pattern]) => pattern.test(name))?.[1];

const BRACES = /\{\{\{?~?\s*([^{}]{1,300}?)\s*~?\}?\}\}|\{%-?\s*([^{}%]{1,300}?)\s*-?%\}/g;
const HASHES = /#\{\s*([^{}]{1,200}?)\s*\}/g;

/** The wordings of Handlebars' `choice 'a' 'b'`, as Briskine has it. */
const choicesIn = (expression: string): string[] =>
  /^choice\s/.test(expression)
    ? [...expression.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '')
    : [];

/**
 * A text of a program that writes its variables in braces, as a template: what we know becomes ours, the rest stays as it was written
 * and is noted.
 */
export function fromBraces(text: string, vocabulary: Vocabulary, notes: Finding<NoteCode>[]): string {
  return templateFrom(text, BRACES, ([, expression, tag]) => {
    if (expression === undefined) {
      notes.push({ code: 'unknownCommand', detail: tag ?? '' });
      return undefined;
    }
    const choices = choicesIn(expression);
    if (choices.length > 0) return varyAmong(choices);
    if (/^date\b/.test(expression)) return variable('now.date');
    return known(expression.split('|')[0] ?? '', vocabulary, notes);
  });
}

/** A text of Zammad as a template. */
export const fromHashes = (text: string, vocabulary: Vocabulary, notes: Finding<NoteCode>[]): string =>
  templateFrom(text, HASHES, ([, name = '']) => known(name, vocabulary, notes));

function known(name: string, vocabulary: Vocabulary, notes: Finding<NoteCode>[]): string | undefined {
  const found = ours(vocabulary, name.trim().toLowerCase());
  if (found !== undefined) return variable(found);
  notes.push({ code: 'unknownVariable', detail: name.trim().slice(0, 80) });
  return undefined;
}

/** How our templates are written for a program that writes its variables in braces. */
export const dialectOf = (
  vocabulary: Vocabulary,
  wrap: (name: string) => string = (name) => `{{${name}}}`,
): Dialect => ({
  variable: (name) => {
    const theirs = Object.hasOwn(vocabulary.write, name) ? vocabulary.write[name] : undefined;
    return theirs === undefined ? undefined : wrap(theirs);
  },
});
