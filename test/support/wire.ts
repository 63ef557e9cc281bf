import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { addressOf } from './postgres.ts';

/** A wire between a store and its database that a test can cut. */
export interface Wire {
  /** The database's address by way of the wire. */
  readonly url: string;
  /** Cuts when the next message with this text goes to the database: before it arrives, or when it has been answered. */
  cut(text: string, when: 'before' | 'after', then?: () => void): void;
  /** Whether new connections come through. */
  open: boolean;
}

export async function wireTo(url: string): Promise<Wire> {
  const { hostname, port, pathname } = new URL(url);
  const sockets = new Set<Socket>();
  let next: { text: string; when: 'before' | 'after'; then: (() => void) | undefined } | undefined;

  const server = createServer((near) => {
    if (!wire.open) return near.destroy();
    const far = connect(Number(port), hostname);
    let cutting: typeof next;
    const end = () => {
      near.destroy();
      far.destroy();
      cutting?.then?.();
      cutting = undefined;
    };
    for (const socket of [near, far]) sockets.add(socket.on('error', end).on('close', end));
    near.on('data', (sent) => {
      if (next && sent.includes(next.text)) {
        cutting = next;
        next = undefined;
        if (cutting.when === 'before') return end();
      }
      return far.write(sent);
    });
    far.on('data', (answer) => (cutting ? end() : near.write(answer)));
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const change = { port: String(typeof address === 'object' ? address?.port : '') };
  const wire: Wire = {
    url: addressOf(url, pathname.slice(1), change),
    cut(text, when, then) {
      next = { text, when, then };
    },
    open: true,
  };
  return wire;
}
