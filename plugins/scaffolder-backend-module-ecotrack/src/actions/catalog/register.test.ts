import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { runAction } from '../../__testUtils__/runAction';
import { createEntityRegisterAction } from './register';

const catalogInfoUrl = 'https://forge.example/a/src/main/catalog-info.yaml';

describe('ecotrack:entity:register', () => {
  const workspace = createMockDirectory();
  const catalog = catalogServiceMock.mock();
  beforeEach(() => catalog.addLocation.mockReset());

  const register = (more = {}) =>
    runAction(
      createEntityRegisterAction({ catalog }),
      workspace.path,
      { catalogInfoUrl },
      more,
    );

  it('registers the location', async () => {
    expect(await register()).toEqual({ registered: true });

    expect(catalog.addLocation).toHaveBeenCalledWith(
      { type: 'url', target: catalogInfoUrl },
      expect.anything(),
    );
  });

  it.each([
    ['itself', new ConflictError('exists')],
    [
      'in a wrapper',
      new Error('Request failed', { cause: new ConflictError('exists') }),
    ],
  ])('ends well when the catalog has it, told by %s', async (_, error) => {
    catalog.addLocation.mockRejectedValue(error);

    expect(await register()).toEqual({ registered: false });
  });

  it('passes on every other failure', async () => {
    catalog.addLocation.mockRejectedValue(new NotAllowedError('no'));

    await expect(register()).rejects.toThrow('no');
  });

  it('registers nothing in a dry run', async () => {
    expect(await register({ isDryRun: true })).toEqual({ registered: false });

    expect(catalog.addLocation).not.toHaveBeenCalled();
  });
});
