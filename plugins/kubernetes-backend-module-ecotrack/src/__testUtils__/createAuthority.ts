// The X.509 library needs the Reflect metadata polyfill to be there first.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const HOUR = 3_600_000;

/** Key and certificate, PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

const newKeys = () =>
  crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

let serial = 1;
const common = () => {
  serial += 1;
  return {
    serialNumber: String(serial).padStart(4, '0'),
    notBefore: new Date(Date.now() - 2 * HOUR),
    notAfter: new Date(Date.now() + HOUR),
    signingAlgorithm: ALGORITHM,
  };
};

/** A certificate authority of a cluster, with certificates for loopback and for clients. */
export async function createAuthority() {
  const keys = await newKeys();
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...common(),
    name: 'CN=Test cluster',
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  const issue = async (subject: {
    name?: string;
    notAfter?: Date;
  }): Promise<Certificate> => {
    const own = await newKeys();
    const certificate = await x509.X509CertificateGenerator.create({
      ...common(),
      ...(subject.notAfter && { notAfter: subject.notAfter }),
      subject: `CN=${subject.name ?? 'cluster'}`,
      issuer: root.subject,
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      extensions: [
        new x509.SubjectAlternativeNameExtension([
          subject.name
            ? { type: 'dns', value: subject.name }
            : { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    });
    const key = await crypto.subtle.exportKey('pkcs8', own.privateKey);
    return {
      key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
      cert: certificate.toString('pem'),
    };
  };
  const pem = root.toString('pem');
  return { pem, caData: Buffer.from(pem).toString('base64'), issue };
}
