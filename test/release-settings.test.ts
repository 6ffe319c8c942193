import { readConfig } from '../src/config.ts';

const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(24, 2).toString('base64')}`;
const HERE = { DASHBOARD_URL: 'http://127.0.0.1:3979', WEBHOOK_SECRET: SECRET };

describe('The settings of releases', () => {
  it('may all be left out: nothing is posted', () => {
    expect(readConfig({}, 'local').releases).toEqual({ ruleFile: null, dashboard: null });
  });

  it('name the dashboard, and a secret or two while one is being changed', () => {
    const { dashboard } = readConfig({ ...HERE, WEBHOOK_SECRET: `${SECRET}, ${OTHER}` }, 'local').releases;
    expect(dashboard?.url).toBe(HERE.DASHBOARD_URL);
    expect(dashboard?.secrets.map(({ key }) => key.length)).toEqual([32, 24]);
  });

  it('need a secret for a dashboard, and https beyond this machine', () => {
    expect(() => readConfig({ DASHBOARD_URL: HERE.DASHBOARD_URL }, 'local')).toThrow('WEBHOOK_SECRET');
    const beyond = { ...HERE, DASHBOARD_URL: 'http://dashboard.example' };
    expect(() => readConfig(beyond, 'local')).toThrow('DASHBOARD_URL');
  });

  it.each(['a secret', 'whsec_c2hvcnQ=', `${SECRET},`])('take no secret that is none, and never repeat it', (text) => {
    const wrong = () => readConfig({ ...HERE, WEBHOOK_SECRET: text }, 'local');
    expect(wrong).toThrow('The setting WEBHOOK_SECRET is missing or unsafe');
    expect(wrong).not.toThrow(text);
  });
});
