import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sentence } from '../toolchain/Sentence.mjs';
import { until } from '../toolchain/until.mjs';
import { toolProgram } from '../tools/runTool.mjs';
import { ApiClient } from './ApiClient.mjs';
import { createAuthority } from './certificates.mjs';
import { startEtcd } from './etcd.mjs';
import { freePort } from './freePort.mjs';
import { ServerProcess } from './ServerProcess.mjs';

/** Admission and checks of credentials that ask the core of Kubernetes, which is not there. */
const WITHOUT_CORE = [
  '--authentication-skip-lookup',
  '--disable-admission-plugins=NamespaceLifecycle,MutatingAdmissionWebhook,ValidatingAdmissionWebhook,ValidatingAdmissionPolicy,MutatingAdmissionPolicy',
  '--enable-priority-and-fairness=false',
];

/** Never ok in whole: one part of it waits for the core. */
const READY = '/readyz?exclude=informer-sync';

/**
 * The part of kube-apiserver that serves custom resources, with an etcd of its own, on loopback. It has no kinds
 * until CustomResourceDefinitions are created; namespaces need not exist.
 */
export async function startApiServer() {
  const program = await toolProgram('apiextensions-apiserver');
  const folder = mkdtempSync(join(tmpdir(), 'ecotrack-apiserver-'));
  const etcd = await startEtcd(folder);
  const port = await freePort();
  const url = `https://127.0.0.1:${port}`;
  const connection = await certificates(folder, url);
  const client = new ApiClient(url, connection);
  const args = argumentsFor(folder, etcd.url, port);
  let server;
  const start = async () => {
    server = new ServerProcess('apiextensions-apiserver', program, args);
    await server.until(/Serving securely/);
    await untilReady(client, server);
  };
  const close = async () => {
    client.close();
    await server?.kill();
    await etcd.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url,
    client,
    connection,
    etcd,
    /** Ends it as a crash would; `start` brings it back with what etcd holds. */
    kill: () => server.kill(),
    start,
    close,
  };
}

async function certificates(folder, url) {
  const authority = await createAuthority();
  const [server, admin] = [
    await authority.issue('CN=apiserver'),
    await authority.issue('CN=admin,O=system:masters'),
  ];
  const base64 = text => Buffer.from(text).toString('base64');
  const write = (name, text) =>
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  write('ca.crt', authority.pem);
  write('tls.crt', server.cert);
  write('tls.key', server.key);
  write(
    'kubeconfig',
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'own',
      contexts: [{ name: 'own', context: { cluster: 'own', user: 'admin' } }],
      clusters: [
        {
          name: 'own',
          cluster: {
            server: url,
            'certificate-authority-data': base64(authority.pem),
          },
        },
      ],
      users: [
        {
          name: 'admin',
          user: {
            'client-certificate-data': base64(admin.cert),
            'client-key-data': base64(admin.key),
          },
        },
      ],
    }),
  );
  return { ca: authority.pem, ...admin };
}

function argumentsFor(folder, etcd, port) {
  const kubeconfig = join(folder, 'kubeconfig');
  return [
    `--etcd-servers=${etcd}`,
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    `--tls-cert-file=${join(folder, 'tls.crt')}`,
    `--tls-private-key-file=${join(folder, 'tls.key')}`,
    `--client-ca-file=${join(folder, 'ca.crt')}`,
    `--kubeconfig=${kubeconfig}`,
    `--authentication-kubeconfig=${kubeconfig}`,
    `--authorization-kubeconfig=${kubeconfig}`,
    ...WITHOUT_CORE,
  ];
}

async function untilReady(client, server) {
  try {
    await until(
      'the API server',
      async () => (await client.get(READY)).status === 200,
      60_000,
    );
  } catch (error) {
    throw new Sentence(`${error.message}\n${server.output.slice(-2000)}`);
  }
}
