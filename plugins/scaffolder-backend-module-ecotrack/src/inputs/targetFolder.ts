import { InputError } from '@backstage/errors';
import { TargetError, resolveInside } from '@ecotrack/generator/node';
import { quote } from '@ecotrack/model';
import { z } from 'zod/v3';
import { wrongInput } from './wrongInput';

/**
 * Lower case, because `SRC` and `src` are one folder on some disks and two on others; no dots, because what begins
 * with one configures git, Maven or a forge.
 */
const FOLDER = /^[a-z0-9_][a-z0-9_-]*(?:\/[a-z0-9_][a-z0-9_-]*)*$/;
const DEVICE = /(?:^|\/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\/|$)/;
const LONGEST = 200;

/** The input that `targetFolder` reads. */
export const targetPathInput = (schema: typeof z) =>
  schema
    .string({
      description: 'Folder of the workspace; the workspace itself when absent',
    })
    .optional();

/** The folder below the workspace that an action reads or writes; absent is the workspace itself. */
export async function targetFolder(
  workspacePath: string,
  targetPath?: unknown,
  field = 'targetPath',
): Promise<string> {
  if (targetPath === undefined) return workspacePath;
  if (
    typeof targetPath !== 'string' ||
    targetPath.length > LONGEST ||
    !FOLDER.test(targetPath) ||
    DEVICE.test(targetPath)
  ) {
    throw wrongInput(
      field,
      'path/segment',
      `${quote(targetPath)} is not a plain folder below the workspace.`,
      `Use lower-case letters, digits, hyphens and underscores, with "/" between folders, at most ${LONGEST} characters; leave it out for the workspace itself.`,
    );
  }
  try {
    return await resolveInside(workspacePath, targetPath);
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    throw wrongInput(field, error.rule, error.message, error.fix);
  }
}

/** Runs a write and tells a refused place as wrong input, with its rule. */
export async function asInputError<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    throw new InputError(`${error.message} Rule: ${error.rule}.`);
  }
}
