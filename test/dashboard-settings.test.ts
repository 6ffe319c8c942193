import { readConfig } from '../src/config.ts';
import { readDashboardAlone } from '../src/dashboard-alone-settings.ts';
import { newCheckpointKey } from '../src/record/checkpoint-key.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const TENANT = '20000000-0000-4000-8000-000000000002';
const SIGN_IN = {
  BOT_TENANT_ID: TENANT,
  WEB_ORIGIN: 'https://dashboard.example',
  WEB_CLIENT_ID: 'client',
  WEB_CLIENT_SECRET: 'secret',
  WEB_SESSION_KEY: Buffer.alloc(32, 1).toString('base64url'),
};

describe('The dashboard of the service', () => {
  it('is in the same process, and takes nothing from outside, unless it is told otherwise', () => {
    const { dashboard, releases } = readConfig({}, 'local');
    expect(dashboard).toEqual({ secrets: [], denominatorsFile: null, openedBy: null });
    expect(releases.dashboard).toBeNull();
  });

  it('takes from outside what its secret has signed', () => {
    expect(readConfig({ WEBHOOK_SECRET: SECRET }, 'local').dashboard?.secrets).toEqual([{ key: Buffer.alloc(32, 7) }]);
  });

  it('is not here where it is elsewhere', () => {
    const elsewhere = { DASHBOARD_URL: 'https://dashboard.example', WEBHOOK_SECRET: SECRET };
    expect(readConfig(elsewhere, 'local').dashboard).toBeNull();
  });

  it('is open to everybody only where a role is named', () => {
    const named = { DASHBOARD_OPEN_TO_PUBLIC: ' Information governance lead ' };
    expect(readConfig(named, 'local').dashboard?.openedBy).toBe('Information governance lead');
    for (const nobody of ['', '  ', 'two\nlines']) {
      expect(() => readConfig({ DASHBOARD_OPEN_TO_PUBLIC: nobody }, 'local')).toThrow('DASHBOARD_OPEN_TO_PUBLIC');
    }
  });

  it('names the guidance that papers rest on, until another edition is set', () => {
    const named = { STATUTORY_GUIDANCE_TITLE: 'Another Guide', STATUTORY_GUIDANCE_EDITION: '2026' };
    expect(readConfig(named, 'local').guidance).toEqual({ title: 'Another Guide', edition: '2026' });
  });
});

describe('The dashboard alone', () => {
  it('locally needs a secret and nothing else', () => {
    expect(readDashboardAlone({ WEBHOOK_SECRET: SECRET }, 'local')).toMatchObject({
      mode: 'local',
      host: '127.0.0.1',
      port: 3979,
      store: { kind: 'sqlite' },
      directoryFolder: 'policies/sample-directory',
      web: { kind: 'local-link' },
    });
    expect(() => readDashboardAlone({}, 'local')).toThrow('WEBHOOK_SECRET');
  });

  it('in production has sign-in, and roles from it alone unless there is a directory; no bot, no checkpoint key', () => {
    const environment = { ...SIGN_IN, WEBHOOK_SECRET: SECRET, STORE: 'sqlite' };
    expect(readDashboardAlone(environment, 'production')).toMatchObject({
      host: '0.0.0.0',
      directoryFolder: null,
      tenantId: TENANT,
      web: { kind: 'provider', origin: 'https://dashboard.example' },
    });
  });

  it.each(['WEBHOOK_SECRET', 'STORE', 'BOT_TENANT_ID', 'WEB_ORIGIN', 'WEB_CLIENT_SECRET'])(
    'in production does not start without %s, and says which',
    (name) => {
      const whole: Record<string, string> = { ...SIGN_IN, WEBHOOK_SECRET: SECRET, STORE: 'sqlite' };
      const rest = Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name));
      expect(() => readDashboardAlone(rest, 'production')).toThrow(name);
    },
  );

  it('in production does not start without any sign-in, or with the link for one machine', () => {
    const environment = { BOT_TENANT_ID: TENANT, WEBHOOK_SECRET: SECRET, STORE: 'sqlite' };
    expect(() => readDashboardAlone(environment, 'production')).toThrow('WEB_ORIGIN');
    const link = { ...environment, WEB_SIGN_IN: 'local-link' };
    expect(() => readDashboardAlone(link, 'production')).toThrow('WEB_SIGN_IN');
  });

  it('has a database of its own, and refuses that of the service', () => {
    const cosmos = { WEBHOOK_SECRET: SECRET, STORE: 'cosmos', COSMOS_ENDPOINT: 'https://account.example' };
    expect(readDashboardAlone(cosmos, 'local').store).toMatchObject({ database: 'dashboard' });
    const shared = { ...cosmos, COSMOS_DATABASE: 'escalations' };
    expect(() => readDashboardAlone(shared, 'local')).toThrow('COSMOS_DATABASE');
  });

  it('takes settings of the service beside its own, for one that has both', () => {
    const both = {
      WEBHOOK_SECRET: SECRET,
      CHECKPOINT_KEY: newCheckpointKey().CHECKPOINT_KEY,
      DASHBOARD_URL: 'https://d.example',
    };
    expect(readDashboardAlone(both, 'local').dashboard.secrets).toHaveLength(1);
  });
});
