import type { CallRow } from '@ecotrack/analysis';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { generateHere } from '../../../generator/generateHere';
import { draftOf, MODELS } from '../../__testUtils__/drafts';
import { renderPreview } from '../../__testUtils__/renderPreview';
import { violations } from '../../__testUtils__/violations';
import { layoutOf } from '../layoutOf';
import { callsDiagram } from './callsDiagram';
import { CallsPart } from './CallsPart';

const t = ((key: string, values?: object) =>
  `${key.replace('preview.pictures.callers.', '')} ${Object.values(
    values ?? {},
  ).join(' ')}`.trim()) as Parameters<typeof callsDiagram>[2];
const row: CallRow = {
  caller: { name: 'cart', namespace: 'shop' },
  callee: { name: 'order', namespace: 'shop' },
  operations: ['GET /orders'],
  policy: 'shop/order',
  mtls: 'strict',
};
const rowsOf = async (model: string, environment = 'dev') =>
  generateHere.calls({ ...(await draftOf(model)), environment });

describe('the calls of a generated service', () => {
  it('are those that the model names, and nothing refuses them', async () => {
    const rows = await rowsOf('payment-service');
    expect(
      rows.map(({ caller, callee, blockedBy }) => [
        caller.name,
        callee.name,
        blockedBy,
      ]),
    ).toEqual([
      ['order-service', 'payment-service', undefined],
      ['prometheus', 'payment-service', undefined],
      ['payment-service', 'user-service.ecotrack.example', undefined],
      ['payment-service', 'api.stripe.com', undefined],
      ['payment-service', 'api-m.paypal.com', undefined],
    ]);
    expect(rows[0]).toMatchObject({ mtls: 'strict' });
    expect(rows[0].operations[0]).toMatch(/^POST \/api\/v1\/payments/);
  });

  it('do not say what mTLS a neighbour takes', async () => {
    const rows = await rowsOf('order-service');
    expect(
      rows.find(({ callee }) => callee.name === 'payment-service'),
    ).toMatchObject({ mtls: 'unknown' });
  });

  it.each([...MODELS.keys()])('are known and open for %s', async name => {
    const { service } = await draftOf(name);
    for (const environment of service.spec.delivery.environments) {
      const rows = await rowsOf(name, environment.name);
      expect(rows.filter(({ blockedBy }) => blockedBy)).toEqual([]);
      expect(rows.filter(one => one.unknown && one.callee.namespace)).toEqual(
        [],
      );
      expect(
        new Set(
          rows
            .filter(({ callee }) => callee.name !== service.metadata.name)
            .filter(({ callee }) => callee.namespace)
            .map(({ callee }) => callee.name),
        ),
      ).toEqual(
        new Set(service.spec.application.calls.map(call => call.service)),
      );
    }
  });

  it('are refused when an object is other', async () => {
    const draft = await draftOf('payment-service');
    const files = draft.files.map(file =>
      file.path.endsWith('/dev/network-policy.yaml')
        ? { ...file, content: file.content.replaceAll('8080', '8082') }
        : file,
    );
    const [first] = await generateHere.calls({
      ...draft,
      files,
      environment: 'dev',
    });
    expect(first.blockedBy).toMatch(/^NetworkPolicy .* does not let it in$/);
  });
});

describe('callsDiagram', () => {
  it('has callers at the left, whom it calls at the right, each once', () => {
    const { boxes, arrows } = callsDiagram(
      [
        row,
        { ...row, operations: ['POST /orders'] },
        {
          ...row,
          caller: row.callee,
          callee: { name: 'api.example' },
          unknown: 'why',
        },
        { ...row, caller: { name: 'x' }, blockedBy: 'it' },
      ],
      'order',
      t,
    );
    expect(
      boxes.map(({ title, layer, lines }) => [title, layer, lines.length]),
    ).toEqual([
      ['cart', 0, 2],
      ['x', 0, 1],
      ['api.example', 2, 1],
      ['order', 1, 0],
    ]);
    expect(arrows.map(({ look, sentence }) => [look, sentence])).toEqual([
      [undefined, 'sentence cart order open'],
      ['refused', 'sentence x order refused it'],
      ['unknown', 'sentence order api.example notKnown why'],
    ]);
    expect(
      layoutOf({ boxes, arrows }).arrows.every(({ middle }) =>
        middle.every(Number.isFinite),
      ),
    ).toBe(true);
  });
});

describe('CallsPart', () => {
  const user = userEvent.setup({ delay: null });
  const show = async (calls?: readonly CallRow[] | Error) =>
    renderPreview(
      <CallsPart draft={await draftOf('payment-service')} />,
      calls && {
        calls: async () => {
          if (calls instanceof Error) throw calls;
          return calls;
        },
      },
    );

  it('shows a picture and the same as a table', async () => {
    await show();
    const label = /^Who may call payment-service in dev/;
    expect(await screen.findByRole('img', { name: label })).toBeVisible();
    await user.click(screen.getByText('The same as a table'));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /^order-servicepayment-servicePOST .*only with mTLSgoes through$/,
    );
    expect(
      await violations(
        screen.getByRole('region', { name: 'Who may call whom' }),
      ),
    ).toEqual([]);
  });

  it('crosses out what is refused', async () => {
    await show([{ ...row, blockedBy: 'NetworkPolicy shop/x' }]);
    const picture = await screen.findByRole('img');
    expect(picture.querySelectorAll('[data-look="refused"] path')).toHaveLength(
      2,
    );
    await user.click(screen.getByText('The same as a table'));
    expect(screen.getByRole('table')).toHaveTextContent(
      'refused: NetworkPolicy shop/x',
    );
  });

  it('says that nobody may call', async () => {
    await show([]);
    expect(
      await screen.findByText('Nobody may call it, and it may call nobody.'),
    ).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('says that the worker does not answer', async () => {
    await show(new Error('The generator stopped.'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'cannot be told: The generator stopped.',
    );
  });
});
