/** A way in which another build of a page may differ, though it shows the same; `undefined` where it does not apply. */
export interface Mutation {
  name: string;
  apply(root: Document): boolean;
}

const all = (document: Document, selector = '*'): Element[] => [...document.body.querySelectorAll(selector)];

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function wrap(element: Element, name = 'div'): void {
  const around = element.ownerDocument.createElement(name);
  element.replaceWith(around);
  around.append(element);
}

/** Applies something to each element that is asked for, and says whether there was one. */
const each = (name: string, selector: string, change: (element: Element) => void): Mutation => ({
  name,
  apply(document) {
    const found = all(document, selector);
    found.forEach(change);
    return found.length > 0;
  },
});

const element = (document: Document, html: string): Element => {
  const holder = document.createElement('div');
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  for (const child of [...parsed.body.children]) holder.append(document.importNode(child, true));
  return holder.firstElementChild as Element;
};

/** Where consoles show the name of the open conversation. */
export const HEADERS =
  '#topbar-left-info, .chat-head-name, .chatWindowHeader .name, .active .name, .active .nickname-span, [class*="-active"] .SessionBaseCard-topHeadName';
const FIELDS = 'textarea, [contenteditable]';

const LABELS = [
  '<span class="userLabel-x1">老客</span>',
  '<span class="tag-z9">VIP</span>',
  '<b>VIP3</b>',
  '<span><span><i>会员</i></span></span>',
  '<style>.a{color:red}</style>',
  '<span hidden>隐藏</span>',
  '<span class="count">3</span>',
];

const named = (name: string, change: (header: Element) => void): Mutation =>
  each(name, HEADERS, (header) => {
    if (/\S/.test(header.textContent ?? '')) change(header);
  });
const labelled = (label: string): Mutation[] => [
  named(`${label} behind the name`, (header) => header.append(element(header.ownerDocument, label))),
  named(`${label} before the name`, (header) => header.prepend(element(header.ownerDocument, label))),
  named(`${label} in the first child, behind`, (header) =>
    (header.firstElementChild ?? header).append(element(header.ownerDocument, label)),
  ),
];

const texts = (document: Document): Text[] => {
  const found: Text[] = [];
  const walk = (node: Node) => {
    for (const child of node.childNodes)
      if (child.nodeType === 3) found.push(child as Text);
      else walk(child);
  };
  walk(document.body);
  return found.filter(({ data }) => /\S/.test(data));
};
const eachText = (name: string, change: (text: Text) => void): Mutation => ({
  name,
  apply(document) {
    texts(document).forEach(change);
    return true;
  },
});

const renamed = (from: string, to: string): Mutation =>
  each(`<${from}> as <${to}>`, from, (one) => rename(one, to));

/** Every way in which the same page may be drawn otherwise. */
export const MUTATIONS: readonly Mutation[] = [
  renamed('li', 'div'),
  renamed('ul', 'section'),
  renamed('p', 'div'),
  renamed('p', 'span'),
  renamed('span', 'div'),
  renamed('span', 'em'),
  renamed('section', 'div'),
  renamed('aside', 'div'),
  renamed('main', 'div'),
  renamed('button', 'div'),
  renamed('pre:not([contenteditable])', 'div'),
  each('class behind', '[class]', (one) => one.classList.add('q-Xy12z')),
  each('class before', '[class]', (one) => one.setAttribute('class', `Zk9_x ${one.getAttribute('class')}`)),
  each('attributes in another order', '*', (one) => {
    const attributes = [...one.attributes].map(({ name, value }) => [name, value] as const).reverse();
    for (const [name] of attributes) one.removeAttribute(name);
    for (const [name, value] of attributes) one.setAttribute(name, value);
  }),
  each('data-v-attributes', '*', (one) => one.setAttribute('data-v-7c1d', '')),
  each('comments inside', '*:not(textarea, style)', (one) => {
    one.prepend(one.ownerDocument.createComment('if'));
    one.append(one.ownerDocument.createComment('/if'));
  }),
  each('white space inside', '*:not(textarea, style, pre)', (one) => {
    one.prepend('\n      ');
    one.append('\n  ');
  }),
  ...Array.from({ length: 7 }, (_, depth): Mutation => {
    const level = `body${' > *'.repeat(depth + 1)}`;
    return {
      name: `wrapped at level ${depth}`,
      apply(document) {
        const found = all(document, level);
        for (const one of found) wrap(one);
        return found.length > 0;
      },
    };
  }),
  each('texts wrapped', HEADERS, (header) => {
    const text = header.firstElementChild ?? header;
    const inner = header.ownerDocument.createElement('span');
    inner.append(...text.childNodes);
    text.append(inner);
  }),
  eachText('zero-width characters', (text) => {
    text.data = `\u200b${text.data}\u200e`;
  }),
  eachText('bidi marks', (text) => {
    text.data = `\u202a${text.data}\u202c`;
  }),
  {
    name: 'hidden copies before',
    apply(document) {
      for (const one of all(
        document,
        `${HEADERS}, ${FIELDS}, #t-chat-scroll, [class*="essageList"], #msgListContainer`,
      )) {
        const copy = one.cloneNode(true) as Element;
        for (const inner of [copy, ...copy.querySelectorAll('*')]) inner.removeAttribute('data-x');
        copy.setAttribute('style', 'display: none');
        for (const text of copy.querySelectorAll('span')) text.textContent = '另一个人';
        one.before(copy);
      }
      return true;
    },
  },
  {
    name: 'in reverse order',
    apply(document) {
      document.body.append(...[...document.body.children].reverse());
      return true;
    },
  },
  {
    name: 'deep inside',
    apply(document) {
      const inner = element(document, '<div></div>');
      inner.append(...document.body.childNodes);
      document.body.append(inner);
      for (let depth = 0; depth < 12; depth += 1) wrap(inner);
      return true;
    },
  },
  ...['', 'true', 'plaintext-only', 'TRUE'].map(
    (value): Mutation =>
      each(`contenteditable="${value}"`, '[contenteditable]', (one) =>
        one.setAttribute('contenteditable', value),
      ),
  ),
  each('the field wrapped', FIELDS, (one) => wrap(one)),
  each('pre as div', 'pre[contenteditable]', (one) => rename(one, 'div')),
  each('editable div as pre', 'div[contenteditable]', (one) => rename(one, 'pre')),
  each('the field without a name of its own', FIELDS, (one) => {
    one.removeAttribute('id');
    one.removeAttribute('data-qa-id');
    if (!one.matches('.ql-editor')) one.setAttribute('class', 'k3');
  }),
  each('a field to search elsewhere', 'body > :first-child', (one) =>
    one.before(
      element(one.ownerDocument, '<div class="search"><textarea placeholder="搜索"></textarea></div>'),
    ),
  ),
  ...LABELS.flatMap(labelled),
];

/** Ways that take the page's own marks away: what can't be told any more must be missing, not wrong. */
export const LOSSES: readonly Mutation[] = [
  each('no classes', '[class]', (one) => one.removeAttribute('class')),
  each('other classes', '[class]', (one) => one.setAttribute('class', 'a8s7 d6f5')),
  each('no ids', '[id]', (one) => one.removeAttribute('id')),
  each('no data', '*', (one) => {
    for (const name of one.getAttributeNames()) if (name.startsWith('data-')) one.removeAttribute(name);
  }),
  named('only labels in the header', (one) => {
    one.replaceChildren(element(one.ownerDocument, '<span class="tag">VIP</span>'));
  }),
  ...labelled('<span class="q8w7">铁粉团</span>'),
];
