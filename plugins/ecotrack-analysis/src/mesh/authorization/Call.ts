/** One call to judge. Absent fields are not known; null says that there certainly is none. */
export interface Call {
  /** Identity from mTLS, such as `prod.example/ns/shop/sa/cart`; null for plain text. */
  readonly principal?: string | null;
  /** `<issuer>/<subject>` of a valid token; null for none. */
  readonly requestPrincipal?: string | null;
  /** Port of the pod. */
  readonly port?: number;
  /** Whether the proxy takes the port's traffic for HTTP. */
  readonly protocol: 'http' | 'tcp';
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
}

const IDENTITY = /^([^/]+)\/ns\/([^/]+)\/sa\/([^/]+)$/;

/** Parts of a principal; undefined for a text that is none. */
export function partsOf(principal: string) {
  const match = IDENTITY.exec(principal);
  if (!match) return undefined;
  const [, trustDomain, namespace, serviceAccount] = match;
  return { trustDomain, namespace, serviceAccount };
}
