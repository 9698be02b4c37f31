import { authorizationHosts } from '../../mesh/findings/authorization/authorizationHosts';
import { authorizationMethods } from '../../mesh/findings/authorization/authorizationMethods';
import { authorizationSources } from '../../mesh/findings/authorization/authorizationSources';
import { httpFieldsOnTcp } from '../../mesh/findings/authorization/httpFieldsOnTcp';
import { principalsNeedMtls } from '../../mesh/findings/authorization/principalsNeedMtls';
import { made } from '../objects';
import { type Example, type Group, cartPorts, policy, source } from './parts';

/** What is told. */
const BROKEN: readonly Example[] = [
  [
    'warning KIA0101 AuthorizationPolicy/policy',
    policy(source({ namespaces: ['gone'] })),
  ],
  [
    'info KIA0106 AuthorizationPolicy/policy',
    policy(source({ principals: ['shop.example/ns/shop/sa/later'] })),
  ],
  [
    'info KIA0106 AuthorizationPolicy/policy',
    policy(source({ serviceAccounts: ['later'] })),
  ],
  [
    'error KIA0106 AuthorizationPolicy/policy',
    policy(source({ principals: ['shop.example/ns/gone/sa/order'] })),
  ],
  [
    'warning KIA0108 AuthorizationPolicy/policy',
    policy(source({ principals: ['other.example/ns/shop/sa/order'] })),
  ],
  [
    'warning KIA0102 AuthorizationPolicy/policy',
    policy([{ to: [{ operation: { methods: ['get'] } }] }]),
  ],
  [
    'error KIA0104 AuthorizationPolicy/policy',
    policy([{ to: [{ operation: { hosts: ['gone.shop'] } }] }]),
  ],
  [
    'error KIA0105 AuthorizationPolicy/policy',
    {
      ...policy(source({ serviceAccounts: ['order'] })),
      PeerAuthentication: [made('default', { mtls: { mode: 'DISABLE' } })],
    },
  ],
  [
    'error http-fields-on-tcp AuthorizationPolicy/policy',
    {
      ...policy([{ to: [{ operation: { methods: ['GET'] } }] }]),
      Service: [made('cart', cartPorts({ name: 'tcp-redis', port: 6379 }))],
      VirtualService: [],
    },
  ],
  [
    'error KIA0106 AuthorizationPolicy/policy',
    policy(source({ principals: ['shop.example/ns/shop/sa/later'] }), {
      action: 'DENY',
    }),
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
  [
    'a policy with an open TCP rule beside one of HTTP',
    {
      ...policy([
        { to: [{ operation: { methods: ['GET'] } }] },
        { to: [{ operation: { ports: ['6379'] } }] },
      ]),
      Service: [made('cart', cartPorts({ name: 'tcp-redis', port: 6379 }))],
      VirtualService: [],
    },
  ],
  [
    'an account of a trust domain that the mesh takes for its own',
    policy(source({ principals: ['old.example/ns/shop/sa/order'] })),
  ],
];

export const authorization: Group = {
  analyzers: [
    authorizationHosts,
    authorizationMethods,
    authorizationSources,
    httpFieldsOnTcp,
    principalsNeedMtls,
  ],
  broken: BROKEN,
  clean: CLEAN,
};
