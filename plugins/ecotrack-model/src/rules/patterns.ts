/** Lower-case words joined by single hyphens: what Kubernetes, Kafka, Helm and Git all accept. */
export const KEBAB = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*$/;
/** Lower-case words joined by single underscores: an SQL identifier that needs no quotes. */
export const SNAKE = /^[a-z](?:[a-z0-9]|_(?=[a-z0-9]))*$/;

/**
 * One line of text that shows what it holds: no control (Cc), direction or invisible (Cf),
 * lone surrogate (Cs), private (Co) or line-breaking (Zl, Zp) characters, and no stacks of
 * combining marks that run over the lines around them.
 */
export const PLAIN_TEXT =
  /^(?!\p{Zs}*$)(?!.*\p{M}{5})[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+$/u;
/** Like PLAIN_TEXT, and may be empty. */
export const PLAIN_TEXT_OR_EMPTY =
  /^(?!.*\p{M}{5})[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]*$/u;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** Domain name of two labels or more that ends in letters, so no address. */
export const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+[a-z]{2,63}$`);
/** DOMAIN that does not name something inside a cluster or this machine. */
export const EXTERNAL_HOST = new RegExp(
  `^(?!.*\\.(?:svc|local|localhost|internal)$)(?:${LABEL}\\.)+[a-z]{2,63}$`,
);
/** Path of words or `{name}`. */
export const OPERATION_PATH =
  /^(?:\/(?:[a-z0-9]+(?:-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\}))+$/;
