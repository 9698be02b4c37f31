import { sqlIdentifier, sqlLiteral } from '../text/sql';
import { text } from '../text/text';

/** Grants on one table, where the role exists: a throw-away test database has only its owner. */
export const grantToApplication = (
  table: string,
  privileges: string,
  role: string,
) => text`
do $$
begin
    if exists (select from pg_roles where rolname = ${sqlLiteral(role)}) then
        grant ${privileges} on ${table} to ${sqlIdentifier(role)};
    end if;
end
$$;
`;
