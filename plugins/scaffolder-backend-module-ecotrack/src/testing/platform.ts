import { ConfigReader } from '@backstage/config';
import { readPlatform } from '../config/readPlatform';
import { readRepositories } from '../config/readRepositories';

/** A forge on loopback, as the sandbox offers one. */
export const configFor = (forge: string) =>
  new ConfigReader({
    integrations: {
      gitea: [
        {
          host: new URL(forge).host,
          baseUrl: forge,
          username: 'portal',
          password: 'secret',
        },
      ],
    },
    ecotrack: {
      repositories: {
        provider: 'gitea',
        host: new URL(forge).host,
        owner: 'ecotrack',
      },
      platform: { gitops: { repository: `${forge}/ecotrack/gitops.git` } },
    },
  });

export const optionsFor = (forge = 'http://127.0.0.1:7100') => {
  const config = configFor(forge);
  return {
    platform: readPlatform(config),
    repositories: readRepositories(config),
  };
};
