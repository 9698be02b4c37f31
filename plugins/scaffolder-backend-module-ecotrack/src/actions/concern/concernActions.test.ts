import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFileSync, readdirSync } from 'node:fs';
import { ANSWERS } from '../../__testUtils__/orders';
import { runAction } from '../../__testUtils__/runAction';
import { settingsFor } from '../../__testUtils__/settings';
import { createServiceGenerateAction } from '../service/generate';
import { createConcernActions } from './concernActions';

const settings = settingsFor();
const [database, cache, topics, mesh] = createConcernActions(settings);
const NOTHING = { ...ANSWERS, stores: 'nothing' };

describe('ecotrack:database|cache|topics|mesh:generate', () => {
  const workspace = createMockDirectory();
  beforeEach(() => workspace.clear());

  const run = (action: typeof database, input: object = {}, more = {}) =>
    runAction(action, workspace.path, { answers: ANSWERS, ...input }, more);
  const read = (path: string) => readFileSync(workspace.resolve(path), 'utf8');

  it.each([
    { action: database, own: 'V1_0_0', others: /kafka|redis/i },
    { action: cache, own: 'cache/', others: /db\/migration|kafka/i },
    { action: topics, own: 'add_outbox', others: /V1_0_0|redis/i },
    {
      action: mesh,
      own: 'deploy/rendered/prod/mesh-egress.yaml',
      others: /^src|database|kafka|secret|deployment/i,
    },
  ])(
    '$action.id writes the files of its concern only',
    async ({ action, own, others }) => {
      const { files = [] } = await run(action);

      expect(files.some(path => path.includes(own))).toBe(true);
      expect(files.filter(path => others.test(path))).toEqual([]);
      expect(files).not.toContain('pom.xml');
    },
  );

  it.each([database, cache, topics, mesh])(
    '$id writes the bytes that the whole service has',
    async action => {
      await runAction(createServiceGenerateAction(settings), workspace.path, {
        answers: ANSWERS,
        targetPath: 'whole',
      });

      const { files = [] } = await run(action, { targetPath: 'part' });

      expect(files.map(path => read(`part/${path}`))).toEqual(
        files.map(path => read(`whole/${path}`)),
      );
    },
  );

  it.each([
    { action: database, sentence: /no postgres section/ },
    { action: cache, sentence: /no redis section/ },
    { action: topics, sentence: /no kafka section/ },
  ])(
    '$action.id refuses a service without it',
    async ({ action, sentence }) => {
      await expect(run(action, { answers: NOTHING })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(sentence),
      });
      expect(readdirSync(workspace.path)).toEqual([]);
    },
  );

  it('is the same a second time, dry or not', async () => {
    const first = await run(database);
    const migration = first.files?.find(path => path.endsWith('.sql')) ?? '';
    const before = read(migration);

    expect(await run(database)).toEqual(first);
    expect(await run(database, {}, { isDryRun: true })).toEqual(first);
    expect(read(migration)).toBe(before);
  });

  it('names all files with other content and writes none, unless they are to be replaced', async () => {
    const { files = [] } = await run(database);
    const [one, two, three] = files;
    const before = read(one);
    workspace.setContent({ [one]: 'mine\n', [two]: 'mine too\n' });

    const refused = run(database);

    await expect(refused).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(refused).rejects.toThrow(new RegExp(`${one}, ${two}\\.`));
    expect(() => read(three)).toThrow(/ENOENT/);
    expect(read(one)).toBe('mine\n');

    await run(database, { replace: true });
    expect(read(one)).toBe(before);
  });
});
