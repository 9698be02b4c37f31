import { say } from '../../toolchain/say.mjs';

const NOTIFICATIONS = 'backstage_plugin_notifications';

/** A service of the sandbox that the guest owns, who is told of it. */
export const SERVICE = 'component:default/user-service';

/** Whether a replica says that it has told the owners of the state. */
export async function isTold(postgres, state) {
  const [{ rows }] = await postgres.query(
    'backstage_plugin_platform-health',
    'select entity_ref, state, is_sent from notices',
  );
  return rows.some(
    row => row.entity_ref === SERVICE && row.is_sent && row.state === state,
  );
}

/** Notes every notification that is stored or overwritten: a later one of the same scope takes the place of the earlier. */
const NOTE_ALL = `
  create table told (scope text, reader text, title text);
  create function note_told() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' or new.title <> old.title or new.updated is distinct from old.updated then
      insert into told values (new.scope, new."user", new.title);
    end if;
    return new;
  end $$;
  create trigger note_told after insert or update on notification
    for each row execute function note_told();`;

export const noteAll = postgres => postgres.query(NOTIFICATIONS, NOTE_ALL);

/** What is wrong with what users were told: each sentence once, and both the fault and the recovery. */
export async function wrongInTold(postgres) {
  const [{ rows }] = await postgres.query(
    NOTIFICATIONS,
    `select scope, reader, title, count(*)::int as times from told
      where scope like 'platform-health:%' group by scope, reader, title`,
  );
  const own = rows.filter(({ scope }) => scope.endsWith(`:${SERVICE}`));
  const readers = new Set(own.map(({ reader }) => reader));
  say(`  told: ${own.map(({ title }) => title).join(', ')}`);
  return [
    ...rows
      .filter(({ times }) => times > 1)
      .map(
        ({ reader, title, times }) =>
          `${reader} was told ${times} times: ${title}`,
      ),
    ...(readers.size > 0 && own.length === 2 * readers.size
      ? []
      : [
          `Of the fault and the recovery ${readers.size} users were told ${own.length} times.`,
        ]),
  ];
}
