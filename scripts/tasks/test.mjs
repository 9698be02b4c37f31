import { say } from '../toolchain/say.mjs';
import { timed } from '../toolchain/timed.mjs';
import { jest } from './test/jest.mjs';
import { scripts } from './test/scripts.mjs';
import { browser } from './test/browser.mjs';

/**
 * All tests: the packages' (jest), the scripts' own (node --test), and the portal's in a browser.
 * The last line is 'N passed, N failed, N skipped'.
 */
export async function run(args) {
  const parts = args.length ? [jest] : [jest, scripts, browser];
  const total = { passed: 0, failed: 0, skipped: 0 };
  const remarks = [];
  for (const part of parts) {
    const result = await timed(`tests of ${part.name}`, () => part(args));
    for (const key of Object.keys(total)) total[key] += result[key];
    remarks.push(...(result.remarks ?? []));
  }
  remarks.forEach(say);
  process.stdout.write(
    `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
  );
  return total.failed === 0 ? 0 : 1;
}
