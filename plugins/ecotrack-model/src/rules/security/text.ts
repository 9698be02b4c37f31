import type { Service } from '../../service/service';
import { environmentMaps } from '../application/names';
import { SECRET_NAME } from '../reserved/names';
import type { SpanningRule } from '../SpanningRule';
import { findSecrets } from './findSecrets';

/** For any document; what looks like a secret is never repeated in the message. */
export const secretInText: SpanningRule<object> = {
  id: 'security/secret-in-text',
  message:
    'The text looks like a token, a private key, a password in an address or a card number; this document is kept in Git.',
  fix: 'Remove it, replace it where it was used, and declare the secret below "security.secrets".',
  check: document => findSecrets(document),
};

export const secretName: SpanningRule<Service> = {
  id: 'security/secret-by-name',
  message: 'By its name, {name} is a secret; this document is kept in Git.',
  fix: 'Declare it below "security.secrets"; Java reads it from there.',
  *check(service) {
    const maps = [
      ...environmentMaps(service),
      {
        variables: service.spec?.application?.properties ?? {},
        path: ['spec', 'application', 'properties'],
      },
    ];
    for (const { variables, path } of maps)
      for (const [name, value] of Object.entries(variables))
        if (SECRET_NAME.test(name) && typeof value === 'string' && value !== '')
          yield { path: [...path, name], values: { name }, key: true };
  },
};
