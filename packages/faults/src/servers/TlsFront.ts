import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createServer, type Server } from 'node:tls';

/** Speaks TLS before a server that does not. */
export class TlsFront {
  private readonly sockets = new Set<Socket>();
  private server?: Server;

  constructor(
    private readonly target: number,
    private readonly certificate: {
      readonly cert: string;
      readonly key: string;
    },
  ) {}

  async listen(): Promise<void> {
    this.server = createServer(this.certificate, socket => {
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
    });
    // a client that does not trust the certificate
    this.server.on('tlsClientError', () => undefined);
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    const { port } = this.server?.address() as AddressInfo;
    return `https://127.0.0.1:${port}`;
  }

  /** New connections see the new certificate; open ones are cut. */
  renew(certificate: { readonly cert: string; readonly key: string }): void {
    this.server?.setSecureContext(certificate);
    this.sockets.forEach(socket => socket.destroy());
  }

  close(): void {
    this.sockets.forEach(socket => socket.destroy());
    this.server?.close();
  }
}
