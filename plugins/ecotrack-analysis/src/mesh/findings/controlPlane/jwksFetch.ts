import { nameOf, ObjectOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

const BLOCKED = 'BLOCKED_CIDRS_IN_JWKS_URIS';

/** A variable whose value was not kept, or comes from elsewhere, counts as set. */
const isBlocking = ({ spec }: ObjectOf<'Deployment'>): boolean =>
  (spec.template?.spec?.containers ?? []).some(({ env }) =>
    env.some(({ name, value }) => name === BLOCKED && value !== ''),
  );

/** Control planes that fetch keys from wherever a RequestAuthentication says. */
export const jwksFetch = analyzer(
  ['RequestAuthentication', 'Deployment'],
  ({ RequestAuthentication, Deployment }) =>
    RequestAuthentication.length === 0
      ? []
      : Deployment.filter(
          one => one.metadata.labels?.app === 'istiod' && !isBlocking(one),
        ).map(one => ({
          id: 'IST0175',
          level: 'warning' as const,
          sentence: `Fetches keys for ${RequestAuthentication.length} RequestAuthentications from any address: set ${BLOCKED} to the ranges that nobody may have it call.`,
          object: nameOf('Deployment', one),
        })),
);
