import { serviceJsonSchema } from '@ecotrack/model';
import { choices } from '../../../plugins/ecotrack-generator/src/reference/bounds';
import { valuesAt } from '../../../plugins/ecotrack-generator/src/reference/places';
import {
  fieldName,
  schemaFields,
} from '../../../plugins/ecotrack-generator/src/reference/schemaFields';
import { documentOf } from './documentOf';
import { MODELS } from './models';

/** Prints, as JSON, the fields of the service document that no model sets, and the named values that none has. */
const documents = MODELS.map(documentOf);

const missing = schemaFields(serviceJsonSchema()).flatMap(
  ({ path, schema }) => {
    const name = fieldName(path);
    const values = documents.flatMap(document => valuesAt(document, path));
    if (values.length === 0) return [name];
    const wanted =
      choices(schema)?.filter(choice => choice !== schema.default) ?? [];
    return wanted
      .filter(choice => !values.includes(choice))
      .map(choice => `${name}: ${choice}`);
  },
);

process.stdout.write(JSON.stringify(missing));
