import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export interface TcpProxyOptions {
  /** What arrives of what the server sent; as long as it. @default the same */
  readonly answer?: (chunk: Buffer) => Buffer;
}

/** A way to a server on this machine that can be cut. */
export class TcpProxy {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isShut = false;
  #cutAfter: Buffer | null = null;

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  /** `to`: an address with a port, of any scheme. */
  static async open(to: string, { answer = (chunk) => chunk }: TcpProxyOptions = {}): Promise<TcpProxy> {
    const { hostname, port } = new URL(to);
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const proxy = new TcpProxy(server);
    server.on("connection", (client) => proxy.#join(client, connect(Number(port), hostname), answer));
    return proxy;
  }

  /** Ends every connection; others may be made. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Ends every connection, and every further one at once. */
  shut(): void {
    this.#isShut = true;
    this.cut();
  }

  reopen(): void {
    this.#isShut = false;
  }

  /** Once a client has sent these bytes, the server does what they ask and its answer is lost with the connection. */
  cutAfter(sent: Buffer): void {
    this.#cutAfter = sent;
  }

  async close(): Promise<void> {
    this.shut();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(client: Socket, server: Socket, answer: (chunk: Buffer) => Buffer): void {
    let isLost = false;
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    if (this.#isShut) client.destroy();
    client.on("data", (chunk) => {
      if (this.#cutAfter !== null && chunk.includes(this.#cutAfter)) {
        isLost = true;
        this.#cutAfter = null;
      }
      server.write(chunk);
    });
    server.on("data", (chunk) => {
      if (isLost) client.destroy();
      else client.write(answer(chunk));
    });
  }
}
