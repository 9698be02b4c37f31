import { PORTS, type Operation, type Service } from '@ecotrack/model';

/** `/users/{id}` as Istio's path template: a variable is exactly one segment. */
const template = (path: string) => path.replace(/\{[^}]*\}/g, '{*}');

/** What a caller may do, one entry for each path, as an AuthorizationPolicy lists it. */
export function allowedOperations(
  { spec }: Service,
  operations: readonly Operation[],
) {
  const methods = new Map<string, Set<string>>();
  for (const { method, path } of operations) {
    const whole = `${spec.application.basePath}${template(path)}`;
    methods.set(whole, (methods.get(whole) ?? new Set()).add(method));
  }
  return [...methods].map(([path, allowed]) => ({
    operation: {
      methods: [...allowed],
      paths: [path],
      ports: [String(PORTS.http)],
    },
  }));
}
