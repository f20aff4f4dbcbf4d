import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { type Api, serve, type Served } from './serve.ts';
import { catalogue } from './words.ts';

/** Languages in which every journey is made. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

const executablePath =
  process.env.DATAPLUS_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** How a page is opened. */
export interface Look {
  readonly language: Language;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** A page under watch: what it complained of, and where it went besides its own server. */
export interface Watched {
  readonly page: Page;
  readonly complaints: string[];
}

/** A browser with the console in it. */
export interface Visit {
  readonly url: () => string;
  readonly served: () => Served;
  readonly open: (hash: string, look: Look) => Promise<Watched>;
}

/**
 * Tests in a real Chromium. Without one they are skipped by name, which the summary shows; with `CI` they fail instead.
 */
export function describeInChromium(name: string, tests: (visit: Visit) => void, api?: () => Api): void {
  if (executablePath === undefined && process.env.CI !== undefined) {
    throw new Error('there is no Chromium: install Debian’s chromium, or name one in DATAPLUS_CHROMIUM');
  }
  const title =
    executablePath === undefined ? `${name} (SKIPPED: there is no Chromium; install Debian’s chromium)` : name;
  describe.skipIf(executablePath === undefined)(title, () => {
    let browser: Browser | undefined;
    let served: Served | undefined;
    beforeAll(async () => {
      served = await serve(inject('consoleFiles'), api?.());
      browser = await chromium.launch({
        ...(executablePath !== undefined && { executablePath }),
        args: ['--no-sandbox'],
      });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    const visit: Visit = {
      url: () => served?.url ?? '',
      served: () => {
        if (served === undefined) throw new Error('not served yet');
        return served;
      },
      open: async (hash, look) => {
        if (browser === undefined || served === undefined) throw new Error('not started');
        return openPage(browser, served.url, hash, look);
      },
    };
    tests(visit);
  });
}

async function openPage(browser: Browser, url: string, hash: string, look: Look): Promise<Watched> {
  const { language, theme = 'light', width = 1280, height = 860 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: theme,
    timezoneId: 'Europe/Lisbon',
    acceptDownloads: true,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refusal of the API is no fault of the page.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(url).origin && protocol !== 'blob:' && protocol !== 'data:') complaints.push(request.url());
  });
  await page.goto(`${url}#${hash}`);
  return { page, complaints };
}

/** Holds a view to what all of them promise: WCAG 2.2 AA as far as axe can tell, no names of messages, no complaints. */
export async function expectSound({ page, complaints }: Watched): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(grave).toEqual([]);
  const text = await page.locator('body').innerText();
  expect(Object.keys(catalogue).filter((id) => text.split(/\s+/).includes(id))).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
}
