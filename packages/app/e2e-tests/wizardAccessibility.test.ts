import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { fillFirstPage, next, openEditor, signIn } from './wizard';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * What breaks a rule of accessibility in the wizard, in its present state. The frame around it (navigation, header,
 * stepper) is Backstage's own.
 */
async function violations(page: Page): Promise<string[]> {
  // Colours are judged as they end, not on their way.
  await page.waitForTimeout(400);
  await page.evaluate(AXE);
  const found: Finding[] = await page.evaluate(
    'axe.run(document.querySelector("form") ?? document.querySelector("table")).then(result => result.violations)',
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

for (const theme of ['light', 'dark']) {
  for (const width of [1440, 400]) {
    test(`every page of the wizard is accessible, ${theme}, ${width} px`, async ({
      page,
    }) => {
      await page.addInitScript(
        chosen => window.localStorage.setItem('theme', chosen),
        theme,
      );
      await page.setViewportSize({ width: 1440, height: 1000 });
      await signIn(page);
      // A name of its own: other tests of the same portal make services.
      await fillFirstPage(page, {
        name: 'basket-service',
        description: 'Baskets on their way to an order',
      });
      await page.setViewportSize({ width, height: 1000 });
      const found: Record<string, string[]> = {};
      const look = async (state: string) => {
        found[state] = await violations(page);
      };
      await look('first page');

      const editor = await openEditor(page);
      for (const tab of await editor.getByRole('tab').all()) {
        await tab.click();
        await look(`schema, ${await tab.innerText()}`);
      }
      await editor.getByRole('radio', { name: 'Text' }).click();
      await expect(editor.getByRole('textbox')).toBeVisible();
      await look('schema, text');

      await next(page);
      const preview = page.getByRole('region', { name: 'What will be made' });
      await expect(preview.getByRole('treeitem').first()).toBeVisible();
      for (const tab of await preview.getByRole('tab').all()) {
        await tab.click();
        await look(`preview, ${await tab.innerText()}`);
      }
      await page.getByRole('button', { name: 'Review' }).click();
      await expect(page.getByRole('button', { name: 'Create' })).toBeVisible();
      await look('review');

      expect(Object.keys(found).length).toBeGreaterThan(11);
      expect(
        Object.fromEntries(
          Object.entries(found).filter(([, broken]) => broken.length > 0),
        ),
      ).toEqual({});
    });
  }
}
