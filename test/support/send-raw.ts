import { connect } from 'node:net';

/** Sends bytes as they are to a port of this machine and answers what came back, up to the connection's end. */
export function sendRaw(port: number, bytes: string | Buffer, more?: Buffer): Promise<string> {
  return new Promise((settle) => {
    let came = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      if (more !== undefined) socket.write(more);
    });
    socket.on('data', (part: Buffer) => (came += part.toString('utf8')));
    socket.on('error', () => undefined);
    socket.on('close', () => settle(came));
  });
}
