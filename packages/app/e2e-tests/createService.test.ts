import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fillFirstPage, next, openEditor, seePods, signIn } from './wizard';

const NAME = 'order-service';

test('the order service goes from Create to the catalog, the cluster and the docs', async ({
  page,
}) => {
  await signIn(page);

  await test.step('fill the form', async () => {
    await fillFirstPage(page, {
      name: NAME,
      description: 'Takes and tracks orders',
    });
    await openEditor(page);
    await next(page);
    await expect(page.getByRole('treeitem').first()).toBeVisible();
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(page.getByText('order-events (12 partitions)')).toBeVisible();
  });

  await test.step('create it in under a minute, up to the catalog', async () => {
    const start = Date.now();
    await page.getByRole('button', { name: 'Create' }).click();
    await page
      .getByRole('link', { name: 'Open in the catalog' })
      .click({ timeout: 60_000 });
    await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
    expect(Date.now() - start).toBeLessThan(60_000);
  });

  await test.step('its repository can be cloned', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ecotrack-clone-'));
    execFileSync('git', [
      'clone',
      '-q',
      `http://127.0.0.1:7100/ecotrack/${NAME}.git`,
      folder,
    ]);
    expect(readFileSync(join(folder, 'ecotrack.yaml'), 'utf8')).toContain(
      'Takes and tracks orders',
    );
    rmSync(folder, { recursive: true });
  });

  await test.step('its pods are seen in the Kubernetes tab', async () => {
    await seePods(page);
  });

  await test.step('its docs are read, and found by search', async () => {
    await page.goto(`/docs/default/component/${NAME}`);
    await expect(
      page.getByRole('heading', { name: NAME, level: 1 }),
    ).toBeVisible();
    await page.goto(`/docs/default/component/${NAME}/events`);
    await expect(
      page.getByRole('heading', { name: 'order-events' }),
    ).toBeVisible();
    await expect(async () => {
      await page.goto('/search?query=order-events&types%5B%5D=techdocs');
      await expect(
        page.getByRole('link', { name: /Events/ }).first(),
      ).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });
});
