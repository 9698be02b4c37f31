import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WATCHED_KINDS } from '@ecotrack/backstage-plugin-platform-health-common';
import { OWN_PROVIDERS } from '../providers';
import { rulesMd } from './rulesMd';

const DOCS = resolve(__dirname, '../../../../docs');
const page = (name: string) => readFileSync(resolve(DOCS, name), 'utf8');

/** Words of a page, however prettier laid out its tables. */
const words = (text: string) => text.replace(/[-|\s]+/g, ' ').trim();

/** Anchors that the docs give the headings of a page. */
const anchors = (text: string) =>
  [...text.matchAll(/^#{2,4} (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s+/g, '-'),
  );

const rules = OWN_PROVIDERS.flatMap(({ technology, resourceTypes }) =>
  resourceTypes.flatMap(type =>
    type.rules.map(rule => [rule.id, { technology, rule }] as const),
  ),
);

it('stands in docs/rules.md; run `yarn workspace @ecotrack/backstage-plugin-platform-health-backend generate` otherwise', () => {
  expect(words(page('rules.md'))).toBe(words(rulesMd(OWN_PROVIDERS)));
});

describe.each(rules)('%s', (id, { technology, rule }) => {
  it('has an anchor in the runbook of its technology', () => {
    expect(anchors(page(`runbooks/${technology}.md`))).toContain(
      id.slice(technology.length + 1),
    );
  });

  it('reads only kinds that may be read and are kept, and queries of its provider', () => {
    const { projections, queries } = OWN_PROVIDERS.find(
      one => one.technology === technology,
    )!;
    const known = [
      ...projections
        .filter(one => Object.hasOwn(WATCHED_KINDS, one.kind))
        .map(one => `kubernetes:${one.kind}`),
      ...queries.map(one => `prometheus:${one.id}`),
    ];
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(known).toEqual(expect.arrayContaining([...rule.sources]));
  });

  it('says what to do, and bounds its threshold', () => {
    expect(rule.nextStep).toMatch(/\.$/);
    const { default: value, bounds } = rule.threshold ?? {
      default: 0,
      bounds: [0, 0],
    };
    expect(value).toBeGreaterThanOrEqual(bounds[0]);
    expect(value).toBeLessThanOrEqual(bounds[1]);
  });
});
