import { StatusError } from '../status/Status';
import { parseLabelSelector } from './labelSelector';

const labels = {
  app: 'cart',
  tier: 'web',
  'app.kubernetes.io/version': '1.2.3',
  replicas: '3',
  empty: '',
};

describe('parseLabelSelector', () => {
  it.each([
    ['', true],
    ['app=cart', true],
    ['app==cart', true],
    ['app = cart , tier != batch', true],
    ['app=mail', false],
    ['app!=cart', false],
    ['missing!=cart', true],
    ['app in (cart,mail)', true],
    ['app in (mail)', false],
    ['missing in (cart)', false],
    ['app notin (mail),tier notin (web)', false],
    ['missing notin (cart)', true],
    ['app', true],
    ['missing', false],
    ['!missing', true],
    ['! app', false],
    ['app.kubernetes.io/version=1.2.3', true],
    ['replicas>2', true],
    ['replicas<3', false],
    ['missing>2', false],
    ['empty=', true],
    ['app=', false],
    ['constructor', false],
    ['toString=x', false],
  ])('%s -> %s', (selector, expected) => {
    expect(parseLabelSelector(selector)(labels)).toBe(expected);
  });

  it.each([
    'app=cart,',
    '=cart',
    'app in cart',
    'app in (cart',
    'app=cart=mail',
    'app ~ cart',
    '-app=cart',
    'app=-cart',
    'replicas>many',
    '(app)',
  ])('refuses %s', selector => {
    expect(() => parseLabelSelector(selector)).toThrow(StatusError);
    expect(() => parseLabelSelector(selector)).toThrow(
      'unable to parse requirement',
    );
  });
});
