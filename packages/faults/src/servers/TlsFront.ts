import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createServer, type Server } from 'node:tls';

/** A certificate, and the authority whose clients are let in; PEM. */
export interface FrontCertificate {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

/** Speaks TLS before a server that does not, with clients that have a certificate of their own. */
export class TlsFront {
  private readonly sockets = new Set<Socket>();
  private server?: Server;

  constructor(
    private readonly target: number,
    private readonly certificate: FrontCertificate,
  ) {}

  async listen(): Promise<void> {
    this.server = createServer(
      { ...this.certificate, requestCert: true },
      socket => {
        const behind = connect(this.target, '127.0.0.1');
        this.sockets.add(socket);
        socket.on('close', () => {
          this.sockets.delete(socket);
          behind.destroy();
        });
        socket.on('error', () => behind.destroy());
        behind.on('error', () => socket.destroy());
        behind.on('close', () => socket.destroy());
        socket.pipe(behind).pipe(socket);
      },
    );
    // a client that does not trust the certificate, or is not trusted
    this.server.on('tlsClientError', () => undefined);
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    const { port } = this.server?.address() as AddressInfo;
    return `https://127.0.0.1:${port}`;
  }

  /** New connections meet the new certificate and the new authority; open ones are cut. */
  renew(certificate: FrontCertificate): void {
    this.server?.setSecureContext(certificate);
    this.sockets.forEach(socket => socket.destroy());
  }

  close(): void {
    this.sockets.forEach(socket => socket.destroy());
    this.server?.close();
  }
}
