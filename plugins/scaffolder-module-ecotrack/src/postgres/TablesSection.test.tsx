import { preset } from '@ecotrack/model';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { field } from '../form/__testUtils__/field';
import { showForm } from '../form/__testUtils__/showForm';
import { namesAt } from '../fields/names/namesAt';
import { TABLES } from '../fields/names/places';
import { valueAt } from '../document/valueAt';

const table = (i: number) => `spec.postgres.tables[${i}]`;
const column = (t: number, c: number, key: string) =>
  `${table(t)}.columns[${c}].${key}`;
const columns = (data: unknown, t: number) =>
  namesAt(data, [...TABLES, t, 'columns']);
const openTable = (i: number) =>
  fireEvent.click(
    screen.getByText(new RegExp(`^Table `), {
      selector: `[data-row="${table(i)}"] > div > button > span`,
    }),
  );
const said = () => screen.getAllByRole('status').at(-1)?.textContent;

describe('TablesSection', () => {
  it('defines a table from its name to its columns without a mouse in between', async () => {
    const { form, user } = await showForm(preset('order-service'));
    await user.click(screen.getByRole('button', { name: 'Add table' }));

    expect(field(`${table(2)}.name`)).toHaveFocus();
    await user.keyboard('coupons');
    expect(valueAt(form.data(), [...TABLES, 2])).toEqual({
      name: 'coupons',
      columns: [
        { name: 'id', type: 'bigint' },
        { name: 'created_at', type: 'timestamptz', default: 'now()' },
        { name: 'updated_at', type: 'timestamptz', default: 'now()' },
      ],
    });

    act(() => field(column(2, 0, 'name')).focus());
    await user.keyboard('{Enter}code{Enter}');
    expect(field(column(2, 2, 'name'))).toHaveFocus();
    await user.keyboard('percent{Tab}');
    expect(field(column(2, 2, 'type'))).toHaveFocus();
    await user.keyboard('integer{Enter}note');

    expect(columns(form.data(), 2)).toEqual([
      'id',
      'code',
      'percent',
      'note',
      'created_at',
      'updated_at',
    ]);
    expect(valueAt(form.data(), [...TABLES, 2, 'columns', 2, 'type'])).toBe(
      'integer',
    );
    expect(form.submitted).not.toHaveBeenCalled();
  });

  it('gives new tables names of their own', async () => {
    const { form } = await showForm('spec: {}');
    const add = screen.getByRole('button', { name: 'Add table' });
    fireEvent.click(add);
    fireEvent.click(add);
    fireEvent.click(add);

    expect(namesAt(form.data(), TABLES)).toEqual([
      'new_table',
      'new_table_2',
      'new_table_3',
    ]);
    expect(
      form.errors().filter(({ path }) => path.startsWith('spec.postgres')),
    ).toEqual([]);
  });

  it('renames a table with all that refer to it, through names that are for a moment taken', async () => {
    const { form, user } = await showForm(preset('order-service'));
    openTable(0);
    const name = field(`${table(0)}.name`);
    await user.clear(name);
    await user.type(name, 'order_items');
    expect(form.errors().length).toBeGreaterThan(0);
    await user.type(name, '_old');

    expect(form.errors()).toEqual([]);
    expect(namesAt(form.data(), TABLES)).toEqual([
      'order_items_old',
      'order_items',
    ]);
    expect(form.text()).toBe(
      preset('order-service')
        .replace(
          '- name: orders\n        entity',
          '- name: order_items_old\n        entity',
        )
        .replaceAll('table: orders', 'table: order_items_old'),
    );
  });

  it('says at the field what is wrong with it, and stops when it is mended', async () => {
    const { user } = await showForm(preset('order-service'));
    openTable(0);
    const type = field(column(0, 1, 'type'));
    expect(type).toBeValid();
    await user.clear(type);
    await user.type(type, 'money');

    expect(type).toBeInvalid();
    expect(type).toHaveAccessibleDescription(
      /Type: ?A column type is one of bigint.*Use a type such as/,
    );
    await user.clear(type);
    await user.type(type, 'bigint');
    expect(type).toBeValid();
    expect(type).not.toHaveAccessibleDescription();
  });

  it('mends an error by its button', async () => {
    const { form, user } = await showForm(
      preset('order-service').replace('type: varchar(50)', 'type: VARCHAR(50)'),
      true,
    );
    openTable(0);
    const [error] = form.errors();
    expect(error.path).toBe(column(0, 2, 'type'));
    if (!error.repair) throw new Error('The model knows no repair for this.');
    await user.click(
      within(screen.getByRole('tabpanel')).getByRole('button', {
        name: error.repair.label,
      }),
    );

    expect(form.errors()).toEqual([]);
  });

  it('moves and removes rows by keys, keeps the focus and says so', async () => {
    const { form, user } = await showForm(preset('order-service'));
    openTable(0);
    act(() => field(column(0, 1, 'type')).focus());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(columns(form.data(), 0).slice(0, 3)).toEqual([
      'id',
      'status',
      'user_id',
    ]);
    expect(field(column(0, 2, 'type'))).toHaveFocus();
    expect(said()).toBe('Column user_id moved to place 3 of 6.');

    await user.keyboard('{ArrowUp}');
    expect(field(column(0, 1, 'type'))).toHaveFocus();
    await user.keyboard('{Control>}{Delete}{/Control}');
    expect(columns(form.data(), 0)).not.toContain('status');
    expect(field(column(0, 1, 'type'))).toHaveFocus();
    expect(said()).toBe('Column status removed. Undo brings it back.');
  });

  it('does not move the table with a column that is first already', async () => {
    const { form, user } = await showForm(preset('order-service'));
    openTable(1);
    act(() => field(column(1, 0, 'name')).focus());
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');

    expect(form.text()).toBe(preset('order-service'));
  });

  it('goes to the button that adds when the last row is removed', async () => {
    const { form, user } = await showForm(preset('notification-service'));
    await user.click(
      screen.getByRole('button', {
        name: 'Remove Check notifications_sent_after_created',
      }),
    );

    expect(form.text()).not.toContain('checks');
    expect(screen.getByRole('button', { name: 'Add check' })).toHaveFocus();
  });

  it('shows the rarer values of a column in its fold, and what they are while it is closed', async () => {
    const { form, user } = await showForm(preset('order-service'));
    openTable(1);
    expect(screen.getByText('→ orders')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Details of Column order_id' }),
    );
    const references = field(column(1, 1, 'references.table'));
    expect(references).toHaveAccessibleName('Refers to table');
    await user.selectOptions(references, 'none');

    expect(valueAt(form.data(), [...TABLES, 1, 'columns', 1])).toEqual({
      name: 'order_id',
      type: 'bigint',
    });
  });

  it('writes defaults in the type of the column, and removes what is emptied', async () => {
    const { form, user } = await showForm(preset('order-service'));
    openTable(0);
    await user.type(field(column(0, 3, 'default')), '12.5');
    expect(form.text()).toContain('default: 12.5 }');
    await user.clear(field(column(0, 3, 'default')));
    expect(form.text()).toBe(preset('order-service'));

    await user.clear(field(column(0, 2, 'default')));
    await user.type(field(column(0, 2, 'default')), '1');
    expect(valueAt(form.data(), [...TABLES, 0, 'columns', 2, 'default'])).toBe(
      '1',
    );
  });

  it('takes the columns of an index as words, from the columns there are', async () => {
    const { form, user } = await showForm(preset('order-service'));
    openTable(0);
    const words = field(`${table(0)}.indexes[1].columns`);
    await user.type(words, ', user_id, ');
    expect(words).toHaveValue('status, user_id, ');
    expect(
      valueAt(form.data(), [...TABLES, 0, 'indexes', 1, 'columns']),
    ).toEqual(['status', 'user_id']);
    await user.selectOptions(
      within(words.parentElement!).getByRole('combobox', {
        name: 'Add to Columns',
      }),
      'total_amount',
    );

    expect(words).toHaveValue('status, user_id, total_amount');
    expect(form.errors()).toEqual([]);
  });
});
