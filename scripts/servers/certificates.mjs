// The X.509 library needs the Reflect metadata polyfill to be there first.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 24 * 60 * 60 * 1000;

const newKeys = () =>
  crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

const common = serialNumber => ({
  serialNumber,
  notBefore: new Date(Date.now() - DAY),
  notAfter: new Date(Date.now() + DAY),
  signingAlgorithm: ALGORITHM,
});

/**
 * An authority for a server on loopback and its clients, for a day. `issue` resolves with `{ cert, key }` for a
 * subject such as `CN=admin,O=system:masters`; all is PEM.
 */
export async function createAuthority() {
  const keys = await newKeys();
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...common('01'),
    name: 'CN=EcoTrack check',
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  let issued = 1;
  const issue = async subject => {
    const own = await newKeys();
    issued += 1;
    const certificate = await x509.X509CertificateGenerator.create({
      ...common(String(issued).padStart(2, '0')),
      subject,
      issuer: root.subject,
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      extensions: [
        new x509.ExtendedKeyUsageExtension([
          x509.ExtendedKeyUsage.serverAuth,
          x509.ExtendedKeyUsage.clientAuth,
        ]),
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    });
    const key = await crypto.subtle.exportKey('pkcs8', own.privateKey);
    return {
      cert: certificate.toString('pem'),
      key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
    };
  };
  return { pem: root.toString('pem'), issue };
}
