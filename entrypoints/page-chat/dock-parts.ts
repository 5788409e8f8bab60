type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** What a line of plain DOM is made of. */
export interface Parts {
  /** Makes an element. Attributes that are false or undefined are left out. */
  part<K extends keyof HTMLElementTagNameMap>(
    name: K,
    attributes: Attributes,
    ...children: Child[]
  ): HTMLElementTagNameMap[K];
  /** A button that does something by name; without children it is called by its label, which is said in full where it is cut. */
  button(does: string, label: string, more: Attributes, ...children: Child[]): HTMLButtonElement;
  /** A key as it is printed on this keyboard; for the eyes only, since the control names it itself. */
  key(name: string): HTMLElement;
}

/** Makes the parts of the dock without a framework, since every chat page pays. */
export function partsFor(document: Document): Parts {
  const isMac = /^Mac/.test(document.defaultView?.navigator.platform ?? '');
  const part: Parts['part'] = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
      if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
    element.append(...children.filter((child): child is Node | string => Boolean(child)));
    return element;
  };
  return {
    part,
    button: (does, label, more, ...children) =>
      part(
        'button',
        { type: 'button', 'data-does': does, title: label, ...more },
        ...(children.length > 0 ? children : [label]),
      ),
    key: (name) => part('kbd', { 'aria-hidden': 'true' }, isMac ? name.replace('Alt+', '⌥') : name),
  };
}
