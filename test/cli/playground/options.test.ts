import { readOptions } from '../../../src/cli/playground/options.ts';

describe('how npm start may be asked to run', () => {
  it('opens three windows on the usual ports when nothing is said', () => {
    expect(readOptions([], {})).toEqual({ people: 3, port: 3978, playgroundPort: 56150, dataFolder: 'data' });
  });

  it('takes the port and the data folder from the environment, and the command line above it', () => {
    const environment = { PORT: '4000', DATA_FOLDER: 'elsewhere' };
    expect(readOptions([], environment)).toMatchObject({ port: 4000, dataFolder: 'elsewhere' });
    expect(readOptions(['--port', '4001'], environment)).toMatchObject({ port: 4001 });
  });

  it.each(['0', '9', '2.5', 'three', ''])('refuses --people %j and says what it must be', (people) => {
    expect(() => readOptions([`--people=${people}`], {})).toThrow(
      'The option --people cannot be used: it must be a whole number from 1 to 8.',
    );
  });

  it('names the environment when the port there cannot be used', () => {
    expect(() => readOptions([], { PORT: 'http' })).toThrow('The option PORT cannot be used');
  });

  it.each([[['--persons', '3']], [['three']]])('refuses %j, which nobody knows', (given) => {
    expect(() => readOptions(given, {})).toThrow(`The option ${given.join(' ')} cannot be used`);
  });
});
