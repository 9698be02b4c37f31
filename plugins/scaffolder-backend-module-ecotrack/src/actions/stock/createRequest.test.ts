import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createRequest } from './createRequest';

const at = (provider: 'gitea' | 'github' | 'gitlab') => {
  const config = new ConfigReader({});
  return createRequest(
    { provider, host: 'h', baseUrl: 'https://h', owner: 'o' },
    { config, integrations: ScmIntegrations.fromConfig(config) },
  );
};

describe('createRequest', () => {
  it('is there for forges with a stock action, and not for Gitea', () => {
    expect(at('gitea')).toBeUndefined();
    expect([at('github'), at('gitlab')]).toEqual([
      expect.any(Function),
      expect.any(Function),
    ]);
  });
});
