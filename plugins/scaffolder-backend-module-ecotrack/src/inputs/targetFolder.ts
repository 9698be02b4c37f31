import { InputError } from '@backstage/errors';
import { TargetError, resolveInside } from '@ecotrack/generator/node';
import { z } from 'zod/v3';

/** The input that `targetFolder` reads. */
export const targetPathInput = (schema: typeof z) =>
  schema
    .string({
      description: 'Folder of the workspace; the workspace itself when absent',
    })
    .optional();

/** The folder below the workspace that an action writes to; `.` or nothing is the workspace itself. */
export async function targetFolder(
  workspacePath: string,
  targetPath?: string,
): Promise<string> {
  if (targetPath === undefined || targetPath === '.' || targetPath === './')
    return workspacePath;
  return asInputError(() =>
    resolveInside(workspacePath, targetPath.replace(/^\.\//, '')),
  );
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
