// The X.509 library needs the Reflect metadata polyfill to be there first.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const HOUR = 3_600_000;

const newKeys = () =>
  crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

const validity = () => ({
  notBefore: new Date(Date.now() - HOUR),
  notAfter: new Date(Date.now() + HOUR),
  signingAlgorithm: ALGORITHM,
});

/** A certificate for 127.0.0.1 and the authority that issued it, all new, PEM. */
export async function newCertificate() {
  const keys = await newKeys();
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    serialNumber: '01',
    name: 'CN=Cluster authority',
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  const own = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity(),
    serialNumber: '02',
    subject: 'CN=cluster',
    issuer: root.subject,
    publicKey: own.publicKey,
    signingKey: keys.privateKey,
    extensions: [
      new x509.SubjectAlternativeNameExtension([
        { type: 'ip', value: '127.0.0.1' },
      ]),
    ],
  });
  const key = await crypto.subtle.exportKey('pkcs8', own.privateKey);
  return {
    ca: root.toString('pem'),
    cert: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}
