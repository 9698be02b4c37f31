import { expect, type Page } from '@playwright/test';

/** Signs in as guest and waits for the catalog, which shows what guest owns unless it is told otherwise. */
export async function signIn(page: Page) {
  await page.goto('/?filters[user]=all');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(
    page.getByRole('link', { name: 'user-service', exact: true }),
  ).toBeVisible();
}

/** Opens the template and fills its first page. */
export async function fillFirstPage(
  page: Page,
  answers: { name: string; description: string; stores?: RegExp },
) {
  await page.getByRole('link', { name: 'Create', exact: true }).first().click();
  await page.getByRole('button', { name: 'Choose' }).click();
  await page.getByLabel('Name').fill(answers.name);
  await page.getByLabel('Owner').click();
  await page.getByRole('option', { name: /orders/i }).click();
  if (answers.stores) {
    await page.getByLabel('What it stores').click();
    await page.getByRole('option', { name: answers.stores }).click();
  }
  await page.getByLabel('Description').fill(answers.description);
}

export const next = (page: Page) =>
  page.getByRole('button', { name: 'Next' }).click();

/** The schema editor, once it has drafted its document. */
export async function openEditor(page: Page) {
  await next(page);
  const editor = page.getByRole('group', { name: 'Schema editor' });
  await expect(editor.getByText(/^Valid\./)).toBeVisible({ timeout: 60_000 });
  return editor;
}

/** Goes to the review page, creates, and follows the task to the catalog. */
export async function create(page: Page, name: string) {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await page
    .getByRole('link', { name: 'Open in the catalog' })
    .click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** On the entity's page: its pods run, and none has an error. */
export async function seePods(page: Page) {
  await page.getByRole('link', { name: 'Kubernetes', exact: true }).click();
  await expect(
    page.getByRole('button', { name: 'nonprod Cluster' }),
  ).toBeVisible();
  await expect(page.getByText(/1 pods?/).first()).toBeVisible();
  await expect(page.getByText('No pods with errors').first()).toBeVisible();
}
