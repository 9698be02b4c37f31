/** Version of this package, as the lock of a generated repository tells it. */
export const GENERATOR_VERSION = '0.1.0';
