type Child = Node | string | undefined | false;

/** Makes an element; without a framework, since every chat page pays. Attributes that are false or undefined are left out. */
export function part<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}
