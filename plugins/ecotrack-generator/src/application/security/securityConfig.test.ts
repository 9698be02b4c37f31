import { file } from '../__testUtils__/generated';

const config = (name: string) => file(name, 'security/SecurityConfig.java');

describe('SecurityConfig', () => {
  it('asks for the scope of reading for GET, of writing for the rest, and closes everything else', () => {
    const rules = config('order-service').split('SecurityFilterChain api')[1];
    const order = [
      'HttpMethod.GET, API).hasAuthority("SCOPE_order-service.read")',
      'requestMatchers(API).hasAuthority("SCOPE_order-service.write")',
      'anyRequest().denyAll()',
    ].map(rule => rules.indexOf(rule));
    expect(order.every(index => index > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  it('is stateless and without CSRF tokens only where no cookie logs in', () => {
    const api = (name: string) =>
      config(name).split('SecurityFilterChain api')[1];
    expect(api('order-service')).toContain('SessionCreationPolicy.STATELESS');
    expect(api('order-service')).toContain('AbstractHttpConfigurer::disable');
    expect(api('user-service')).not.toContain(
      'AbstractHttpConfigurer::disable',
    );
    expect(api('user-service')).toContain('csrf.spa()');
    expect(api('user-service')).toContain('SessionCreationPolicy.NEVER');
  });

  it('allows two signatures and names them itself', () => {
    expect(config('order-service')).toContain(
      'Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)',
    );
  });
});
