import type { Service } from '../../service/service';
import { fieldsOf } from '../kafka/fields';
import type { SpanningRule } from '../SpanningRule';
import { columnsOf, tablesOf } from '../walk';

/** Card data by the names it usually has: it stays with the payment provider. */
const CARD =
  /^(?:.*_)?(?:card_?(?:number|no|num|holder(?:_?name)?|expiry|cvc|cvv)|credit_?card|pan|cvv2?|cvc2?|csc|expiry_(?:month|year)|magstripe|track_data|pin_?block)$/;
/** What tells who a person is. */
const PERSONAL =
  /^(?:.*_)?(?:e?mail(?:_address)?|phone(?:_number)?|mobile|first_?name|last_?name|full_?name|surname|birth(?:_?date|day)?|date_of_birth|dob|ssn|tax_id|passport(?:_number)?|iban|bic|account_?number|street|address(?:_line[0-9]?)?|post_?code|zip(?:_code)?|recipient|ip_address|password(?:_hash)?|gender|nationality)$/;

/** Whether a column of this name tells who a person is, as far as its name says. */
export const isPersonal = (name: string): boolean => PERSONAL.test(name);

export const cardColumn: SpanningRule<Service> = {
  id: 'security/card-data',
  message:
    'The column {column} holds card data, which no EcoTrack service stores.',
  fix: 'Keep the reference that the payment provider gives, such as "provider_reference".',
  *check(service) {
    for (const table of tablesOf(service))
      for (const { value, path } of columnsOf(table))
        if (value.name !== undefined && CARD.test(value.name))
          yield { path: [...path, 'name'], values: { column: value.name } };
  },
};

export const auditedTables: SpanningRule<Service> = {
  id: 'security/audit-required',
  message:
    'The service is sensitive, but changes of the table {table} are not kept.',
  fix: 'Write "audit: true" at the table.',
  *check(service) {
    if (service.spec?.application?.sensitivity !== 'sensitive') return;
    for (const { value, path } of tablesOf(service))
      if (value.audit === false)
        yield { path: [...path, 'name'], values: { table: value.name } };
  },
};

export const personalEvents: SpanningRule<Service> = {
  id: 'security/personal-data-in-events',
  message:
    'The service is sensitive, but its events carry {field}, which tells who a person is or is card data.',
  fix: 'Publish the id only; who may know more asks the service.',
  *check(service) {
    if (service.spec?.application?.sensitivity !== 'sensitive') return;
    for (const { value, path } of fieldsOf(service))
      if (
        value.name !== undefined &&
        (isPersonal(value.name) || CARD.test(value.name))
      )
        yield { path, values: { field: value.name } };
  },
};
