import { BRANCH } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { quote } from '@ecotrack/model';
import { z } from 'zod/v3';
import { wrongInput } from './wrongInput';

/** Narrower than `git check-ref-format`: no character that means something to git, a shell or an address. */
const BRANCH_NAME =
  /^(?!refs\/|.*\.lock(?:\/|$))[a-z0-9][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/;
const LONGEST = 200;

/** The input that `readBranchName` reads. */
export const branchNameInput = (schema: typeof z) =>
  schema
    .string({
      description:
        'Branch of the pull or merge request; "register-<name of the service>" when absent',
    })
    .optional();

/** The branch of a request; the one given when it was. */
export function readBranchName(branchName: unknown, otherwise: string): string {
  if (branchName === undefined) return otherwise;
  if (
    typeof branchName === 'string' &&
    branchName.length <= LONGEST &&
    BRANCH_NAME.test(branchName) &&
    branchName !== BRANCH
  )
    return branchName;
  throw wrongInput(
    'branchName',
    'gitops/branch-name',
    `${quote(branchName)} cannot be the branch of a request.`,
    `Use a name such as "register-order-service": letters, digits, hyphens and underscores, joined by single dots or slashes, not "${BRANCH}".`,
  );
}
