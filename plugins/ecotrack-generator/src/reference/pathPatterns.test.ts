import { preset, service } from '@ecotrack/model';
import { parse } from 'yaml';
import { pathPattern, shortened } from './pathPatterns';

const order = service.parse(parse(preset('order-service')));

describe('pathPattern', () => {
  it.each([
    [
      'src/main/java/com/ecotrack/order/orderitems/OrderItemService.java',
      'src/main/java/**/<Entity>Service.java',
    ],
    [
      'src/main/java/com/ecotrack/order/OrderServiceApplication.java',
      'src/main/java/**/<Service>Application.java',
    ],
    [
      'src/main/java/com/ecotrack/order/events/consumed/PaymentEventsHandler.java',
      'src/main/java/**/<Topic>Handler.java',
    ],
    [
      'deploy/rendered/prod/service.yaml',
      'deploy/rendered/<environment>/service.yaml',
    ],
    ['deploy/chart/values-dev.yaml', 'deploy/chart/values-<environment>.yaml'],
    ['deploy/argocd/staging.yaml', 'deploy/argocd/<environment>.yaml'],
    ['src/main/resources/application.yaml', 'application.yaml'],
    ['docs/data.md', 'docs/data.md'],
  ])('tells %s as %s', (path, pattern) => {
    expect(pathPattern(path, order)).toBe(pattern);
  });
});

describe('shortened', () => {
  it('joins the tests, and leaves alone what is short', () => {
    expect(
      shortened([
        'src/test/java/**/A.java',
        'src/test/java/**/B.java',
        'pom.xml',
      ]),
    ).toEqual(['pom.xml', 'src/test/**']);
  });

  it('joins the most crowded folder first, then counts', () => {
    const docs = ['a', 'b', 'c'].map(name => `docs/${name}.md`);
    const others = ['1', '2', '3', '4', '5'].map(name => `${name}.yaml`);
    expect(shortened([...docs, ...others])).toEqual(['docs/*', ...others]);
    expect(shortened([...docs, ...others, '6.yaml', '7.yaml'])).toHaveLength(6);
    expect(shortened([...docs, ...others, '6.yaml', '7.yaml']).at(-1)).toBe(
      '3 more',
    );
  });
});
