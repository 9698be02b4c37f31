import {
  singleValue,
  type QueryTemplate,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { chainExpiry, rootExpiry } from '../queries/controlPlane';
import { ROOT_NAMESPACE } from '../settings';

/** Certificates that all others of the mesh hang on. */
export const AUTHORITIES: readonly {
  readonly purpose: string;
  readonly query: QueryTemplate;
}[] = [
  { purpose: 'root certificate', query: rootExpiry },
  { purpose: 'chain below the root', query: chainExpiry },
];

/** When a certificate of the authority ends. Throws Unreadable. */
export const expiryOf = (world: World, query: QueryTemplate): Date =>
  new Date(
    singleValue(world.samples(query, { namespace: ROOT_NAMESPACE })) * 1000,
  );
