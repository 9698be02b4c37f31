import {
  misjudged,
  type RuleCases,
  uncovered,
} from '../../__testUtils__/rules';
import { metadataRules } from '.';

const entries = (count: number, name: (i: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), 'x']));

const taken = (of: 'names' | 'repositories', name: string) => ({
  taken: {
    topics: {},
    schemas: {},
    [of]: { [name]: { source: 'forge' as const } },
  },
});

const CASES: RuleCases = {
  'service/reserved-name': {
    breaks: ['default', 'class', 'user', 'kafka', 'off', 'aux'].map(name => ({
      change: { 'metadata.name': name },
      at: 'metadata.name',
    })),
    keeps: ['shop-service', 'kafkaesque'].map(name => ({
      change: { 'metadata.name': name },
    })),
  },
  'service/taken-name': {
    breaks: [
      {
        change: { 'metadata.name': 'shop-service' },
        context: taken('names', 'shop-service'),
        at: 'metadata.name',
      },
    ],
    keeps: [
      {
        change: { 'metadata.name': 'shop-service' },
        context: taken('names', 'depot-service'),
      },
    ],
  },
  'service/taken-repository': {
    breaks: [
      {
        change: { 'metadata.name': 'shop-service' },
        context: taken('repositories', 'shop-service'),
        at: 'metadata.name',
      },
    ],
    keeps: [
      {
        change: { 'metadata.name': 'shop-service' },
        context: taken('repositories', 'depot-service'),
      },
    ],
  },
  'metadata/reserved-label': {
    breaks: [
      {
        change: { 'metadata.labels.environment': 'test' },
        at: 'metadata.labels.environment',
      },
    ],
    keeps: [{ change: { 'metadata.labels.environments': 'test' } }],
  },
  'metadata/guest-owner': {
    breaks: ['group:default/guests', 'group:default/guest'].map(owner => ({
      change: { 'metadata.owner': owner },
      at: 'metadata.owner',
    })),
    keeps: [{ change: { 'metadata.owner': 'group:default/guest-relations' } }],
  },
  'metadata/duplicate-tag': {
    breaks: [
      {
        change: { 'metadata.tags': ['java', 'java'] },
        at: 'metadata.tags[1]',
      },
    ],
    keeps: [{ change: { 'metadata.tags': ['java', 'java-21'] } }],
  },
  'metadata/too-many-entries': {
    breaks: [
      {
        change: { 'metadata.labels': entries(21, i => `l${i}`) },
        at: 'metadata.labels',
      },
      {
        change: {
          'spec.application.environment': entries(101, i => `E${i}`),
        },
        at: 'spec.application.environment',
      },
      {
        change: { 'spec.application.properties': entries(101, i => `p${i}`) },
        at: 'spec.application.properties',
      },
    ],
    keeps: [
      {
        change: { 'spec.application.properties': entries(100, i => `p${i}`) },
      },
    ],
  },
};

describe('rules of metadata', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(metadataRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
