import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const AUDIENCE = 'ecotrack';

/** An issuer of tokens on loopback, with its published key: the identity provider of a started service. */
export async function startIssuer() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
  });
  const key = {
    ...publicKey.export({ format: 'jwk' }),
    kid: 'check',
    use: 'sig',
    alg: 'RS256',
  };
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [key] }));
  });
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    /** A token for five minutes with these scopes. */
    token(scope) {
      const now = Math.floor(Date.now() / 1000);
      const part = value =>
        Buffer.from(JSON.stringify(value)).toString('base64url');
      const content = [
        part({ alg: 'RS256', kid: key.kid, typ: 'JWT' }),
        part({
          iss: url,
          aud: AUDIENCE,
          sub: 'check',
          scope,
          iat: now,
          exp: now + 300,
          jti: randomUUID(),
        }),
      ].join('.');
      return `${content}.${createSign('RSA-SHA256')
        .update(content)
        .sign(privateKey, 'base64url')}`;
    },
    close: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
