import {
  misjudged,
  type RuleCases,
  uncovered,
} from '../../__testUtils__/rules';
import { applicationRules } from '.';

const A = 'spec.application';
const started = (services: { name: string; startAfter?: string[] }[]) => ({
  taken: { topics: {}, schemas: {}, services },
});

const CASES: RuleCases = {
  'application/reserved-package': {
    breaks: ['com.new.x', 'com.ecotrack.con', 'com.ecotrack.null'].map(
      name => ({
        change: { [`${A}.package`]: name },
        at: `${A}.package`,
      }),
    ),
    keeps: [{ change: { [`${A}.package`]: 'com.news.record' } }],
  },
  'application/foreign-package': {
    breaks: ['java.stock', 'org.springframework.stock', 'jakarta.x.y'].map(
      name => ({
        change: { [`${A}.package`]: name },
        at: `${A}.package`,
      }),
    ),
    keeps: [{ change: { [`${A}.package`]: 'javanese.food' } }],
  },
  'application/foreign-variable': {
    breaks: [
      {
        change: { [`${A}.environment.LD_PRELOAD`]: 'x' },
        at: `${A}.environment.LD_PRELOAD`,
      },
      {
        change: { [`${A}.environment.SPRING_PROFILES_ACTIVE`]: 'x' },
        at: `${A}.environment.SPRING_PROFILES_ACTIVE`,
      },
      {
        change: { 'spec.delivery.environments.0.environment.PATH': 'x' },
        at: 'spec.delivery.environments[0].environment.PATH',
      },
    ],
    keeps: [{ change: { [`${A}.environment.PATHFINDER`]: 'x' } }],
  },
  'application/nested-property': {
    breaks: [
      {
        change: { [`${A}.properties`]: { 'a.b': 1, 'a.b.c': 2 } },
        at: `${A}.properties["a.b.c"]`,
      },
    ],
    keeps: [
      { change: { [`${A}.properties`]: { 'a.b': 1, 'a.bc': 2, ab: 3 } } },
    ],
  },
  'application/reserved-base-path': {
    breaks: ['/actuator', '/v3/api-docs'].map(path => ({
      change: { [`${A}.basePath`]: path },
      at: `${A}.basePath`,
    })),
    keeps: [{ change: { [`${A}.basePath`]: '/v30' } }],
  },
  'application/duplicate-service': {
    breaks: [
      {
        change: {
          [`${A}.calls.1`]: {
            service: 'product-service',
            operations: [{ method: 'GET', path: '/x' }],
          },
        },
        at: `${A}.calls[1].service`,
      },
      {
        change: { [`${A}.startAfter.1`]: 'product-service' },
        at: `${A}.startAfter[1]`,
      },
    ],
    keeps: [
      {
        change: {
          [`${A}.calls.1`]: {
            service: 'user-service',
            operations: [{ method: 'GET', path: '/x' }],
          },
        },
      },
    ],
  },
  'application/own-service': {
    breaks: [
      {
        change: { [`${A}.calls.0.service`]: 'warehouse-service' },
        at: `${A}.calls[0].service`,
      },
      {
        change: { 'spec.mesh.callers.0.service': 'warehouse-service' },
        at: 'spec.mesh.callers[0].service',
      },
      {
        change: { 'spec.kafka.consumes.0.service': 'warehouse-service' },
        at: 'spec.kafka.consumes[0].service',
      },
    ],
    keeps: [{ change: { [`${A}.calls.0.service`]: 'warehouse-services' } }],
  },
  'application/duplicate-operation': {
    breaks: [
      {
        change: {
          [`${A}.calls.0.operations.2`]: {
            method: 'GET',
            path: '/products/{key}',
          },
        },
        at: `${A}.calls[0].operations[2]`,
      },
    ],
    keeps: [
      {
        change: {
          [`${A}.calls.0.operations.2`]: {
            method: 'PUT',
            path: '/products/{id}',
          },
        },
      },
    ],
  },
  'application/start-cycle': {
    breaks: [
      {
        change: { [`${A}.startAfter`]: ['warehouse-service'] },
        at: `${A}.startAfter[0]`,
      },
      {
        change: {},
        context: started([
          { name: 'user-service', startAfter: ['order-service'] },
          { name: 'order-service', startAfter: ['warehouse-service'] },
        ]),
        at: `${A}.startAfter[1]`,
      },
    ],
    keeps: [
      {
        change: {},
        context: started([
          { name: 'user-service', startAfter: ['product-service'] },
        ]),
      },
      {
        change: {},
        context: started([
          { name: 'user-service', startAfter: ['order-service'] },
          { name: 'order-service', startAfter: ['user-service'] },
        ]),
      },
    ],
  },
};

describe('rules of application', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(applicationRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
