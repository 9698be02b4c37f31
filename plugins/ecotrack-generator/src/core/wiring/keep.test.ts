import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

const HOLDS_DATA = ['KafkaTopic', 'Database', 'DatabaseRole'];

describe.each(deliveries)('data of %s', (_, repository, environment) => {
  it('survives a deleted Application and a deleted release', () => {
    for (const { kind, metadata } of repository.objects(environment)) {
      if (!HOLDS_DATA.includes(kind)) continue;
      expect(metadata.annotations).toMatchObject({
        'helm.sh/resource-policy': 'keep',
        'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
      });
    }
  });

  it('survives deleted objects', () => {
    const policies = [
      ...repository
        .ofKind(environment, 'Database')
        .map(one => textsAt(one, 'spec/databaseReclaimPolicy')),
      ...repository
        .ofKind(environment, 'DatabaseRole')
        .map(one => textsAt(one, 'spec/databaseRoleReclaimPolicy')),
    ];
    for (const policy of policies) expect(policy).toEqual(['retain']);
    const { postgres } = repository.input.service.spec;
    expect(policies).toHaveLength(postgres ? 3 : 0);
  });
});
