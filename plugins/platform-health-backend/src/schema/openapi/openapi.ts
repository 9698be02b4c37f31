import { paths } from './paths';
import { schemas } from './schemas';

/** What the plugin answers over HTTP. */
export const openapi = {
  openapi: '3.0.3',
  info: {
    title: 'Platform health',
    version: '1',
    description: 'Health of what catalog entities depend on.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: paths,
  components: {
    schemas,
    securitySchemes: { JWT: { type: 'http', scheme: 'bearer' } },
  },
  security: [{}, { JWT: [] }],
} as const;
