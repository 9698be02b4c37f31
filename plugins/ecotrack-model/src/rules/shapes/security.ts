export const securityShapes = {
  'security/secret-name': {
    message:
      'A secret is named by 1 to 20 lower-case letters, digits and single hyphens, beginning with a letter.',
    fix: 'Use a name such as "stripe".',
  },
  'security/secret-path': {
    message:
      'The path of a secret is two or more parts of lower-case letters, digits, hyphens and underscores joined by slashes, without engine and without a slash at either end.',
    fix: 'Use a path such as "payment-service/stripe".',
  },
  'security/secret-key': {
    message:
      'A key of a secret is 1 to 50 lower-case letters, digits and single hyphens, beginning with a letter.',
    fix: 'Use a key such as "api-key".',
  },
  'security/secrets': {
    message: 'A service reads at most 20 secrets with 1 to 20 keys each.',
    fix: 'List the keys that are read.',
  },
} as const;
