import type { Platform, Service } from '@ecotrack/model';

const BEARER = 'bearer';
const SESSION = 'session';

/** Schemes that are needed together, each with its scopes. */
export interface SecurityRequirement {
  readonly [scheme: string]: readonly string[];
}

/** A token with the scope; where the service keeps browser sessions, their cookie instead. */
export const security = (
  service: Service,
  ...scopes: readonly string[]
): SecurityRequirement[] => [
  { [BEARER]: scopes },
  ...(service.spec.redis?.sessions ? [{ [SESSION]: [] }] : []),
];

/** A token alone: how a session begins. */
export const tokenOnly = (): SecurityRequirement[] => [{ [BEARER]: [] }];

/** `components.securitySchemes`. */
export const securitySchemes = (service: Service, platform: Platform) => ({
  [BEARER]: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: `Token of ${platform.tokens.issuer} for the audience ${platform.tokens.audience}.`,
  },
  ...(service.spec.redis?.sessions && {
    [SESSION]: {
      type: 'apiKey',
      in: 'cookie',
      name: 'SESSION',
      description:
        'Cookie of a browser session. A change also needs the header X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN.',
    },
  }),
});
