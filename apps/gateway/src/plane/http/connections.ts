import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** The last request of each connection, to know whom an error of the connection is about. */
export class Connections {
  readonly #last = new WeakMap<Duplex, { readonly req: IncomingMessage; readonly res: ServerResponse }>();

  began(req: IncomingMessage, res: ServerResponse): void {
    this.#last.set(req.socket, { req, res });
  }

  /** The last request, as long as its answer is not out. */
  running(socket: Duplex): { readonly req: IncomingMessage; readonly res: ServerResponse } | undefined {
    const last = this.#last.get(socket);
    return last === undefined || last.res.writableFinished ? undefined : last;
  }
}
