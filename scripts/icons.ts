import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer';
import { findBrowser } from './browsers.ts';

const SIZES = [16, 32, 48, 96, 128];
const svg = readFileSync('scripts/icons/tiexin.svg', 'utf8');

/** Renders the mark in Chromium, once per size, on a transparent ground: `tsx scripts/icons.ts`. */
async function draw(): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  mkdirSync('public/icon', { recursive: true });
  const browser = await launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      writeFileSync(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
}

await draw();
