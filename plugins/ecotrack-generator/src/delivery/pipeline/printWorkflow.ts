import { notice } from '../../text/notice';
import { toYaml } from '../../structured/yaml';
import { ACTIONS, type ActionName } from './actions';
import type { Workflow } from './Workflow';

const USES = /^( *(?:- )?uses: )"([^"@]+)@([0-9a-f]+)"$/gm;

/** A workflow's text; the version of each action stands behind its commit, where update tools look for it. */
export const printWorkflow = (workflow: Workflow): string =>
  `${notice('hash')}\n${toYaml(workflow).replace(
    USES,
    (_, lead, name: ActionName, commit) =>
      `${lead}${name}@${commit}  # ${ACTIONS[name].version}`,
  )}`;
