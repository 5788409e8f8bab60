/** Has the browser print the page; done when its dialog has been closed. */
export function printPage(): Promise<void> {
  return new Promise((done) => {
    window.addEventListener('afterprint', () => done(), { once: true });
    window.print();
  });
}
