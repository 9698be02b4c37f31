import { parsePlatform } from './parsePlatform';
import { parseService } from './parseService';

const rulesOf = (text: string) => {
  const result = parsePlatform(text);
  return result.valid
    ? []
    : [...new Set(result.errors.map(({ rule }) => rule))];
};

describe('YAML of a document', () => {
  it.each([
    ['document/yaml', 'a: [1'],
    ['document/yaml', 'a: "x'],
    ['document/yaml', 'a: b: c'],
    ['document/size', `# ${'x'.repeat(262_144)}`],
    ['document/one', 'kind: Platform\n---\nkind: Platform'],
    ['document/duplicate-key', 'kind: Platform\nkind: Platform'],
    ['document/alias', 'registry: &a x/y\nbaseDomain: *a'],
    ['document/alias', 'registry: &a x/y'],
    ['document/alias', 'kafka:\n  <<: { brokers: 3 }'],
    ['document/tag', 'registry: !!binary aGVsbG8='],
    ['document/tag', 'registry: !own x'],
    ['document/forbidden-key', '__proto__: { kind: Platform }'],
    ['document/forbidden-key', '"__proto__": 1'],
    ['document/forbidden-key', 'kafka: { constructor: 1 }'],
    ['document/forbidden-key', 'kafka: [{ prototype: 1 }]'],
    ['document/key', '1: a'],
    ['document/key', '? [a]\n: b'],
    ['document/object', ''],
    ['document/object', 'text'],
    ['document/object', '- a'],
    ['document/depth', `a: ${'['.repeat(31)}${']'.repeat(31)}`],
    [
      'document/depth',
      Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ],
  ])('%s: %s', (rule, text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it('refuses aliases before they grow', () => {
    const bomb = Array.from(
      { length: 20 },
      (_, i) => `k${i}: &k${i} [${i ? `*k${i - 1}, *k${i - 1}` : 'x'}]`,
    ).join('\n');
    expect(rulesOf(bomb)).toEqual(['document/alias']);
  });

  it.each([
    ['lists', 'a: ['.padEnd(200_000, '[')],
    ['lists on lines of their own', `a: ${'[\n'.repeat(100_000)}`],
    ['closed lists', `a: ${'['.repeat(90_000)}${']'.repeat(90_000)}`],
    ['maps', `a: ${'{a: '.repeat(50_000)}`],
    ['items', '- '.repeat(100_000)],
    ['items of maps', '- a: '.repeat(40_000)],
    ['keys', '? '.repeat(100_000)],
  ])('refuses %s within each other before it builds them', (_, text) => {
    // Built, they would give errors of their own as well.
    expect(rulesOf(text)).toEqual(['document/depth']);
  });

  it('refuses a crowd of signs before it builds them', () => {
    expect(rulesOf(`a: [${','.repeat(200_000)}]`)).toEqual(['document/size']);
  });

  it('counts depth and not length', () => {
    const row = '- { a: [1, 2], b: { c: "[[[[" } }\n'.repeat(2_000);
    expect(rulesOf(`kafka:\n${row}`)).not.toContain('document/depth');
    expect(rulesOf(`kafka: { ${'a: 1, '.repeat(40)} }`)).not.toContain(
      'document/depth',
    );
  });

  it('names the first faults where there are thousands', () => {
    const result = parsePlatform('&a '.repeat(30_000));
    expect(result.valid ? [] : result.errors).toHaveLength(100);
  });

  it('leaves the prototypes of objects alone', () => {
    parseService('metadata: { labels: { __proto__: { polluted: yes } } }');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('says where each fault is', () => {
    const result = parsePlatform(
      'kind: Platform\nredis: &a {}\nkafka:\n  constructor: 1\n',
    );
    expect(result.valid ? [] : result.errors).toMatchObject([
      { rule: 'document/alias', line: 2, column: 11 },
      { rule: 'document/forbidden-key', line: 4, column: 3 },
    ]);
  });
});
