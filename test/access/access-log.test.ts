import { viewId } from '../../src/access/access-log.ts';
import { instantOf } from '../../src/calendar/instant.ts';

describe('The id of a view', () => {
  it('stands in order of time, whatever the random bytes', () => {
    const earlier = viewId(instantOf(999), Uint8Array.of(255, 255));
    const later = viewId(instantOf(1000), Uint8Array.of(0, 1));
    expect([later, earlier].sort()).toEqual([earlier, later]);
  });

  it('stands between the moment itself and the next, so that moments may ask for it', () => {
    const id = viewId(instantOf(1000), Uint8Array.of(9));
    expect([instantOf(1001), id, instantOf(1000)].sort()).toEqual([instantOf(1000), id, instantOf(1001)]);
  });

  it('holds every byte', () => {
    expect(viewId(instantOf(0), Uint8Array.of(0, 15, 255))).toBe('1970-01-01T00:00:00.000Z-000fff');
  });
});
