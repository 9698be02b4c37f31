/** Answers of the form for the order service. */
export const ANSWERS = {
  name: 'order-service',
  owner: 'group:default/orders-team',
  description: 'Takes and tracks orders',
  stores: 'order-service',
};

/** Configuration of a portal whose forge is on loopback. */
export const CONFIG = {
  ecotrack: {
    repositories: { host: '127.0.0.1:7100', owner: 'ecotrack' },
    platform: {},
  },
};
