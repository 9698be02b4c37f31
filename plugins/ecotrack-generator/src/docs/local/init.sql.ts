import type { Service } from '@ecotrack/model';
import { applicationRole, databaseName, ownerRole } from '@ecotrack/model';
import { notice } from '../../text/notice';
import { sqlIdentifier } from '../../text/sql';
import { text } from '../../text/text';

/** The two roles and the database, as the platform has them; Flyway does the rest when the service starts. */
export const initSql = (service: Service) => text`
${notice('sql')}
-- No passwords: the local server trusts every connection and listens on this machine only.
CREATE ROLE ${sqlIdentifier(ownerRole(service))} LOGIN;
CREATE ROLE ${sqlIdentifier(applicationRole(service))} LOGIN;
CREATE DATABASE ${sqlIdentifier(databaseName(service))} OWNER ${sqlIdentifier(
  ownerRole(service),
)};
`;
