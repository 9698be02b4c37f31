import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { scaffolderAutocompleteExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import type { JsonObject } from '@backstage/types';
import ecotrackModule from '@ecotrack/backstage-plugin-scaffolder-backend-module-ecotrack';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

type Action = TemplateAction<JsonObject, JsonObject>;

/** What came of running an action. */
export interface Run {
  readonly outputs: JsonObject;
  readonly error?: unknown;
  /** What it left behind, in the workspace and around it, as paths below the workspace. */
  readonly written: readonly string[];
}

/** A token of no worth: nothing is asked of a forge. */
const config = {
  integrations: { github: [{ host: 'github.com', token: 'none' }] },
  ecotrack: {
    repositories: { provider: 'github', owner: 'ecotrack' },
    platform: {
      gitops: { repository: 'https://github.com/ecotrack/gitops.git' },
    },
  },
};

/** The scaffolder module as a backend starts it, with its actions at hand. */
export class Portal {
  static async start(): Promise<Portal> {
    const actions = new Map<string, Action>();
    const backend = await startTestBackend({
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          {
            addActions: (...added: Action[]) =>
              added.forEach(action => actions.set(action.id, action)),
          },
        ],
        [
          scaffolderAutocompleteExtensionPoint,
          { addAutocompleteProvider: () => undefined },
        ],
      ],
      features: [
        ecotrackModule,
        mockServices.rootConfig.factory({ data: config }),
      ],
    });
    return new Portal(actions, () => backend.stop());
  }

  private constructor(
    private readonly actions: ReadonlyMap<string, Action>,
    readonly stop: () => Promise<void>,
  ) {}

  /** Runs an action as a dry run in a fresh workspace: files are written there, nothing is asked of anybody. */
  async run(id: string, input: JsonObject): Promise<Run> {
    const action = this.actions.get(id);
    if (!action) throw new Error(`There is no action ${id}.`);
    const around = await mkdtemp(join(tmpdir(), 'ecotrack-judge-'));
    const workspacePath = join(around, 'task', 'workspace');
    await mkdir(workspacePath, { recursive: true });
    const outputs: JsonObject = {};
    let error: unknown;
    try {
      await action.handler({
        input,
        workspacePath,
        isDryRun: true,
        logger: mockServices.rootLogger(),
        output: (name, value) => Object.assign(outputs, { [name]: value }),
        checkpoint: async ({ fn }) => fn(),
        createTemporaryDirectory: () => mkdtemp(join(around, 'temporary-')),
        getInitiatorCredentials: async () => mockCredentials.user(),
        task: { id: 'judge' },
      });
    } catch (caught) {
      error = caught;
    }
    const written = await listing(around, workspacePath);
    await rm(around, { recursive: true, force: true });
    return { outputs, error, written };
  }
}

async function listing(folder: string, workspace: string) {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .map(entry => relative(workspace, join(entry.parentPath, entry.name)))
    .filter(path => path !== '' && path !== '..');
}
