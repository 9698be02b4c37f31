export { platformJsonSchema, serviceJsonSchema } from './jsonSchema';
export type { JsonSchema } from './jsonSchema';
export { schemaComment, withSchemaComment } from './schemaComment';
