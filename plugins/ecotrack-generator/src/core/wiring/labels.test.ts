import { readObjects } from '../__testUtils__/objects';
import { deliveries } from '../__testUtils__/services';

describe.each(deliveries)('labels of %s', (_, repository, environment) => {
  const deployment = repository.workload(environment) as unknown as {
    spec: {
      selector: { matchLabels: object };
      template: { metadata: { labels: object } };
    };
  };
  const pod = deployment.spec.template.metadata.labels;

  it('of the pods hold every selector', () => {
    const service = repository.the(environment, 'Service') as unknown as {
      spec: { selector: object };
    };
    const policy = repository.the(environment, 'NetworkPolicy') as unknown as {
      spec: { podSelector: { matchLabels: object } };
    };
    for (const selector of [
      deployment.spec.selector.matchLabels,
      service.spec.selector,
      policy.spec.podSelector.matchLabels,
    ]) {
      expect(Object.keys(selector).length).toBeGreaterThan(0);
      expect(pod).toEqual(expect.objectContaining(selector));
    }
  });

  it('do not change with a release where a selector reads them', () => {
    expect(deployment.spec.selector.matchLabels).not.toHaveProperty([
      'app.kubernetes.io/version',
    ]);
  });

  it('let the portal find every object and pod by the id in the catalog', () => {
    const [component] = readObjects(repository.content('catalog-info.yaml'));
    const wanted =
      component.metadata.annotations?.['backstage.io/kubernetes-id'];
    expect(wanted).toBe(repository.input.service.metadata.name);
    const found = [
      pod as { [key: string]: string },
      ...repository.objects(environment).map(one => one.metadata.labels ?? {}),
    ].map(labels => labels['backstage.io/kubernetes-id']);
    expect(new Set(found)).toEqual(new Set([wanted]));
  });

  it('are values Kubernetes accepts', () => {
    for (const { metadata } of repository.objects(environment)) {
      for (const value of Object.values(metadata.labels ?? {})) {
        expect(value).toMatch(/^(?:[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?)?$/);
      }
    }
  });
});
