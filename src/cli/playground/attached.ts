import { Server } from 'node:net';

// Loaded into each Playground process before its own code. It makes good two things the Playground leaves open:
// it listens on every address, so anyone on the same network could act as the sample person; and it would outlive
// a service that was killed without a chance to stop it.

const LOOPBACK = '127.0.0.1';

/** Every listener of this process by port number alone becomes one on the loopback address. */
const listen = Reflect.get(Server.prototype, 'listen') as (this: Server, ...given: readonly unknown[]) => Server;
Reflect.set(Server.prototype, 'listen', function onLoopback(this: Server, ...given: readonly unknown[]): Server {
  const [port, ...rest] = given;
  return typeof port === 'number' ? listen.call(this, port, LOOPBACK, ...rest) : listen.call(this, ...given);
});

/** The channel to the service closes when the service ends, however it ends. */
process.on('disconnect', () => process.exit(0));
