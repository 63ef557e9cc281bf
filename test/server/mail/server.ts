import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A letter that a mail server took. */
export interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** A real mail server on this machine; `change` says what it does otherwise than take everything. Gone when the test is over. */
export async function mailServer(change: SMTPServerOptions = {}): Promise<{ url: string; taken: Taken[] }> {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      stream.toArray().then((pieces) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(pieces).toString() });
        done();
      }, done);
    },
    ...change,
  });
  // A client that breaks off is no fault of the server's.
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => void server.close(resolve)));
  return { url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, taken };
}

/** Something that listens where a mail server should, and treats whoever connects as it likes. */
export async function rawServer(meet: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    meet(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that answers each command with the line given, and breaks off at what it has none for. */
export function answering(answers: Readonly<Record<string, string>>): (socket: Socket) => void {
  return (socket) => {
    socket.write('220 mail.example ESMTP\r\n');
    socket.on('data', (said) => {
      const answer = answers[said.toString().slice(0, 4).trim().toUpperCase()];
      if (answer) socket.write(`${answer}\r\n`);
      else socket.destroy();
    });
  };
}

/** What an SMTP server refuses with. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
