import type { ElementHandle, Page } from 'puppeteer';
import { waitFor } from './wait.ts';

/** What is looked for on a page by its words, as a person finds it. */
type Kind = 'button' | 'choice' | 'switch' | 'field' | 'row';

/** Somebody at a page of the extension: finds things by their words, clicks and types. */
export class DeskHand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Everything that is to be read on the page, without breaks between lines. */
  text = (): Promise<string> =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is to be seen counts, with its gaps
    this.page.evaluate(() => document.body.innerText.replaceAll(/\s+/gu, ' ')).catch(() => '');

  sees = (words: string, timeout?: number): Promise<unknown> =>
    waitFor(async () => (await this.text()).includes(words), `“${words}” is to be read`, timeout).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}, but: ${await this.text()}`);
      },
    );
  seesNot = (words: string): Promise<unknown> =>
    waitFor(async () => !(await this.text()).includes(words), `“${words}” is gone`);

  /** Clicks the button with these words, in the dialog where one is open. */
  press = (words: string, place?: number): Promise<void> => this.click('button', words, place);
  /** Clicks one of a few side by side. */
  choose = (words: string): Promise<void> => this.click('choice', words);
  turn = (words: string): Promise<void> => this.click('switch', words);
  /** Opens a row of a grid. */
  open = (words: string): Promise<void> => this.click('row', words);

  /** Replaces what stands in the field with this label, or of its `place`-th namesake, as a paste does. */
  async fill(label: string, text: string, place = 0): Promise<void> {
    const field = await this.find('field', label, place);
    await field.click();
    await field.evaluate((element, value) => {
      (element as HTMLInputElement).select();
      document.execCommand('insertText', false, value);
    }, text);
    await waitFor(
      () => field.evaluate((element, value) => (element as HTMLInputElement).value === value, text),
      `“${label}” holds what was pasted`,
    );
  }
  async valueOf(label: string): Promise<string> {
    const field = await this.find('field', label);
    return field.evaluate((element) => (element as HTMLInputElement).value);
  }

  /** Chooses all that there is where the focus is. */
  async all(): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
  }

  /** Goes to a page of the desk by its address. */
  async go(hash: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }

  private async click(kind: Kind, words: string, place?: number): Promise<void> {
    const element = await this.find(kind, words, place);
    await element.click();
  }

  private find(kind: Kind, words: string, place = 0): Promise<ElementHandle<Element>> {
    return waitFor(async () => {
      const handle = await this.page.evaluateHandle(
        (what, wanted, at) => {
          const dialogs = [...document.querySelectorAll('dialog[open]')];
          const root = dialogs.at(-1) ?? document;
          const selector = {
            button: 'button:not(:disabled, [aria-disabled], [role])',
            choice: '[role=radio]',
            switch: '[role=switch]',
            field: 'label',
            row: '[role=grid] [role=row]:not(.tx-grid-head), .team-change',
          }[what];
          const named = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => {
            // biome-ignore lint/performance/useDomNodeTextContent: what is to be seen counts
            const text = (element.getAttribute('aria-label') ?? element.innerText).trim();
            return what === 'row'
              ? text.includes(wanted)
              : what === 'choice'
                ? text.startsWith(wanted)
                : text === wanted;
          });
          const found = named[at];
          return what === 'field'
            ? found && document.getElementById((found as HTMLLabelElement).htmlFor)
            : found;
        },
        kind,
        words,
        place,
      );
      return handle.asElement() as ElementHandle<Element> | null;
    }, `${kind} “${words}” is there`) as Promise<ElementHandle<Element>>;
  }
}
