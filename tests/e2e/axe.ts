import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules that depend on colors: all in which the light and the dark theme can differ. */
export const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, or within the element of a selector: each broken rule with the first element that breaks it. Rules
 * are all that axe has by default, unless named. Legacy mode is for pages without foreign frames, and takes half the time.
 */
export async function listFaults(page: Page, { within, rules }: { within?: string; rules?: string[] } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
