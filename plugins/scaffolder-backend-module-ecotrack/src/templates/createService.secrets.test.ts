import type { JsonObject } from '@backstage/types';
import { preset } from '@ecotrack/model';
import { createServiceTemplate } from '../__testUtils__/createServiceTemplate';
import { ANSWERS } from '../__testUtils__/orders';
import { Recorder } from '../__testUtils__/Recorder';
import { SECRETS, spellings } from '../__testUtils__/secrets';
import { configOf } from '../__testUtils__/settings';
import { startScaffolder } from '../__testUtils__/startScaffolder';
import { TestForge } from '../__testUtils__/TestForge';

/** The pasted model with a line of ours below `spec.application`. */
const documentWith = (line: string) =>
  preset('order-service').replace(/^( {2}application:\n)/m, `$1    ${line}\n`);

/** Everywhere a secret can be put into the form's answers, or beside them. */
const PLACES: Record<string, (secret: string) => JsonObject> = {
  name: name => ({ name }),
  owner: owner => ({ owner: `group:default/${owner}` }),
  description: text => ({ description: `Takes orders. ${text}` }),
  stores: stores => ({ stores }),
  things: things => ({ stores: 'things', things }),
  exposure: exposure => ({ exposure }),
  'a field nobody knows': note => ({ note }),
  'a key nobody knows': key => ({ made: { deep: [{ [key]: 1 }] } }),
  'the description of a document': text => ({
    stores: 'document',
    document: preset('order-service').replace(
      /description: .*/,
      `description: ${JSON.stringify(text)}`,
    ),
  }),
  'a variable of a document': text => ({
    stores: 'document',
    document: documentWith(`environment: { ORIGIN: ${JSON.stringify(text)} }`),
  }),
  'a property of a document': text => ({
    stores: 'document',
    document: documentWith(`properties: { origin: ${JSON.stringify(text)} }`),
  }),
  'a key of a document': key => ({
    stores: 'document',
    document: documentWith(`properties: { ${JSON.stringify(key)}: a }`),
  }),
  'a comment of a document': text => ({
    stores: 'document',
    document: `# ${text.replaceAll('\n', ' ')}\n${preset('order-service')}`,
  }),
};

/** A template whose one step is ours and gets a secret that the scaffolder puts together while it runs. */
const templateOf = (action: string, input: JsonObject) => ({
  ...createServiceTemplate,
  spec: {
    ...createServiceTemplate.spec,
    parameters: [],
    steps: [{ id: 'one', name: 'One', action, input }],
    output: {},
  },
});
const SECRET = "${{ parameters.spread | replace('~', '') }}";
const STEPS: [string, JsonObject][] = [
  ['ecotrack:service:validate', { model: SECRET }],
  ['ecotrack:service:generate', { answers: ANSWERS, targetPath: SECRET }],
  ['ecotrack:database:generate', { model: SECRET }],
  ['ecotrack:cache:generate', { answers: { ...ANSWERS, name: SECRET } }],
  ['ecotrack:topics:generate', { answers: ANSWERS, targetPath: SECRET }],
  ['ecotrack:mesh:generate', { answers: ANSWERS, targetPath: SECRET }],
  ['ecotrack:repository:probe', { answers: { ...ANSWERS, stores: SECRET } }],
  ['ecotrack:repository:publish', { answers: { ...ANSWERS, owner: SECRET } }],
  [
    'ecotrack:gitops:register',
    { answers: ANSWERS, targetPath: 'gitops', checkoutPath: SECRET },
  ],
  ['ecotrack:gitops:deliver', { answers: { ...ANSWERS, description: SECRET } }],
  ['ecotrack:entity:register', { catalogInfoUrl: SECRET }],
  ['ecotrack:entity:await', { entityRef: SECRET }],
];

describe('a secret given to the scaffolder', () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await TestForge.start();
    forge.create('gitops', { 'README.md': 'Applications\n' });
  });
  afterAll(() => forge.close());

  async function start(template = createServiceTemplate) {
    const recorder = new Recorder();
    const config = configOf(forge.url);
    const scaffolder = await startScaffolder(
      config,
      recorder.features,
      template,
    );
    return { recorder, scaffolder };
  }

  const repeats = (text: string, secret: string) =>
    spellings(secret).some(spelling => text.includes(spelling));

  describe('in the answers of the form', () => {
    let world: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      world = await start();
    });
    afterAll(() => world.scaffolder.stop());

    it.each(SECRETS)('%s is refused wherever it stands', async (_, secret) => {
      const { recorder, scaffolder } = world;
      const wrong: string[] = [];
      for (const [place, valuesWith] of Object.entries(PLACES)) {
        const values = { ...ANSWERS, ...valuesWith(secret) };
        const answers = await Promise.all([
          scaffolder.post('/tasks', {
            templateRef: 'template:default/create-service',
            values,
          }),
          scaffolder.dryRun(values),
        ]);
        for (const { status, body, text } of answers) {
          const told = String(body.error?.message);
          if (
            status !== 400 ||
            repeats(text, secret) ||
            !/^values\..*Rule: security\/secret-in-text\. Remove it/s.test(told)
          )
            wrong.push(`${place}: ${status} ${told}`);
        }
      }

      expect(wrong).toEqual([]);
      expect(await recorder.rows()).toEqual([]);
      expect(repeats(recorder.log, secret)).toBe(false);
      expect(forge.calls).toEqual([]);
    });

    it('keeps no request beside it from passing', async () => {
      const { scaffolder } = world;

      const { status } = await scaffolder.post('/dry-run', {
        template: createServiceTemplate,
        values: ANSWERS,
        secrets: { token: SECRETS[2][1] },
        directoryContents: [],
      });

      expect(status).toBe(200);
    });
  });

  it.each(STEPS)(
    'is refused by %s, which a template gives it, and told to nobody',
    async (action, input) => {
      const { recorder, scaffolder } = await start(templateOf(action, input));
      const ends = await Promise.all(
        SECRETS.map(async ([name, secret]) => {
          const spread = [...secret].join('~');
          const events = await scaffolder.run({ spread });
          const error = events[events.length - 1].error as JsonObject;
          return { name, told: String(error?.message) };
        }),
      );
      const written = [recorder.log, ...(await recorder.rows())].join('\n');
      await scaffolder.stop();

      expect(written).toContain([...SECRETS[0][1]].join('~'));
      expect(
        ends.filter(({ told }) => !told.includes('security/secret-in-text')),
      ).toEqual([]);
      expect(SECRETS.filter(([, secret]) => repeats(written, secret))).toEqual(
        [],
      );
    },
  );
});
