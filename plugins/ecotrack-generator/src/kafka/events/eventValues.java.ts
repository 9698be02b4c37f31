import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

const METHODS = {
  decimal: `static BigDecimal decimal(Number value) {
    return value == null ? null : BigDecimal.valueOf(value.longValue());
}`,
  longValue: `static Long longValue(Number value) {
    return value == null ? null : Long.valueOf(value.longValue());
}`,
  integer: `static Integer integer(Number value) {
    return value == null ? null : Integer.valueOf(value.intValue());
}`,
  instant: `/** The beginning of the day in UTC. */
static Instant instant(LocalDate value) {
    return value == null ? null : value.atStartOfDay(ZoneOffset.UTC).toInstant();
}`,
} as const;

/** The conversions that the given templates use; none when they need none. */
export function eventValuesJava(
  service: Service,
  users: readonly string[],
): string | undefined {
  const used = Object.entries(METHODS)
    .filter(([name]) => users.some(one => one.includes(`EventValues.${name}(`)))
    .map(([, method]) => method);
  if (used.length === 0) return undefined;
  return javaFile(
    `${packageName(service)}.events`,
    [
      'java.math.BigDecimal',
      'java.time.Instant',
      'java.time.LocalDate',
      'java.time.ZoneOffset',
    ],
    text`
/** Columns as they are written in events. */
final class EventValues {

    private EventValues() {}

    ${used.join('\n\n')}
}
`,
  );
}
