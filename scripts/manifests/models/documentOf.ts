import { preset } from '@ecotrack/model';
import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { edited } from './edited';
import type { Model } from './Model';

const EVERYTHING = join(
  __dirname,
  '../../../plugins/ecotrack-model/test-models/everything.yaml',
);

/** The service document of a model, as its owner would have written it. */
export function documentOf({ from, edit }: Model): unknown {
  const text =
    from === 'everything' ? readFileSync(EVERYTHING, 'utf8') : preset(from);
  return edited(parse(text), edit);
}
