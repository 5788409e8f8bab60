const PLACE = /(?:^|[;\s])top:\s*(-?[\d.]+)px|translateY\((-?[\d.]+)px|translate3d\([^,]+,\s*(-?[\d.]+)px/;

/** Where a row puts itself, in px from the top of its list; nothing for a row in the flow. */
export function placeOf(row: Element): number | undefined {
  const style = row.getAttribute('style') ?? row.parentElement?.getAttribute('style') ?? '';
  const [, top, shift, deep] = (/absolute|translate/.test(style) && PLACE.exec(style)) || [];
  const place = top ?? shift ?? deep;
  return place === undefined ? undefined : Number(place);
}
