import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../../../../docs/images/console/', import.meta.url));

/** Takes a picture for the documentation, when `DATAPLUS_SCREENSHOTS` asks for pictures. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.DATAPLUS_SCREENSHOTS === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(200);
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' });
}
