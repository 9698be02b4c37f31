import { DEVICES, TOOL_NAMES } from '../reserved/names';
import { JAVA_RESERVED } from '../reserved/java';
import { SQL_RESERVED } from '../reserved/sql';
import type { SpanningRule } from '../SpanningRule';
import type { Service } from '../../service/service';
import { heldBy, holderOf } from '../../taken/holderOf';

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

export const takenName: SpanningRule<Service> = {
  id: 'service/taken-name',
  message:
    'The name {name} is taken: service {holder}, owner {owner}, seen in the {source}.',
  fix: 'Choose another name, or change that service from its page in the catalog.',
  *check({ metadata }, { taken }) {
    const name = metadata?.name;
    const holder = holderOf(taken?.names, name);
    if (holder)
      yield { path: ['metadata', 'name'], values: { name, ...heldBy(holder) } };
  },
};

export const takenRepository: SpanningRule<Service> = {
  id: 'service/taken-repository',
  message:
    'A repository named {name} exists already: service {holder}, owner {owner}.',
  fix: 'Choose another name, or have the repository renamed or removed.',
  *check({ metadata }, { taken }) {
    const name = metadata?.name;
    // The repository of a service whose name is taken is no news.
    if (holderOf(taken?.names, name)) return;
    const holder = holderOf(taken?.repositories, name);
    if (holder)
      yield { path: ['metadata', 'name'], values: { name, ...heldBy(holder) } };
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
