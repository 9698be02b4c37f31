import { SNAKE } from '../../rules/patterns';
import { text } from '../../rules/text';

/** Name of a table, column or event field. Short enough that names derived from two of them mostly fit PostgreSQL's 63 bytes. */
export const identifier = text('postgres/identifier', SNAKE, { max: 48 });

/** Name of an index or check, which has its final length. */
export const objectName = text('postgres/object-name', SNAKE, { max: 63 });
