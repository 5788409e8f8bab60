/** The browser has made the popup as large as it will once its size stays the same for so long, ms. */
const SETTLED = 200;

/** Where the screen leaves a popup less than it asked for, the list gets shorter instead of being cut off. */
export function fitPopup(): void {
  let timer: ReturnType<typeof setTimeout>;
  const shrink = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const page = document.documentElement;
      if (page.scrollHeight > window.innerHeight)
        page.style.setProperty('--tx-popup-height', `${window.innerHeight}px`);
    }, SETTLED);
  };
  window.addEventListener('resize', shrink);
  shrink();
}
