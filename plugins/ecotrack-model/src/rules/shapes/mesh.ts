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
} as const;
