import type { Service } from '@ecotrack/model';
import type { MavenDependency } from '../../core/Contributions';

const boot = (artifactId: string): MavenDependency => ({
  groupId: 'org.springframework.boot',
  artifactId,
});

export function redisDependencies(service: Service): MavenDependency[] {
  const { caches = [], sessions } = service.spec.redis ?? {};
  return [
    boot('spring-boot-starter-data-redis'),
    ...(caches.length > 0 ? [boot('spring-boot-starter-cache')] : []),
    ...(sessions ? [boot('spring-boot-starter-session-data-redis')] : []),
    {
      groupId: 'com.redis',
      artifactId: 'testcontainers-redis',
      scope: 'test',
    },
  ];
}
