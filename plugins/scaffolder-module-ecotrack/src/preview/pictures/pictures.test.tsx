import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draftOf, MODELS } from '../__testUtils__/drafts';
import { renderPreview } from '../__testUtils__/renderPreview';
import type { Diagram } from './Diagram';
import { flowDiagram } from './flow/flowDiagram';
import { layoutOf } from './layoutOf';
import { PicturesTab } from './PicturesTab';
import { tablesDiagram } from './tablesDiagram';

const sentence = (key: string, values?: object) =>
  `${key.replace('preview.pictures.', '')} ${Object.values(values ?? {}).join(
    ' ',
  )}`.trim();
const t = sentence as Parameters<typeof flowDiagram>[1];
const titles = ({ boxes }: Diagram, layer: number) =>
  boxes.filter(box => box.layer === layer).map(({ title }) => title);

describe('tablesDiagram', () => {
  it('has columns, keys and references, what is referred to at the left', async () => {
    const { service } = await draftOf('order-service');
    const diagram = tablesDiagram(service, t);

    expect([titles(diagram, 0), titles(diagram, 1)]).toEqual([
      ['orders'],
      ['order_items'],
    ]);
    expect(diagram.boxes[0].lines[0]).toEqual({
      id: 'id',
      text: 'id',
      note: 'bigint, primaryKey',
    });
    expect(diagram.arrows).toEqual([
      {
        from: 'order_items',
        fromLine: 'order_id',
        to: 'orders',
        sentence: 'references order_items.order_id orders',
      },
    ]);
  });
});

describe('flowDiagram', () => {
  it('goes from who begins over the service to what it keeps and tells', async () => {
    const { service } = await draftOf('order-service');
    const diagram = flowDiagram(service, t);

    expect(titles(diagram, 0)).toEqual([
      'clients',
      'payment-events',
      'product-events',
    ]);
    expect(titles(diagram, 1)).toEqual(['order-service']);
    expect(titles(diagram, 2)).toEqual([
      'order_service',
      'orders',
      'order-events',
      'user-service',
      'product-service',
      'payment-service',
    ]);
    expect(diagram.arrows.map(arrow => arrow.sentence)).toEqual(
      expect.arrayContaining([
        'calls clients order-service',
        'consumes payment-events order-service',
        'publishes order-service order-events',
        'consumes order-events anyConsumer',
        'calls order-service payment-service',
      ]),
    );
  });
});

describe('layoutOf', () => {
  it.each([...MODELS.keys()])(
    'puts no box of %s over another one, and draws every arrow',
    async name => {
      const { service } = await draftOf(name);
      for (const diagram of [
        tablesDiagram(service, t),
        flowDiagram(service, t),
      ]) {
        const { boxes, arrows, width, height } = layoutOf(diagram);
        const overlaps = boxes.flatMap(one =>
          boxes.filter(
            other =>
              one !== other &&
              one.x < other.x + other.width &&
              other.x < one.x + one.width &&
              one.y < other.y + other.height &&
              other.y < one.y + one.height,
          ),
        );
        expect(overlaps).toEqual([]);
        expect(arrows).toHaveLength(diagram.arrows.length);
        expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
        for (const box of boxes) {
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
      }
    },
  );

  it('draws a reference to the same table, and has no size without boxes', () => {
    const self = layoutOf({
      boxes: [
        { id: 'a', title: 'a', layer: 0, lines: [{ id: 'b', text: 'b' }] },
      ],
      arrows: [{ from: 'a', fromLine: 'b', to: 'a', sentence: 'b to a' }],
    });
    expect(self.arrows[0].path).toMatch(/^M120 54 C\d+ 54 \d+ 22 120 22$/);
    expect(layoutOf({ boxes: [], arrows: [] })).toMatchObject({
      width: 0,
      height: 0,
    });
  });
});

describe('PicturesTab', () => {
  it('says the same in a list', async () => {
    const draft = await draftOf('order-service');
    renderPreview(<PicturesTab draft={draft} />);
    const [flow, tables] = await screen.findAllByText('The same as a list');
    await userEvent.click(flow);
    await userEvent.click(tables);

    for (const words of [
      'order-service publishes to order-events',
      'order-service calls payment-service',
      'order_items.order_id refers to orders',
      'id: bigint, primary key',
    ])
      expect(
        screen.getAllByRole('listitem').map(({ textContent }) => textContent),
      ).toContain(words);
  });
});
