import { createMockDirectory } from '@backstage/backend-test-utils';
import { LOCK_PATH } from '@ecotrack/generator';
import { preset } from '@ecotrack/model';
import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { checkpoints } from '../../__testUtils__/checkpoints';
import { settingsFor } from '../../__testUtils__/settings';
import { runAction } from '../../__testUtils__/runAction';
import { createServiceGenerateAction } from './generate';
import { createServiceValidateAction } from './validate';

const ANSWERS = {
  name: 'order-service',
  owner: 'group:default/orders-team',
  description: 'Takes and tracks orders',
  stores: 'order-service',
};

describe('ecotrack:service:*', () => {
  const workspace = createMockDirectory();
  const validate = createServiceValidateAction(settingsFor());
  const generate = createServiceGenerateAction(settingsFor());
  beforeEach(() => workspace.clear());

  it('validate gives name, owner and document of a valid service', async () => {
    const outputs = await runAction(validate, workspace.path, {
      answers: ANSWERS,
    });

    expect(outputs).toMatchObject({
      name: 'order-service',
      owner: 'group:default/orders-team',
    });
    expect(outputs.model).toContain('Takes and tracks orders');
  });

  it('validate names every wrong field with rule and fix at once', async () => {
    const broken = preset('order-service')
      .replace('name: order-service', 'name: Order_Service')
      .replace('type: bigint }', 'type: "INT); DROP TABLE users; --" }');

    const failure = runAction(validate, workspace.path, { model: broken });

    await expect(failure).rejects.toMatchObject({ name: 'InputError' });
    await expect(failure).rejects.toThrow(/metadata\.name/);
    await expect(failure).rejects.toThrow(/columns\[0\]\.type/);
  });

  it.each([
    [{}, /service\/one-source/],
    [{ model: 'a', answers: {} }, /service\/one-source/],
    [{ answers: { ...ANSWERS, stores: 'dreams' } }, /stores.*answers\/shape/],
    [
      { model: '${{ parameters.model | nonsense }}' },
      /service\/template-expression/,
    ],
  ])('refuses %j and writes nothing', async (input, rule) => {
    await expect(runAction(generate, workspace.path, input)).rejects.toThrow(
      rule,
    );
    expect(readdirSync(workspace.path)).toEqual([]);
  });

  it('generate writes the whole repository and tells its addresses', async () => {
    const outputs = await runAction(generate, workspace.path, {
      answers: ANSWERS,
      targetPath: 'service',
    });

    expect(outputs).toMatchObject({
      name: 'order-service',
      provider: 'gitea',
      repoUrl: '127.0.0.1:7100?owner=ecotrack&repo=order-service',
      pageUrl: 'http://127.0.0.1:7100/ecotrack/order-service',
      contentsUrl:
        'http://127.0.0.1:7100/ecotrack/order-service/src/branch/main',
      gitopsContentsUrl:
        'http://127.0.0.1:7100/ecotrack/gitops/src/branch/main',
    });
    expect(existsSync(workspace.resolve('service', LOCK_PATH))).toBe(true);
    expect(outputs.files).toBeGreaterThan(50);
  });

  it('generate twice gives the same bytes, dry or not', async () => {
    await runAction(generate, workspace.path, {
      answers: ANSWERS,
      targetPath: 'one',
    });
    await runAction(generate, workspace.path, {
      answers: ANSWERS,
      targetPath: 'one',
    });
    await runAction(
      generate,
      workspace.path,
      { answers: ANSWERS, targetPath: 'two' },
      { isDryRun: true },
    );

    const lock = (folder: string) =>
      readFileSync(workspace.resolve(folder, LOCK_PATH), 'utf8');
    expect(lock('two')).toBe(lock('one'));
  });

  it.each(['../outside', '/etc', '.git/hooks', 'a\nb', '~', ''])(
    'refuses the target %j',
    async targetPath => {
      await expect(
        runAction(generate, workspace.path, { answers: ANSWERS, targetPath }),
      ).rejects.toMatchObject({
        name: 'InputError',
      });
      expect(readdirSync(workspace.path)).toEqual([]);
    },
  );

  it('generate goes on in a folder that its own run left half written', async () => {
    const input = { answers: ANSWERS, targetPath: 'service' };
    const checkpoint = checkpoints();
    await runAction(generate, workspace.path, input, { checkpoint });
    const folder = workspace.resolve('service');
    const whole = readdirSync(folder, { recursive: true }).sort();
    rmSync(join(folder, LOCK_PATH));
    rmSync(join(folder, 'pom.xml'));
    workspace.addContent({
      'service/.ecotrack-staging-abc': { 'pom.xml': 'half' },
    });

    await runAction(generate, workspace.path, input, { checkpoint });

    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(whole);
  });

  it('generate leaves the folder of somebody else alone, also when it runs again', async () => {
    const input = { answers: ANSWERS, targetPath: 'service' };
    const checkpoint = checkpoints();
    workspace.setContent({ service: { 'thesis.txt': 'mine' } });

    for (let run = 0; run < 2; run++) {
      await expect(
        runAction(generate, workspace.path, input, { checkpoint }),
      ).rejects.toThrow(/target\/foreign/);
    }
    expect(readdirSync(workspace.resolve('service'))).toEqual(['thesis.txt']);
  });

  it('refuses a target that is a symbolic link', async () => {
    symlinkSync('/tmp', join(workspace.path, 'link'));

    await expect(
      runAction(generate, workspace.path, {
        answers: ANSWERS,
        targetPath: 'link',
      }),
    ).rejects.toThrow(/path\/symlink/);
  });

  it('stops when the task is cancelled and leaves nothing', async () => {
    const signal = AbortSignal.abort();

    await expect(
      runAction(
        generate,
        workspace.path,
        { answers: ANSWERS, targetPath: 'service' },
        { signal },
      ),
    ).rejects.toThrow(/abort/i);
    expect(readdirSync(workspace.resolve('service'))).toEqual([]);
  });
});
