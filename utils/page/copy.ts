/** Puts text on the clipboard; where the page's policy forbids the modern way, through a selection. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    box.style.cssText = 'position:fixed;opacity:0;top:0;left:0;';
    document.documentElement.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    return done;
  }
}
