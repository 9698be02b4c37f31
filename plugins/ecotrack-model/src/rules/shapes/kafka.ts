export const kafkaShapes = {
  'kafka/topic-name': {
    message:
      'A topic is named by 3 to 100 lower-case letters, digits and single hyphens, beginning with a letter.',
    fix: 'Use a name such as "order-events".',
  },
  'kafka/event-type': {
    message:
      'An event type is 1 to 50 lower-case letters, digits and single hyphens, beginning with a letter.',
    fix: 'Use a type such as "created".',
  },
  'kafka/partitions': {
    message: 'A topic has 1 to 100 partitions, in whole numbers.',
    fix: 'Use a number such as 6; it can grow later but never shrink.',
  },
  'kafka/retention': {
    message:
      'Retention is a whole number of milliseconds from 3600000 (one hour) to 315360000000 (ten years), or -1 for ever.',
    fix: 'Use a number such as 604800000 for seven days.',
  },
  'kafka/segment': {
    message:
      'A segment is closed after a whole number of milliseconds from 600000 (ten minutes) to 2592000000 (thirty days).',
    fix: 'Use a number such as 86400000 for one day.',
  },
  'kafka/topics': {
    message: 'A service publishes and consumes at most 50 topics each.',
    fix: 'Split the service.',
  },
  'kafka/events': {
    message: 'A topic has 1 to 30 event types.',
    fix: 'List the event types of the topic.',
  },
  'kafka/fields': {
    message: 'An event has at most 100 fields and 10 further ids.',
    fix: 'Publish what consumers need; they can ask for the rest.',
  },
} as const;
