import {
  SourceMissing,
  SourceNotConfigured,
  Unreadable,
} from '../facts/SourceMissing';

/** What `read` gives, or undefined when it is not known; for numbers and pictures, never for verdicts. */
export function known<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (
      error instanceof SourceMissing ||
      error instanceof SourceNotConfigured ||
      error instanceof Unreadable
    )
      return undefined;
    throw error;
  }
}
