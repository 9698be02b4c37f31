import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP connection that can be cut, or go dead without a word, and be mended. */
export class CutProxy {
  private isCut = false;
  private isDead = false;
  private accepted = 0;
  /** What the portal opened, and what leads on from it. */
  private readonly lines = new Map<Socket, Socket>();
  private readonly server = createServer(socket => {
    this.accepted += 1;
    if (this.isCut) {
      socket.destroy();
      return;
    }
    const behind = connect(this.target, '127.0.0.1');
    this.lines.set(socket, behind);
    socket.on('close', () => {
      this.lines.delete(socket);
      behind.destroy();
    });
    socket.on('error', () => behind.destroy());
    behind.on('error', () => socket.destroy());
    behind.on('close', () => socket.destroy());
    if (!this.isDead) socket.pipe(behind).pipe(socket);
  });

  constructor(private readonly target: number) {}

  async listen(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  /** Connections that were opened so far. */
  get connections(): number {
    return this.accepted;
  }

  /** Every packet is lost from now on, in both directions; nobody is told, as when a line is unplugged. */
  goDead(): void {
    this.isDead = true;
    for (const [socket, behind] of this.lines) {
      socket.unpipe(behind).pause();
      behind.unpipe(socket).pause();
    }
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.lines.keys()) socket.destroy();
  }

  /** New connections pass again; those that went dead stay so. */
  mend(): void {
    this.isCut = false;
    this.isDead = false;
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}
