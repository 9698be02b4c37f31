/**
 * Where the sandbox's Kubernetes API answers otherwise than the real one, and why it stays so. `step` is the answer of
 * the case, `path` what of it may differ (all of it where none is named). What no longer differs has to go from here.
 */
export const KNOWN_DIFFERENCES = [
  {
    name: 'server-side apply',
    because:
      'The sandbox answers 415 by design: managed fields are a library of their own, and nothing of ours applies.',
  },
  {
    name: 'a trial',
    because: 'The sandbox has no dry run, and says so instead of writing.',
  },
  {
    name: 'a list as a table',
    because:
      'Tables are for the columns of kubectl; a client that takes JSON too gets the list.',
  },
  {
    name: 'discovery of the group',
    step: 2,
    path: 'body.resources',
    because: 'Nobody reads the hash of the stored version.',
  },
  {
    name: 'a watch with resourceVersion=x',
    because:
      'The real server takes this mistake of the client for its own (500); the sandbox says 400, as both do for a list.',
  },
  {
    name: 'a watch with resourceVersion=1&resourceVersionMatch=Exact',
    path: 'events.0.details.causes',
    because: 'The sandbox names the first cause, the real one all.',
  },
  {
    name: 'a watch that begins with a list',
    because:
      'The sandbox is a cluster whose WatchList gate is off (422); the real one here has an etcd that is too old for it (an ERROR event).',
  },
  {
    name: 'create with another version',
    path: 'headers.warning',
    because: 'The sandbox gives no warnings: it has no schemas.',
  },
  {
    name: 'create with a finalizer without domain',
    path: 'headers.warning',
    because: 'The sandbox gives no warnings.',
  },
  {
    name: 'create with an owner without uid',
    because:
      'The sandbox takes it, and the object has no owner: its operators name theirs.',
  },
  {
    name: 'the status of a kind without one',
    step: 3,
    path: 'body.metadata.generation',
    because:
      'The store counts changes of anything but metadata and status, for all kinds: it does not know which kinds keep their status apart.',
  },
  {
    name: 'methods that are not allowed',
    because:
      'Custom resources have one handler that knows no routes: POST to an object, PUT and PATCH to a collection. The sandbox answers 405, as built-in kinds do.',
  },
  {
    name: 'merge patch of the uid',
    because:
      'Refused by both: a conflict in the sandbox, as for PUT; invalid, twice, in the real one.',
  },
  {
    name: 'merge patch of a label that is a number',
    path: 'body.details',
    because: 'The sandbox names the field, the real one the whole patch.',
  },
  {
    name: 'a new finalizer after the deletion',
    path: 'body.details.causes',
    because: 'The real one tells the same cause twice.',
  },
];

/** The entry that a difference falls under, if any. */
export const knownDifference = ({ name, step, path }) =>
  KNOWN_DIFFERENCES.find(
    one =>
      one.name === name &&
      (one.step ?? step) === step &&
      path.startsWith(one.path ?? ''),
  );
