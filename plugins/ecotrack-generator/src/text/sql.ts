const LONGEST_IDENTIFIER = 63;

/**
 * A quoted SQL identifier. PostgreSQL cuts names at 63 bytes with only a notice,
 * and two names that are equal up to there collide: a longer one is an error here.
 */
export function sqlIdentifier(name: string): string {
  const bytes = new TextEncoder().encode(name).length;
  if (name === '' || name.includes('\0') || bytes > LONGEST_IDENTIFIER) {
    throw new RangeError(
      `'${name}' cannot name an SQL object: 1 to ${LONGEST_IDENTIFIER} bytes without NUL are allowed.`,
    );
  }
  return `"${name.replaceAll('"', '""')}"`;
}

/** An SQL literal of the value; texts are standard-conforming strings, in which a backslash is no escape. */
export function sqlLiteral(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      throw new RangeError(
        `${value} has no SQL literal; give a finite number.`,
      );
    }
    return String(value);
  }
  if (value.includes('\0')) {
    throw new RangeError('PostgreSQL stores no NUL in a text; remove it.');
  }
  return `'${value.replaceAll("'", "''")}'`;
}
