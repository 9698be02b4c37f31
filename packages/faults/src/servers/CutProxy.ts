import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP connection that can be cut and mended. */
export class CutProxy {
  private isCut = false;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer(socket => {
    if (this.isCut) {
      socket.destroy();
      return;
    }
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

  constructor(private readonly target: number) {}

  async listen(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  cut(): void {
    this.isCut = true;
    this.sockets.forEach(socket => socket.destroy());
  }

  mend(): void {
    this.isCut = false;
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}
