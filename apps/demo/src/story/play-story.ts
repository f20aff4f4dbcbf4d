import type { Page } from '../page.ts';
import { callAndTamper } from './call-and-tamper.ts';
import { fallIntoArrears } from './fall-into-arrears.ts';
import { type Gateways, storyBegins } from './gateways.ts';
import { openThePlatform } from './open-the-platform.ts';
import { sellInTheMarket } from './sell-in-the-market.ts';
import { signByTheSample } from './sign-by-the-sample.ts';
import { setStage } from './stage.ts';

/** Plays the whole contract of the platform on running gateways whose clock can be moved. */
export async function playStory(page: Page, gateways: Gateways, needsAll: boolean): Promise<void> {
  page.line();
  page.line(`Gateway at ${gateways.dataOrigin()}, ${gateways.store}, its clock at ${storyBegins}`);
  const stage = await setStage(page, gateways);
  const organization = await openThePlatform(stage);
  await callAndTamper(stage, organization);
  await fallIntoArrears(stage, organization);
  await signByTheSample(stage, organization, needsAll);
  await sellInTheMarket(stage, organization.account);
}
