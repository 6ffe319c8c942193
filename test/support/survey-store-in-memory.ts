import type { Ask, SurveyStore, WaveList } from '../../src/survey/survey-store.ts';
import type { WaveStep } from '../../src/survey/wave-step.ts';

/** A survey's store in memory: create-only and ETags as on disk. */
export function surveyStoreInMemory(): SurveyStore & { readonly lists: ReadonlyMap<string, WaveList> } {
  const steps: WaveStep[] = [];
  const asks = new Map<string, Ask>();
  const lists = new Map<string, WaveList>();
  const salts = new Map<string, string>();
  let etags = 0;
  return {
    lists,
    async steps() {
      return steps.toSorted((one, other) =>
        one.wave === other.wave ? one.number - other.number : one.wave < other.wave ? -1 : 1,
      );
    },
    async createStep(step) {
      if (steps.some(({ wave, number }) => wave === step.wave && number === step.number)) return 'exists';
      steps.push(step);
      return 'created';
    },
    async createAsk(wave, ask) {
      const name = `${wave} ${ask.ask} ${ask.half}`;
      if (asks.has(name)) return 'exists';
      asks.set(name, ask);
      return 'created';
    },
    async asks(wave) {
      return [...asks].filter(([name]) => name.startsWith(`${wave} `)).map(([, ask]) => ask);
    },
    async forgetAsks(wave) {
      for (const name of [...asks.keys()]) if (name.startsWith(`${wave} `)) asks.delete(name);
    },
    async list(wave, list) {
      return lists.get(`${wave} ${list}`) ?? null;
    },
    async writeList(wave, list, body, etag) {
      const name = `${wave} ${list}`;
      if ((lists.get(name)?.etag ?? null) !== etag) return 'changed';
      etags += 1;
      lists.set(name, { body, etag: `"${etags}"` });
      return 'written';
    },
    async forgetList(wave, list) {
      lists.delete(`${wave} ${list}`);
    },
    async salt(wave) {
      return salts.get(wave) ?? null;
    },
    async createSalt(wave, salt) {
      if (salts.has(wave)) return 'exists';
      salts.set(wave, salt);
      return 'created';
    },
    async destroySalt(wave) {
      salts.delete(wave);
    },
  };
}
