import { stringify } from 'yaml';

/** One example as the actions page shows it: a template with the one step. */
export const example = (
  description: string,
  action: string,
  input: object,
) => ({
  description,
  example: stringify({
    steps: [
      { action, id: action.replaceAll(':', '-'), name: description, input },
    ],
  }),
});

/** Answers of the form that several examples use. */
export const ORDER_ANSWERS = {
  name: 'order-service',
  owner: 'group:default/orders-team',
  description: 'Takes and tracks orders',
  stores: 'order-service',
};
