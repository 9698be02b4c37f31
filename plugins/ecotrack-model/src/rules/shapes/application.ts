export const applicationShapes = {
  'application/package': {
    message:
      'A Java package is at least two parts of lower-case ASCII letters and digits joined by dots, at most 120 characters.',
    fix: 'Use a package such as "com.ecotrack.order".',
  },
  'application/base-path': {
    message:
      'A base path is segments of lower-case letters, digits and hyphens, each after a slash, without a slash at the end.',
    fix: 'Use a path such as "/api/v1".',
  },
  'application/environment-name': {
    message:
      'An environment variable is named by 1 to 63 upper-case letters, digits and underscores, beginning with a letter.',
    fix: 'Use a name such as "FEATURE_PICKING".',
  },
  'application/environment-value': {
    message:
      'The value of an environment variable is one line of text, at most 500 characters, without control, direction or invisible characters.',
    fix: 'Quote the value as text, on one line.',
  },
  'application/property-name': {
    message:
      'A setting is named by 1 to 100 lower-case letters, digits and hyphens, in parts joined by dots.',
    fix: 'Use a name such as "reorder.threshold".',
  },
  'application/property-value': {
    message: 'A setting is a number, true, false or one line of text.',
    fix: 'Give a plain value; nest by dots in the name.',
  },
  'application/operation-path': {
    message:
      'The path of an operation is segments of lower-case letters, digits and hyphens, or "{name}" for a variable.',
    fix: 'Use a path such as "/orders/{id}".',
  },
  'application/operations': {
    message: 'One to 50 operations are listed for each service.',
    fix: 'List what is really used, such as "{ method: GET, path: /orders }".',
  },
} as const;
