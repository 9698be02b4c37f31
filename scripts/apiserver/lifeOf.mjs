/** Who applies; Argo CD's own name. */
const MANAGER = 'argocd-controller';

const APPLY = {
  headers: { 'content-type': 'application/apply-patch+yaml' },
};

/**
 * Takes an object of a custom kind through its life at an API server: as a trial, created, updated to `changed` (the
 * same object of another environment) and back, applied twice, deleted. Resolves with what is wrong with it,
 * `[{ rule, message }]`; rule is the step.
 */
export async function lifeOf(client, collection, object, changed) {
  const wrong = [];
  const expect = (rule, answer, status) => {
    const { warning } = answer.headers;
    if (warning) wrong.push({ rule: 'warning', message: warning });
    if (answer.status === status) return true;
    const message = answer.json?.message ?? `status ${answer.status}`;
    wrong.push({ rule, message });
    return false;
  };
  const post = query => client.ask('POST', `${collection}?${query}`, object);
  const own = `${collection}/${object.metadata.name}`;

  // Strict stops at the first unknown field; Warn goes on to all that the schema and its CEL rules refuse.
  if (!expect('trial', await post('dryRun=All&fieldValidation=Strict'), 201)) {
    expect('trial', await post('dryRun=All&fieldValidation=Warn'), 201);
    return wrong;
  }
  let last = await post('fieldValidation=Strict');
  if (!expect('create', last, 201)) return wrong;
  for (const desired of [changed, object]) {
    const answer = await update(client, own, last.json, desired);
    if (expect('update', answer, 200)) last = answer;
  }
  const first = await client.ask('PATCH', applied(own), object, APPLY);
  const second = await client.ask('PATCH', applied(own), object, APPLY);
  if (expect('apply', first, 200) && expect('apply', second, 200))
    wrong.push(...wrongInApplied(first.json.metadata, second.json.metadata));
  expect('delete', await client.ask('DELETE', own), 200);
  return wrong;
}

const applied = path =>
  `${path}?fieldManager=${MANAGER}&force=true&fieldValidation=Strict`;

function update(client, path, { metadata }, desired) {
  const { labels, annotations } = desired.metadata;
  return client.ask('PUT', `${path}?fieldValidation=Strict`, {
    ...desired,
    metadata: { ...metadata, labels, annotations },
  });
}

function wrongInApplied(first, second) {
  const isOurs = first.managedFields.some(
    ({ manager, operation }) => manager === MANAGER && operation === 'Apply',
  );
  return [
    ...(isOurs ? [] : ['who applies it owns none of its fields']),
    ...(first.resourceVersion === second.resourceVersion
      ? []
      : ['it changes when it is applied again as it is']),
  ].map(message => ({ rule: 'apply', message }));
}
