import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { frontOf } from '../../../src/cli/front.ts';

const { handler } = await import(pathToFileURL(process.argv[2] ?? '').href);
const { server, answerWith } = frontOf({ origin: undefined, trustProxy: false });
answerWith(handler);
server.listen(0, '127.0.0.1', () => console.log(`LISTENING ${(server.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit(0));
