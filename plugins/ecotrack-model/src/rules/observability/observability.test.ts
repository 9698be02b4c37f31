import {
  misjudged,
  type RuleCases,
  uncovered,
} from '../../__testUtils__/rules';
import { observabilityRules } from '.';

const M = 'spec.observability.metrics';
const at = (field: string) => `spec.observability.metrics[1].${field}`;

const CASES: RuleCases = {
  'observability/duplicate-metric': {
    breaks: ['stock.sold-out', 'stock.sold.out'].map(name => ({
      change: { [`${M}.1.name`]: name },
      at: at('name'),
    })),
    keeps: [{ change: { [`${M}.1.name`]: 'stock.sold' } }],
  },
  'observability/foreign-metric': {
    breaks: [{ change: { [`${M}.1.name`]: 'http.requests' }, at: at('name') }],
    keeps: [{ change: { [`${M}.1.name`]: 'https.requests' } }],
  },
  'observability/reserved-suffix': {
    breaks: 'created total info bucket count sum max'
      .split(' ')
      .flatMap(word => [`stock.${word}`, `stock.items-${word}`])
      .map(name => ({ change: { [`${M}.1.name`]: name }, at: at('name') })),
    keeps: ['stock.recreated', 'stock.created.today', 'stock.totals'].map(
      name => ({ change: { [`${M}.1.name`]: name } }),
    ),
  },
  'observability/unknown-event': {
    breaks: [
      { change: { [`${M}.1.topic`]: 'order-events' }, at: at('topic') },
      { change: { [`${M}.1.event`]: 'shipped' }, at: at('event') },
    ],
    keeps: [{ change: { [`${M}.1.event`]: 'deleted' } }],
  },
  'observability/metric-value': {
    breaks: ['status', 'profit'].map(value => ({
      change: { [`${M}.1.value`]: value },
      at: at('value'),
    })),
    keeps: [{ change: { [`${M}.1.value`]: 'on_hand' } }],
  },
};

describe('rules of observability', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(observabilityRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
