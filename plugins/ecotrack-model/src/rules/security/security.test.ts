import {
  misjudged,
  type RuleCases,
  uncovered,
} from '../../__testUtils__/rules';
import { securityRules } from '.';

const S = 'spec.security.secrets';
const services = (...names: string[]) => ({
  taken: { topics: {}, schemas: {}, services: names.map(name => ({ name })) },
});
const secret = (more: object) => ({
  [`${S}.1`]: {
    name: 'maps',
    path: 'warehouse-service/maps',
    keys: ['key'],
    ...more,
  },
});
const card = ['4111', '1111', '1111', '1111'].join(' ');
const token = `ghp_${'a1B2'.repeat(9)}`;
const column = (name: string) => ({
  'spec.postgres.tables.1.columns.13': { name, type: 'text' },
});

const CASES: RuleCases = {
  'security/reserved-secret': {
    breaks: ['database', 'order-redis', 'owner'].map(name => ({
      change: secret({ name }),
      at: 'spec.security.secrets[1].name',
    })),
    keeps: [{ change: secret({ name: 'databases' }) }],
  },
  'security/duplicate-secret': {
    breaks: [
      {
        change: secret({ name: 'carrier' }),
        at: 'spec.security.secrets[1].name',
      },
      {
        change: secret({ path: 'warehouse-service/carrier' }),
        at: 'spec.security.secrets[1].path',
      },
      {
        change: secret({ keys: ['api-key', 'apikey'] }),
        at: 'spec.security.secrets[1].keys[1]',
      },
    ],
    keeps: [{ change: secret({}) }],
  },
  'security/foreign-path': {
    breaks: [
      {
        change: secret({ path: 'redis/auth' }),
        at: 'spec.security.secrets[1].path',
      },
      {
        change: secret({ path: 'order-service/stripe' }),
        context: services('order-service'),
        at: 'spec.security.secrets[1].path',
      },
    ],
    keeps: [
      {
        change: secret({ path: 'shared/maps' }),
        context: services('order-service'),
      },
      { change: secret({}), context: services('warehouse-service') },
    ],
  },
  'security/foreign-secret': {
    breaks: [
      {
        change: secret({ name: 'north-maps' }),
        context: services('warehouse-service-north'),
        at: 'spec.security.secrets[1].name',
      },
    ],
    keeps: [
      {
        change: secret({ name: 'north-maps' }),
        context: services('warehouse'),
      },
    ],
  },
  'security/card-data': {
    breaks: ['card_number', 'cvc', 'customer_card_expiry', 'pan'].map(name => ({
      change: column(name),
      at: 'spec.postgres.tables[1].columns[13].name',
    })),
    keeps: ['card_brand', 'panel', 'discard_number'].map(name => ({
      change: column(name),
    })),
  },
  'security/audit-required': {
    breaks: [
      {
        change: { 'spec.postgres.tables.3.audit': false },
        at: 'spec.postgres.tables[3].name',
      },
    ],
    keeps: [
      {
        change: {
          'spec.postgres.tables.3.audit': false,
          'spec.application.sensitivity': 'standard',
        },
      },
    ],
  },
  'security/personal-data-in-events': {
    breaks: ['email', 'customer_phone', 'iban', 'street'].map(name => ({
      change: {
        ...column(name),
        'spec.kafka.publishes.0.data.5': { name, type: 'string' },
      },
      at: 'spec.kafka.publishes[0].data[5]',
    })),
    keeps: [
      {
        change: {
          ...column('email'),
          'spec.kafka.publishes.0.data.5': { name: 'email', type: 'string' },
          'spec.application.sensitivity': 'standard',
        },
      },
      { change: column('email') },
    ],
  },
  'security/secret-in-text': {
    breaks: [
      {
        change: { 'metadata.description': `Key ${token}` },
        at: 'metadata.description',
      },
      {
        change: { 'metadata.description': card },
        at: 'metadata.description',
      },
      {
        change: {
          'spec.application.environment.ORIGIN': 'https://me:pass@shop.example',
        },
        at: 'spec.application.environment.ORIGIN',
      },
      {
        change: {
          'spec.application.properties.origin':
            '-----BEGIN RSA PRIVATE KEY-----',
        },
        at: 'spec.application.properties.origin',
      },
      {
        change: { 'metadata.labels.tier': token },
        at: 'metadata.labels.tier',
      },
    ],
    keeps: [
      {
        change: {
          'metadata.description':
            'Tenant 00000000-0000-4000-8000-000000000003, order 4111 1111 1111 1112, see https://shop.example:443/@me',
        },
      },
    ],
  },
  'security/secret-by-name': {
    breaks: [
      {
        change: { 'spec.application.environment.CARRIER_PASSWORD': 'x' },
        at: 'spec.application.environment.CARRIER_PASSWORD',
      },
      {
        change: { 'spec.application.properties': { 'carrier.api-key': 'x' } },
        at: 'spec.application.properties["carrier.api-key"]',
      },
    ],
    keeps: [
      { change: { 'spec.application.environment.TOKEN_TTL': '5' } },
      { change: { 'spec.application.properties': { 'carrier.token': 5 } } },
    ],
  },
};

describe('rules of security', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(securityRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
