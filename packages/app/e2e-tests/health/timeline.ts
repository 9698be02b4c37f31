import { expect, type Page } from '@playwright/test';
import { follow } from '../follow';

/** Opens what happened to a technology of a service in dev, and looks for changes of state since a moment. */
export async function timelineHas(
  page: Page,
  address: string,
  technology: string,
  changes: readonly (readonly [change: RegExp, since: number])[],
) {
  await follow(
    page,
    `${address}/health?technology=${technology}&environment=dev`,
  );
  const older = page.getByRole('button', { name: 'Show older' });
  for (const [change, since] of changes) {
    const times = page
      .getByRole('listitem')
      .filter({ hasText: change })
      .locator('time');
    await expect
      .poll(
        async () => {
          const moments = await times.evaluateAll(all =>
            all.map(one => Date.parse(one.getAttribute('datetime') ?? '')),
          );
          const isThere = moments.some(at => at >= since);
          // twenty entries are shown at first, of all technologies
          if (!isThere && (await older.isVisible())) await older.click();
          return isThere;
        },
        { message: `the timeline has ${change} since the fault` },
      )
      .toBe(true);
  }
}
