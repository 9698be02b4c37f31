import { quote } from '@ecotrack/model';
import { wrongInput } from './wrongInput';

const NAME = '[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?';
const REF = new RegExp(
  `^[A-Za-z][A-Za-z0-9]{0,62}:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?/${NAME}$`,
);

/** A whole reference to an entity, as it was given. */
export function readEntityRef(entityRef: unknown): string {
  if (typeof entityRef === 'string' && REF.test(entityRef)) return entityRef;
  throw wrongInput(
    'entityRef',
    'entity/reference',
    `${quote(entityRef)} is not the reference of an entity.`,
    'Give kind, namespace and name, such as "component:default/order-service".',
  );
}
