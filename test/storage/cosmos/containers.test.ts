import {
  CONTAINER_NAMES,
  CONTAINERS,
  ERASER_RIGHTS,
  indexingPolicyOf,
} from '../../../src/storage/cosmos/containers.ts';

describe('The containers', () => {
  it('are all in the list of names', () => {
    expect([...CONTAINER_NAMES]).toEqual(Object.keys(CONTAINERS));
  });

  it.each(['record', 'checkpoint', 'release', 'delivery', 'access-log', 'learning-note', 'shelf', 'named'] as const)(
    'give nobody a right to change or remove an item of %s',
    (name) => {
      const rights: readonly string[] = CONTAINERS[name].rights;
      expect(rights).toContain('items/create');
      for (const right of ['items/replace', 'items/upsert', 'items/delete']) expect(rights).not.toContain(right);
    },
  );

  it('let only the identity that erases replace an entry of the record, which may touch nothing else', () => {
    expect(Object.keys(ERASER_RIGHTS)).toEqual(['record']);
    const service: readonly string[] = CONTAINERS.record.rights;
    const more = ERASER_RIGHTS.record.filter((right) => !service.includes(right));
    expect(more).toEqual(['items/replace']);
  });

  it('index of the record only what its queries ask by', () => {
    expect(indexingPolicyOf(CONTAINERS.record)).toEqual({
      indexingMode: 'consistent',
      automatic: true,
      includedPaths: [{ path: '/escalationId/?' }, { path: '/version/?' }],
      excludedPaths: [{ path: '/*' }],
    });
  });

  it.each(CONTAINER_NAMES)('say why %s is as it is', (name) => {
    expect(CONTAINERS[name].why).toMatch(/^[A-Z].*\.$/);
    expect(CONTAINERS[name].partitionKey).toMatch(/^\/\w+$/);
  });
});
