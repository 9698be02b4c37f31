import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  create,
  fillFirstPage,
  next,
  openEditor,
  seePods,
  signIn,
} from './wizard';

const NAME = 'lesson-service';

test('a service of three tables, two caches and three events is made by hand', async ({
  page,
}) => {
  // Each of some 150 files is opened and copied.
  test.setTimeout(360_000);
  await signIn(page);
  expect(page.workers()).toEqual([]);
  await fillFirstPage(page, {
    name: NAME,
    description: 'Lessons and who takes them',
    stores: /Nothing/,
  });
  const editor = await openEditor(page);

  await test.step('three tables, with the keyboard', async () => {
    await addTable(page, editor, 'courses', [
      ['title', 'varchar(120)'],
      ['price', 'numeric(10,2)'],
    ]);
    await addTable(page, editor, 'lessons', [['topic', 'text']]);
    await addTable(page, editor, 'bookings', [['paid', 'boolean']]);
    await expect(editor.getByText(/^Valid\./)).toBeVisible();
  });

  await test.step('an error appears at its field, and goes by its button', async () => {
    const lessons = editor.getByRole('group', { name: 'Table lessons' });
    await lessons.getByLabel('Table name').fill('Lesson Plans');
    await expect(editor.getByText(/rules? (?:is|are) broken/)).toBeVisible();
    const plans = editor.getByRole('group', { name: 'Table Lesson Plans' });
    const field = plans.getByLabel('Table name');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await plans.getByRole('button', { name: 'Use "lesson_plans"' }).click();
    await expect(editor.getByText(/^Valid\./)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(editor.getByText(/rules? (?:is|are) broken/)).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(editor.getByText(/^Valid\./)).toBeVisible();
  });

  await test.step('two caches', async () => {
    await editor.getByRole('tab', { name: /Caches/ }).click();
    for (const table of ['courses', 'bookings']) {
      await editor.getByRole('button', { name: 'Add cache' }).click();
      const cache = editor.getByRole('group', { name: /^Cache / }).last();
      await cache.getByLabel('Cache name').fill(table);
      await editor
        .getByRole('group', { name: `Cache ${table}` })
        .getByLabel('Table', { exact: true })
        .selectOption(table);
    }
    await expect(editor.getByText(/^Valid\./)).toBeVisible();
  });

  await test.step('a topic with three events', async () => {
    await editor.getByRole('tab', { name: /Topics published/ }).click();
    await editor.getByRole('button', { name: 'Add topic' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('booking-events');
    const topic = editor.getByRole('group', { name: 'Topic booking-events' });
    await topic.getByLabel('Table', { exact: true }).selectOption('bookings');
    await expect(topic.getByLabel('Event type')).toHaveCount(3);
    await expect(editor.getByText(/^Valid\./)).toBeVisible();
  });

  await test.step('every key press is drafted in the worker', async () => {
    expect(page.workers()).toHaveLength(1);
    const name = editor.getByLabel('Topic name');
    await name.focus();
    await page.keyboard.press('End');
    for (const letter of '-of-lessons') {
      await page.keyboard.type(letter);
      await expect(editor.getByText(/^Valid\.|broken/)).toBeVisible();
      await page.waitForTimeout(150);
    }
    const durations = await page.evaluate(() =>
      performance
        .getEntriesByName('ecotrack-draft')
        .map(({ duration }) => duration),
    );
    expect(durations.length).toBeGreaterThan(11);
    const typed = durations.slice(-11).sort((a, b) => a - b);
    process.stdout.write(
      `Preview after a key press, in the browser's worker: ${typed[5].toFixed(
        0,
      )} ms (median of ${typed.length})\n`,
    );
  });

  const shown = await test.step('the preview shows every file', async () => {
    await next(page);
    return readFiles(page);
  });

  await create(page, NAME);

  await test.step('the repository holds the bytes that the preview showed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ecotrack-clone-'));
    const git = (...args: string[]) =>
      execFileSync('git', args, { encoding: 'utf8' });
    git('clone', '-q', `http://127.0.0.1:7100/ecotrack/${NAME}.git`, folder);
    const paths = git('-C', folder, 'ls-files', '-z')
      .split('\0')
      .filter(Boolean);
    expect([...shown.keys()].sort()).toEqual(paths.sort());
    for (const path of paths) {
      // As it was committed: a checkout may turn the ends of lines.
      expect(git('-C', folder, 'show', `HEAD:${path}`), path).toBe(
        shown.get(path),
      );
    }
    rmSync(folder, { recursive: true });
  });

  await test.step('it runs in the cluster', async () => {
    await seePods(page);
  });
});

/** A table of columns after its id, named and typed without the mouse but for the first button. */
async function addTable(
  page: Page,
  editor: Locator,
  name: string,
  columns: readonly (readonly [string, string])[],
) {
  await editor.getByRole('button', { name: 'Add table' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  const table = editor.getByRole('group', { name: `Table ${name}` });
  const id = table.getByRole('group', { name: 'Column id' }).getByLabel('Name');
  await id.focus();
  for (const [column, type] of columns) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(column);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(type);
    await page.keyboard.press('Shift+Tab');
  }
}

/** Every file of the preview, as its button copies it: CodeMirror renders only the lines in sight. */
async function readFiles(page: Page): Promise<Map<string, string>> {
  const copied: string[] = [];
  await page.exposeFunction('keepCopy', (text: string) => copied.push(text));
  await page.evaluate(() => {
    const { keepCopy } = window as unknown as {
      keepCopy: (text: string) => Promise<void>;
    };
    navigator.clipboard.writeText = keepCopy;
  });
  // Whatever the filter finds is unfolded; every path has a letter or a dot.
  const filter = page.getByRole('searchbox');
  await expect(filter).toBeVisible();
  const all = page.getByText(/^\d+ of \d+ files$/);
  const total = Number(/of (\d+)/.exec(await all.innerText())?.[1]);
  await filter.fill('.');
  await expect(all).toHaveText(`${total} of ${total} files`);
  const files = page.locator('[role=treeitem]:not([aria-expanded])');
  await expect(files).toHaveCount(total);
  const shown = new Map<string, string>();
  for (const file of await files.all()) {
    await file.click();
    const region = page.locator('section section[aria-label]');
    const path = await region.getAttribute('aria-label');
    const before = copied.length;
    await region.getByRole('button', { name: /^Cop/ }).click();
    await expect.poll(() => copied.length).toBe(before + 1);
    shown.set(String(path), copied[before]);
  }
  expect(shown.size).toBe(total);
  return shown;
}
