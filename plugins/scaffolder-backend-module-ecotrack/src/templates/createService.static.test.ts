import type { JsonObject } from '@backstage/types';
import {
  createServiceTemplate as template,
  expressionsOf,
} from '../__testUtils__/createServiceTemplate';
import { configOf } from '../__testUtils__/settings';
import { startScaffolder } from '../__testUtils__/startScaffolder';

interface Schema {
  properties?: JsonObject;
  required?: string[];
  anyOf?: Schema[];
}

interface Action {
  id: string;
  schema: { input: Schema; output: Schema };
}

const { steps, output } = template.spec;
const pages = [template.spec.parameters ?? []].flat();

function namesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) =>
    key === 'properties'
      ? [...Object.keys(inner), ...namesOf(inner)]
      : namesOf(inner),
  );
}

/** Fields of all pages, those of dependencies included. */
const fields = [...new Set(namesOf(pages))];

/** The reader of step inputs swallows a misspelt name and hands on nothing, so the names are checked here. */
describe('templates/create-service', () => {
  let actions: Map<string, Action>;
  beforeAll(async () => {
    const scaffolder = await startScaffolder(configOf('http://127.0.0.1:7100'));
    const listed: Action[] = await scaffolder.actions();
    actions = new Map(listed.map(action => [action.id, action]));
    await scaffolder.stop();
  });

  it.each(steps)(
    '$id names an action that exists and gives it what it takes',
    ({ action, input = {} }) => {
      const schema = actions.get(action)?.schema.input;
      const given = Object.keys(input);

      const fitting = (schema?.anyOf ?? [schema]).filter(
        one =>
          one &&
          given.every(name => name in (one.properties ?? {})) &&
          (one.required ?? []).every(name => given.includes(name)),
      );

      expect(fitting).not.toEqual([]);
    },
  );

  const places = [
    ...steps.flatMap((step, index) =>
      expressionsOf(step, step.id).map(place => ({
        ...place,
        before: steps.slice(0, index),
      })),
    ),
    ...expressionsOf(output, 'output').map(place => ({
      ...place,
      before: steps,
    })),
  ];

  it.each(places)(
    '$path reads outputs that exist: $expression',
    ({ expression, before }) => {
      const reads = [
        ...expression.matchAll(
          /steps(?:\.([\w-]+)|\['([\w-]+)'\])\.output\.(\w+)/g,
        ),
      ];
      for (const [, dotted, quoted, name] of reads) {
        const step = before.find(({ id }) => id === (dotted ?? quoted));
        const outputs = actions.get(step?.action ?? '')?.schema.output;
        expect(Object.keys(outputs?.properties ?? {})).toContain(name);
      }
      const parameters = [...expression.matchAll(/parameters\.(\w+)/g)].map(
        ([, name]) => name,
      );
      expect(fields).toEqual(expect.arrayContaining(parameters));
      expect(reads.length + parameters.length).toBeGreaterThan(0);
    },
  );

  it('hands every field but the summary to the actions', () => {
    const [{ input }] = steps;

    expect([...Object.keys(input?.answers ?? {}), 'made'].sort()).toEqual(
      [...fields].sort(),
    );
  });

  it('gives all actions the same answers', () => {
    const answers = steps.flatMap(({ input }) =>
      input?.answers ? [input.answers] : [],
    );

    expect(answers.length).toBeGreaterThan(1);
    for (const one of answers) expect(one).toEqual(answers[0]);
  });
});
