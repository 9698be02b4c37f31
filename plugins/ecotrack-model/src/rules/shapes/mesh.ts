export const meshShapes = {
  'mesh/host': {
    message:
      'A host is a full domain name in lower case: no wildcard, no address, no name inside the cluster.',
    fix: 'Use a name such as "api.stripe.com".',
  },
  'mesh/port': {
    message: 'A port is 443 or a number from 1024 to 65535.',
    fix: 'Use 443; traffic that leaves the cluster is encrypted.',
  },
  'mesh/callers': {
    message: 'At most 50 services and 50 hosts are listed.',
    fix: 'List those that are really used.',
  },
  'mesh/fault-environments': {
    message: 'Faults are injected in 1 to 10 environments.',
    fix: 'List environments for tests, such as "dev", or leave "faultInjection" out.',
  },
  'mesh/fault-expiry': {
    message: 'The last day of faults is a date, such as "2027-01-31".',
    fix: 'Use the day on which the tests are over.',
  },
  'mesh/fault-delay': {
    message: 'A fault waits 100 to 60000 milliseconds, in whole numbers.',
    fix: 'Use a number such as 3000.',
  },
  'mesh/fault-status': {
    message: 'A fault answers a status from 400 to 599.',
    fix: 'Use a number such as 503.',
  },
} as const;
