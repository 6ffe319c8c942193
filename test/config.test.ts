import { readConfig } from '../src/config.ts';
import { Fault } from '../src/errors/fault.ts';
import { newCheckpointKey } from '../src/record/checkpoint-key.ts';

const REGISTERED = {
  CHECKPOINT_KEY: newCheckpointKey().CHECKPOINT_KEY,
  BOT_APP_ID: '10000000-0000-4000-8000-000000000001',
  BOT_TENANT_ID: '20000000-0000-4000-8000-000000000002',
  DIRECTORY_FOLDER: '/etc/directory',
  STORE: 'sqlite',
};

function faultOf(environment: Readonly<Record<string, string>>, mode: 'local' | 'production'): Fault {
  try {
    readConfig(environment, mode);
  } catch (fault) {
    if (fault instanceof Fault) return fault;
  }
  throw new Error('It was taken.');
}

describe('locally', () => {
  it('nothing needs to be set: this machine only, nobody signs in, the sample directory', () => {
    expect(readConfig({}, 'local')).toEqual({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      bot: null,
      tenantId: null,
      web: { kind: 'local-link' },
      dataFolder: 'data',
      policiesFolder: 'policies',
      directoryFolder: 'policies/sample-directory',
      survey: { key: null, earlier: null },
      store: { kind: 'sqlite' },
      buttons: 'execute',
      logLevel: 'warn',
      logKey: null,
      checkpoints: { key: null, publicKeys: [] },
      allowDraftPolicy: false,
      releases: { ruleFile: null, dashboard: null },
      dashboard: { secrets: [], denominatorsFile: null, openedBy: null },
      guidance: { title: 'Working Together to Safeguard Children', edition: '2023' },
    });
  });

  it('it stays on this machine, whatever the environment asks for', () => {
    expect(readConfig({ ...REGISTERED, HOST: '0.0.0.0' }, 'local')).toMatchObject({ host: '127.0.0.1', bot: null });
  });
});

describe('in production', () => {
  it('a managed identity needs no password', () => {
    expect(readConfig(REGISTERED, 'production')).toMatchObject({
      host: '0.0.0.0',
      logLevel: 'info',
      bot: { appId: REGISTERED.BOT_APP_ID, appType: 'UserAssignedMSI', password: null },
    });
  });

  it.each(Object.keys(REGISTERED))('it does not start without %s, and says which', (name) => {
    const rest = Object.fromEntries(Object.entries(REGISTERED).filter(([each]) => each !== name));
    const fault = faultOf(rest, 'production');
    expect(fault.code).toBe('config-invalid');
    expect(fault.message).toContain(`The setting ${name} is missing or unsafe`);
  });

  it.each(['CHECKPOINT_KEY', 'CHECKPOINT_PUBLIC_KEYS'])('it takes no %s that is none, and never repeats it', (name) => {
    const fault = faultOf({ ...REGISTERED, [name]: '{"kty":"OKP","d":"a secret"}' }, 'production');
    expect(fault.details['name']).toBe(name);
    expect(fault.message).not.toContain('a secret');
  });

  it('it does not start as a single tenant without a password, and never repeats one', () => {
    expect(faultOf({ ...REGISTERED, BOT_APP_TYPE: 'SingleTenant' }, 'production').details['name']).toBe('BOT_PASSWORD');
    const told = { ...REGISTERED, BOT_APP_TYPE: 'SingleTenant', BOT_PASSWORD: 'a secret', PORT: 'many' };
    expect(faultOf(told, 'production').message).not.toContain('a secret');
  });

  it('a draft policy is allowed in so many words, and in no fewer', () => {
    const allow = (ALLOW_DRAFT_POLICY: string) => ({ ...REGISTERED, ALLOW_DRAFT_POLICY });
    expect(readConfig(allow('yes-use-a-draft'), 'production').allowDraftPolicy).toBe(true);
    for (const word of ['yes', 'true', '1', '']) {
      expect(faultOf(allow(word), 'production').details['name']).toBe('ALLOW_DRAFT_POLICY');
    }
  });
});

describe('in either', () => {
  it.each([
    ['PORT', ''],
    ['PORT', ' 80'],
    ['PORT', '0x50'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3978.5'],
    ['BUTTONS', 'Execute'],
    ['BUTTONS', ''],
    ['LOG_LEVEL', 'loud'],
    ['DATA_FOLDER', ''],
    ['POLICIES_FOLDER', ''],
    ['DIRECTORY_FOLDER', ''],
    ['STORE', 'postgres'],
    ['COSMOS_ENDPOINT', 'an account'],
    ['COSMOS_DATABASE', ''],
    ['COSMOS_REGIONS', 'UK South,,UK West'],
    ['COSMOS_EMULATOR', 'true'],
  ])('%s=%j is refused by its name', (name, value) => {
    for (const mode of ['local', 'production'] as const) {
      expect(faultOf({ ...REGISTERED, [name]: value }, mode).details['name']).toBe(name);
    }
  });

  it('port 0 is any free one, and 65535 the last', () => {
    expect(readConfig({ PORT: '0' }, 'local').port).toBe(0);
    expect(readConfig({ PORT: '65535' }, 'local').port).toBe(65_535);
  });
});

describe('the store in Cosmos DB', () => {
  const COSMOS = { STORE: 'cosmos', COSMOS_ENDPOINT: 'https://kent.documents.azure.com' };
  const { DIRECTORY_FOLDER: _folder, ...registered } = { ...REGISTERED, ...COSMOS };

  it('is opened by the identity the service runs under, and keeps the directory too', () => {
    expect(readConfig({ ...registered, COSMOS_REGIONS: 'UK South, UK West' }, 'production')).toMatchObject({
      directoryFolder: null,
      store: {
        kind: 'cosmos',
        endpoint: 'https://kent.documents.azure.com',
        database: 'escalations',
        key: null,
        regions: ['UK South', 'UK West'],
      },
    });
  });

  it('needs its address', () => {
    expect(faultOf({ STORE: 'cosmos' }, 'local').details['name']).toBe('COSMOS_ENDPOINT');
  });

  it('takes a key for an emulator only, and never repeats one', () => {
    const fault = faultOf({ ...registered, COSMOS_KEY: 'a secret' }, 'production');
    expect(fault.details['name']).toBe('COSMOS_KEY');
    expect(fault.message).not.toContain('a secret');
    const here = { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://127.0.0.1:8081', COSMOS_KEY: 'a secret' };
    expect(readConfig(here, 'local').store).toMatchObject({ key: 'a secret' });
    const emulator = { ...registered, COSMOS_KEY: 'a secret', COSMOS_EMULATOR: 'yes' };
    expect(readConfig(emulator, 'production').store).toMatchObject({ key: 'a secret' });
  });
});

describe('the web pages', () => {
  const KEY = 'k'.repeat(43);
  const WEB = {
    WEB_ORIGIN: 'https://escalation.example.org',
    WEB_CLIENT_ID: '30000000-0000-4000-8000-000000000003',
    WEB_CLIENT_SECRET: 'a secret',
    WEB_SESSION_KEY: KEY,
  };
  const webOf = (more: Readonly<Record<string, string>>) => readConfig({ ...REGISTERED, ...more }, 'production').web;

  it('are off in production until they are set up; the bot runs', () => {
    expect(webOf({})).toBeNull();
  });

  it('take sign-in from Entra ID, of the tenant of the bot', () => {
    expect(webOf(WEB)).toEqual({
      kind: 'provider',
      origin: WEB.WEB_ORIGIN,
      issuer: `https://login.microsoftonline.com/${REGISTERED.BOT_TENANT_ID}/v2.0`,
      tenantId: REGISTERED.BOT_TENANT_ID,
      clientId: WEB.WEB_CLIENT_ID,
      clientSecret: WEB.WEB_CLIENT_SECRET,
      sessionKeys: [KEY],
      clientAddressHeader: null,
    });
    expect(webOf({ ...WEB, WEB_CLIENT_ADDRESS_HEADER: 'X-Forwarded-For' })).toMatchObject({
      clientAddressHeader: 'X-Forwarded-For',
    });
    const other = { ...WEB, WEB_ISSUER: 'https://sign-in.example.org', WEB_SESSION_KEY: `${'n'.repeat(43)}, ${KEY}` };
    expect(webOf(other)).toMatchObject({ issuer: other.WEB_ISSUER, sessionKeys: ['n'.repeat(43), KEY] });
  });

  it.each(Object.keys(WEB))('half set up, without %s, it does not start, and says which', (name) => {
    const rest = Object.fromEntries(Object.entries(WEB).filter(([each]) => each !== name));
    expect(faultOf({ ...REGISTERED, ...rest }, 'production').details['name']).toBe(name);
    expect(faultOf({ ...REGISTERED, WEB_SIGN_IN: 'provider' }, 'production').code).toBe('config-invalid');
  });

  it('production does not start with the local link, whatever else is set', () => {
    for (const more of [{}, WEB]) {
      const fault = faultOf({ ...REGISTERED, ...more, WEB_SIGN_IN: 'local-link' }, 'production');
      expect(fault.details['name']).toBe('WEB_SIGN_IN');
    }
  });

  it.each([
    ['WEB_ORIGIN', 'http://escalation.example.org'],
    ['WEB_ORIGIN', 'http://127.0.0.1:3978'],
    ['WEB_ORIGIN', 'https://escalation.example.org/'],
    ['WEB_ORIGIN', 'https://escalation.example.org/pages'],
    ['WEB_ISSUER', 'http://sign-in.example.org'],
    ['WEB_SESSION_KEY', 'short'],
    ['WEB_SESSION_KEY', `${'k'.repeat(43)},`],
    ['WEB_CLIENT_SECRET', ''],
    ['WEB_SIGN_IN', 'off'],
  ])('%s=%j is refused by its name, and no secret is repeated', (name, value) => {
    const fault = faultOf({ ...REGISTERED, ...WEB, [name]: value }, 'production');
    expect(fault.details['name']).toBe(name);
    expect(fault.message).not.toMatch(/a secret|kkkk/);
  });

  it('locally need nothing; a provider can be tried out over http on this machine, and nowhere else', () => {
    const here = {
      ...WEB,
      WEB_SIGN_IN: 'provider',
      WEB_ORIGIN: 'http://127.0.0.1:3978',
      BOT_TENANT_ID: REGISTERED.BOT_TENANT_ID,
    };
    expect(readConfig(WEB, 'local').web).toEqual({ kind: 'local-link' });
    expect(readConfig(here, 'local').web).toMatchObject({ kind: 'provider', origin: here.WEB_ORIGIN });
    expect(faultOf({ ...here, WEB_ORIGIN: 'http://192.0.2.1' }, 'local').details['name']).toBe('WEB_ORIGIN');
  });
});
