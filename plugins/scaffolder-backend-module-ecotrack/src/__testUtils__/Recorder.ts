import { auditorServiceFactory } from '@backstage/backend-defaults/auditor';
import {
  coreServices,
  createServiceFactory,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { inspect } from 'node:util';

type Knex = Awaited<ReturnType<TestDatabases['init']>>;

/** Everything a backend writes down: its log of all levels with the audit events, and its database. */
export class Recorder {
  readonly #lines: string[] = [];
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static async start(databases: TestDatabases): Promise<Recorder> {
    return new Recorder(await databases.init('SQLITE_3'));
  }

  /** What a backend must be given so that it is recorded. */
  get features() {
    return [
      auditorServiceFactory,
      mockServices.database.factory({ knex: this.#knex }),
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
    const rows = await Promise.all(tables.map(table => this.#knex(table)));
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
