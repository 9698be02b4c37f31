import { runTool } from '../../../tools/runTool.mjs';

/** Whether a migration is safe on a database in use. Flyway runs each in a transaction. */
export const squawk = {
  name: 'squawk',
  tools: ['squawk'],
  sees: path => /\/db\/migration\/.*\.sql$/.test(path),
  broken: {
    files: {
      'broken/V2__a.sql': 'alter table a add column b text not null;\n',
    },
    rule: 'adding-required-field',
  },
  async judge({ root, files }) {
    const { stdout } = await runTool(
      'squawk',
      [
        '--assume-in-transaction',
        '--pg-version=18',
        '--reporter=Json',
        ...files,
      ],
      { cwd: root },
    );
    return JSON.parse(stdout).map(({ file, line, rule_name, message }) => ({
      path: file,
      line: line + 1,
      rule: rule_name,
      message,
    }));
  },
};
