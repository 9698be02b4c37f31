export const metadataShapes = {
  'service/name': {
    message:
      'A service name is 3 to 40 characters: lower-case letters, digits and single hyphens, beginning with a letter.',
    fix: 'Use a name such as "order-service".',
  },
  'metadata/owner': {
    message:
      'The owner is a catalog group, written "group:<namespace>/<name>".',
    fix: 'Use an owner such as "group:default/orders-team".',
  },
  'metadata/system': {
    message:
      'A system is named by 1 to 63 letters, digits, ".", "_" and "-", beginning and ending with a letter or digit.',
    fix: 'Use the name of a catalog system, such as "ecotrack".',
  },
  'metadata/description': {
    message:
      'A description is one line of 1 to 500 characters without control, direction or invisible characters.',
    fix: 'Say in one plain sentence what it is for.',
  },
  'metadata/label-key': {
    message:
      'A label key is 1 to 63 lower-case letters, digits, ".", "_" and "-" without a prefix; the portal puts "ecotrack.io/" before it.',
    fix: 'Use a key such as "cost-center".',
  },
  'metadata/label-value': {
    message:
      'A label value is at most 63 letters, digits, ".", "_" and "-", beginning and ending with a letter or digit.',
    fix: 'Use a value such as "logistics-42"; quote it if it looks like a number.',
  },
  'metadata/tag': {
    message:
      'A tag is 1 to 63 lower-case letters, digits, "+", "#" and ":" joined by single hyphens.',
    fix: 'Use a tag such as "spring-boot".',
  },
  'metadata/tags': {
    message: 'Tags are a list of at most 20.',
    fix: 'Write them as "tags: [java, kafka]".',
  },
} as const;
