/** `npm run receiver`: takes reports on this machine. README.md beside this file says what to put before it. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCertificate } from './certificate.ts';
import { CONTAINER, createReceiver, exportLines, readCertificate } from './server.ts';
import { openStore } from './store.ts';

const HELP = `npm run receiver -- [options]

  --port NUMBER       port to listen on (8443)
  --host ADDRESS      address to listen on (127.0.0.1)
  --data FILE         the database (.output/receiver/reports.sqlite)
  --cert FILE --key FILE   a certificate; without them a self-signed one is made
  --http              without TLS, behind a proxy that has it
  --token TEXT        needed to read reports (else RECEIVER_TOKEN, else a random one is printed)
  --per-minute NUMBER reports taken from one address in a minute (60)
  --export FILE       writes all reports as JSON Lines to FILE and ends
  --help              this text
`;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8443' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: '.output/receiver/reports.sqlite' },
      cert: { type: 'string' },
      key: { type: 'string' },
      http: { type: 'boolean', default: false },
      token: { type: 'string' },
      'per-minute': { type: 'string', default: '60' },
      export: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const port = wholeNumber('--port', values.port, 65_535);
  const perMinute = wholeNumber('--per-minute', values['per-minute'], 1_000_000);
  const path = resolve(values.data);
  mkdirSync(dirname(path), { recursive: true });
  const store = openStore(path);
  if (values.export !== undefined) {
    writeFileSync(values.export, exportLines(store));
    console.log(`${store.count()} reports written to ${values.export}`);
    return store.close();
  }
  if ((values.cert === undefined) !== (values.key === undefined))
    throw new Error('--cert and --key belong together.');
  const tls = values.http
    ? null
    : values.cert !== undefined && values.key !== undefined
      ? readCertificate(values.cert, values.key)
      : makeCertificate();
  const token = values.token ?? process.env.RECEIVER_TOKEN ?? randomBytes(18).toString('base64url');
  const server = await createReceiver({ store, token, perMinute, tls, now: () => new Date() });
  const address = await server.listen({ host: values.host, port });
  console.log(`Taking reports at ${address}${CONTAINER} (${store.count()} kept in ${values.data})`);
  console.log(`Reading them needs the header  Authorization: Bearer ${token}`);
  if (tls && values.cert === undefined)
    console.log('The certificate is self-signed: open the address once in the browser and accept it.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void server.close().then(() => store.close());
    });
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || value > most)
    throw new Error(`${option} must be a whole number up to ${most}.`);
  return value;
}
