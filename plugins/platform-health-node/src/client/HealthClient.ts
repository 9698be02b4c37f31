import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  Fleet,
  RunningResources,
} from '@ecotrack/backstage-plugin-platform-health-common';

export interface HealthClientOptions {
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
}

/** Asks the health backend as the plugin that it is made in. Throws ResponseError for anything but an answer. */
export class HealthClient {
  constructor(private readonly options: HealthClientOptions) {}

  /** Every component: this plugin must itself see to who reads it. */
  fleet(): Promise<Fleet> {
    return this.get('/fleet');
  }

  /** What runs in the clusters; answered to catalog and search. */
  runningResources(): Promise<RunningResources> {
    return this.get('/resources');
  }

  private async get<T>(path: string): Promise<T> {
    const { auth, discovery } = this.options;
    const [base, { token }] = await Promise.all([
      discovery.getBaseUrl('platform-health'),
      auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'platform-health',
      }),
    ]);
    const response = await fetch(`${base}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}
