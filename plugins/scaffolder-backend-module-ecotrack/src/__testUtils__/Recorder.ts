import { auditorServiceFactory } from '@backstage/backend-defaults/auditor';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type DatabaseService,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { inspect } from 'node:util';

/** Everything a backend writes down: its log of all levels with the audit events, and its database. */
export class Recorder {
  readonly #lines: string[] = [];
  #database?: DatabaseService;

  /** What a backend must be given so that it is recorded. */
  get features() {
    return [
      auditorServiceFactory,
      createBackendModule({
        pluginId: 'scaffolder',
        moduleId: 'recorder',
        register: env =>
          env.registerInit({
            deps: { database: coreServices.database },
            init: async ({ database }) => {
              this.#database = database;
            },
          }),
      }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => this.#logger({}),
      }),
    ];
  }

  /** Whatever may reach a log, errors within errors included. */
  get log() {
    return this.#lines.join('\n');
  }

  /** Rows of the scaffolder's tables, one text each. */
  async rows(): Promise<string[]> {
    const tables = ['tasks', 'task_events'];
    const client = await this.#database?.getClient();
    if (!client) throw new Error('No backend was started with the recorder.');
    const rows = await Promise.all(tables.map(table => client(table)));
    return rows.flat().map(row => JSON.stringify(row));
  }

  #logger(fields: object): LoggerService {
    const write = (message: string, meta?: object) => {
      const options = { depth: null, maxStringLength: null };
      this.#lines.push(inspect([message, fields, meta], options));
    };
    return {
      debug: write,
      info: write,
      warn: write,
      error: write,
      child: more => this.#logger({ ...fields, ...more }),
    };
  }
}
