import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderAutocompleteExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import type { JsonObject } from '@backstage/types';
import platformHealth from '@ecotrack/backstage-plugin-platform-health-backend';
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

/** The entity that the health API is asked about. */
const SERVICE = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'sample-service',
    annotations: { 'backstage.io/kubernetes-id': 'sample-service' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-a' },
};
export const HEALTH_PAGE = '/entities/component/default/sample-service';

/** The scaffolder module and the health plugin as a backend starts them, with actions and API at hand. */
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
        platformHealth,
        catalogServiceMock.factory({ entities: [SERVICE] }),
        mockServices.rootConfig.factory({ data: config }),
      ],
    });
    return new Portal(actions, backend.server.port(), () => backend.stop());
  }

  private constructor(
    private readonly actions: ReadonlyMap<string, Action>,
    private readonly port: number,
    readonly stop: () => Promise<void>,
  ) {}

  /** Asks the health API as a user; of a refusal there is the message. */
  async ask(path: string): Promise<{ status: number; message: string }> {
    const answer = await fetch(
      `http://127.0.0.1:${this.port}/api/platform-health${path}`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    const body = await answer.json();
    return { status: answer.status, message: body.error?.message ?? '' };
  }

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
