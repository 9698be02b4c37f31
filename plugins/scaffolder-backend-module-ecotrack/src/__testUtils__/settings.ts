import { ConfigReader } from '@backstage/config';
import { readSettings } from '../config/readSettings';
import { FORGE_PASSWORD } from './TestForge';

/** Configuration of a portal with a Gitea on loopback, as the sandbox offers one. */
export const configOf = (forge: string) => ({
  integrations: {
    gitea: [
      {
        host: new URL(forge).host,
        baseUrl: forge,
        username: 'portal',
        password: FORGE_PASSWORD,
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

export const settingsFor = (forge = 'http://127.0.0.1:7100') =>
  readSettings(new ConfigReader(configOf(forge)));
