import { preset } from '@ecotrack/model';
import { fireEvent, screen } from '@testing-library/react';
import { axeViolations } from './__testUtils__/axeViolations';
import { field } from './__testUtils__/field';
import { showForm } from './__testUtils__/showForm';

const tab = (name: RegExp) => screen.getByRole('tab', { name });
const panel = () => screen.getByRole('tabpanel');

/** Shows a section and folds out all that is in it. */
function open(name: RegExp) {
  fireEvent.click(tab(name));
  for (const button of panel().querySelectorAll('[aria-expanded="false"]'))
    fireEvent.click(button);
}

const TABS = [
  /^Tables/,
  /^Caches/,
  /^Topics published/,
  /^Topics consumed/,
  /^Callers/,
];

describe('DocumentForm', () => {
  it('counts what stands in each section', async () => {
    await showForm(preset('order-service'));

    expect(screen.getAllByRole('tab').map(one => one.textContent)).toEqual([
      'Tables2',
      'Caches and sessions1',
      'Topics published1',
      'Topics consumed2',
      'Callers and calls3',
    ]);
  });

  it('counts the errors of each section in its heading', async () => {
    await showForm(
      preset('order-service')
        .replace('ttlMs: 180000', 'ttlMs: 1')
        .replace('partitions: 12', 'partitions: many'),
    );

    expect(tab(/^Tables/)).not.toHaveTextContent('error');
    expect(tab(/^Caches/)).toHaveTextContent('1 error');
    expect(tab(/^Topics published/)).toHaveTextContent('1 error');
  });

  it.each(TABS)('%s is accessible, folded out', async section => {
    await showForm(preset('order-service').replace('12', 'many'));
    open(section);

    expect(await axeViolations(panel())).toEqual([]);
  });

  it('names every button of a row, and none of them sends the page', async () => {
    const { form, user } = await showForm(preset('order-service'));
    open(/^Tables/);

    const buttons = [...panel().querySelectorAll('button')];
    expect(buttons.length).toBeGreaterThan(30);
    for (const button of buttons) {
      expect(button).toHaveAttribute('type', 'button');
      expect(button).toHaveAccessibleName();
    }
    await user.type(field('spec.postgres.schema'), '{Enter}');
    expect(form.submitted).not.toHaveBeenCalled();
  });

  const HOSTILE: Record<string, string> = {
    'no document': '',
    'a scalar': '1',
    'a list': '[1, {a: 2}]',
    'a scalar for spec': 'spec: 1',
    'no value for spec': 'spec:',
    'scalars for sections':
      'spec: {postgres: 1, redis: x, kafka: true, mesh: 2, application: no}',
    'maps for lists':
      'spec: {postgres: {tables: {a: 1}, pool: [1], schema: {x: 1}}, redis: {caches: {b: 2}, sessions: yes}, kafka: {publishes: {c: 3}, consumes: 4}, mesh: {callers: {}, externalHosts: none, exposure: [], host: 1}, application: {calls: 7, startAfter: {}}}',
    'rows that are none':
      'spec: {postgres: {tables: [null, x, 3, [], {columns: [null, x, [1], {}]}]}, redis: {caches: [null, x]}, kafka: {publishes: [1, {data: [null], events: [x, {when: 3}], keys: {a: 1}}], consumes: [null, {events: 3}]}, mesh: {callers: [null, {operations: [1, {method: 3}]}], externalHosts: [y]}, application: {calls: [{}, 1], startAfter: [null, {a: 1}]}}',
    'values of another kind':
      'spec: {postgres: {tables: [{name: {a: 1}, audit: maybe, api: 7, columns: [{name: 1, type: [x], nullable: perhaps, values: 3, minimum: low, references: 5, default: {a: 1}}], indexes: [{columns: id, unique: 1}], checks: [{left: [1]}]}]}, redis: {caches: [{name: [1], ttlMs: soon, warm: 3, invalidateOn: [{topic: 3, events: {a: 1}}]}], sessions: {timeoutMs: {}}}, kafka: {publishes: [{retentionMs: -7, segmentMs: [], partitions: 1.5}]}}',
  };

  it.each(Object.entries(HOSTILE))(
    'shows %s without a crash',
    async (_, text) => {
      const { form } = await showForm(text);
      for (const one of TABS) {
        open(one);
        for (const box of panel().querySelectorAll('input'))
          if (box.type === 'text' && box.isConnected && !box.disabled)
            fireEvent.change(box, { target: { value: `${box.value}a` } });
        expect(panel()).not.toBeEmptyDOMElement();
      }
      expect(form.errors()).not.toEqual([]);
    },
  );
});
