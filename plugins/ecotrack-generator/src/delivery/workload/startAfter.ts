import { PORTS, type Service } from '@ecotrack/model';
import { APPLICATION_JAR } from '../image';

/**
 * Waits in the main container, where the mesh is up, because an init container may have no network.
 * A service answers when it sends any status but a gateway's 5xx: a proxy without its service sends 503.
 */
const SCRIPT = `answers() {
  exec 3<>"/dev/tcp/$1/${PORTS.http}" || return 1
  printf 'GET /readyz HTTP/1.0\\r\\nHost: %s\\r\\n\\r\\n' "$1" >&3
  read -r -t 5 _ status _ <&3
  exec 3>&-
  [[ $status == [1-4]?? || $status == 500 ]]
}
for service in "$@"; do
  until answers "$service" 2>/dev/null; do
    echo "Waiting for $service to answer."
    sleep 2
  done
done
exec java -jar ${APPLICATION_JAR}
`;

/** Command of the container when services must answer first; otherwise the image's own. */
export function startCommand(
  service: Service,
): { readonly command: string[]; readonly args: string[] } | undefined {
  const first = service.spec.application.startAfter;
  return first.length
    ? { command: ['/bin/bash', '-c', SCRIPT], args: ['start-after', ...first] }
    : undefined;
}
