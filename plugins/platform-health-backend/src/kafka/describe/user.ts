import {
  keyNumber,
  known,
  listAt,
  textAt,
  textsAt,
  type Description,
  type KubernetesObject,
  type ResourceType,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { userOf } from '../reading/kafkaUser';

const ACLS = ['spec', 'authorization', 'acls'] as const;

const aclAt = (user: KubernetesObject, index: number) => {
  const text = (...path: string[]) =>
    known(() => textAt(user, ...ACLS, index, 'resource', ...path)) ?? '';
  const star = text('patternType') === 'prefix' ? '*' : '';
  return {
    resource: `${text('type')} ${text('name')}${star}`.trim(),
    operations: known(() => textsAt(user, ...ACLS, index, 'operations')) ?? [],
  };
};

/** A Kafka user on a card and in the entity's tab. */
export const describeUser: ResourceType['describe'] = ({
  world,
  resource,
}): Description => {
  const user = known(() => userOf(world, resource));
  const authentication =
    user && known(() => textAt(user, 'spec', 'authentication', 'type'));
  const acls = user && known(() => listAt(user, ...ACLS) ?? []);
  return {
    sentence: `The user ${resource.name} is set up`,
    keyNumbers: keyNumber('acl-rules', acls?.length, 'count'),
    certificates: [],
    details: {
      type: 'kafka-user',
      ...(authentication && { authentication }),
      acls: user && acls ? acls.map((_, index) => aclAt(user, index)) : [],
    },
  };
};
