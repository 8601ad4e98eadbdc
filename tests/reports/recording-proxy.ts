/**
 * Everything a browser asks for, whoever in it asks: all its traffic goes through here. Passes on what is on this
 * machine and refuses the rest, which is written down all the same.
 */
import { createServer, request as ask, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

const HERE = '127.0.0.1';

export class RecordingProxy {
  /** `host:port`, in the order asked for. */
  readonly asked: string[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor() {
    this.#server = createServer((incoming, response) => {
      const url = URL.parse(incoming.url ?? '');
      this.asked.push(url ? `${url.hostname}:${url.port || 80}` : String(incoming.url));
      if (url?.hostname !== HERE) return void response.writeHead(502).end();
      const { method, headers } = incoming;
      const onward = ask(url, { method: method ?? 'GET', headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      incoming.pipe(onward);
    });
    this.#server.on('connect', (request, socket: Socket) => {
      this.asked.push(String(request.url));
      const [host, port] = String(request.url).split(':');
      this.#keep(socket);
      if (host !== HERE) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      const onward = this.#keep(connect(Number(port), HERE));
      onward.on('connect', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
    });
    this.#server.on('connection', (socket: Socket) => this.#keep(socket));
  }

  static async start(): Promise<RecordingProxy> {
    const proxy = new RecordingProxy();
    await new Promise<void>((resolve) => proxy.#server.listen(0, HERE, resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
    return socket;
  }
}
