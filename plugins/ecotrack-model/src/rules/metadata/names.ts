import { DEVICES, TOOL_NAMES } from '../reserved/names';
import { JAVA_RESERVED } from '../reserved/java';
import { SQL_RESERVED } from '../reserved/sql';
import type { SpanningRule } from '../SpanningRule';
import type { Service } from '../../service/service';

export const reservedServiceName: SpanningRule<Service> = {
  id: 'service/reserved-name',
  message:
    'The name {name} means something else to Java, SQL, YAML, the operating system or the platform.',
  fix: 'Say more in the name, such as "order-service".',
  *check({ metadata }) {
    const name = metadata?.name;
    if (name === undefined) return;
    if (
      JAVA_RESERVED.has(name) ||
      SQL_RESERVED.has(name) ||
      TOOL_NAMES.has(name) ||
      DEVICES.test(name)
    )
      yield { path: ['metadata', 'name'], values: { name } };
  },
};

export const guestOwner: SpanningRule<Service> = {
  id: 'metadata/guest-owner',
  message:
    'The group {owner} stands for whoever is not signed in; it cannot own a service.',
  fix: 'Name the team that answers for the service.',
  *check({ metadata }) {
    const owner = metadata?.owner;
    if (owner !== undefined && /\/guests?$/i.test(owner))
      yield { path: ['metadata', 'owner'], values: { owner } };
  },
};
