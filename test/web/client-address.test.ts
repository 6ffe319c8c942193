import type { IncomingMessage } from 'node:http';
import { clientAddress, type Arrival } from '../../src/web/client-address.ts';

const from = (headers: IncomingMessage['headers']) => ({
  headers,
  socket: { remoteAddress: '10.0.0.1' } as IncomingMessage['socket'],
});
const behind = (header: string | null): Arrival => ({ kind: 'proxied', header });

it('is that of the connection where nothing stands in front, whatever a header says', () => {
  expect(clientAddress(from({ 'x-forwarded-for': '192.0.2.7' }), { kind: 'direct' })).toBe('10.0.0.1');
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['192.0.2.7:51234', '192.0.2.7'],
  ['203.0.113.9, 192.0.2.7', '192.0.2.7'],
  ['[2001:db8::7]:51234', '2001:db8::7'],
  ['2001:db8::7', '2001:db8::7'],
  ['192.0.2.7, nobody', null],
  ['', null],
])('behind a proxy that says "%s" it is %s: the last, which the proxy wrote', (said, address) => {
  expect(clientAddress(from({ 'x-forwarded-for': said }), behind('X-Forwarded-For'))).toBe(address);
});

it('cannot be told behind a proxy that nobody said anything of, nor without the header', () => {
  expect(clientAddress(from({ 'x-forwarded-for': '192.0.2.7' }), behind(null))).toBeNull();
  expect(clientAddress(from({}), behind('X-Forwarded-For'))).toBeNull();
});
