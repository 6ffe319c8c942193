import { randomBytes } from 'node:crypto';
import { DUTIES } from '../access/duties-table.ts';
import { rolesOf } from '../access/roles-of.ts';
import type { Action, Role } from '../access/roles.ts';
import { personOf } from '../directory/person.ts';
import type { DirectorySource } from '../directory/directory.ts';
import { Fault } from '../errors/fault.ts';
import type { Log } from '../telemetry/log.ts';
import { reportFault } from '../telemetry/report-fault.ts';
import { answerJson } from './answer-json.ts';
import type { makeBearer } from './bearer.ts';
import type { Route } from './pages/route.ts';

interface ApiParts {
  readonly authenticate: ReturnType<typeof makeBearer>;
  readonly directory: DirectorySource;
  readonly log: Log;
}

/** GET /api/me: the roles and duties of whoever calls. It does not say who that is: the caller knows. */
export function apiMe({ authenticate, directory, log }: ApiParts): Route {
  return {
    method: 'get',
    path: '/api/me',
    async answer(request, response) {
      try {
        const caller = await authenticate(request.headers);
        if (caller.kind === 'refused') {
          if (caller.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
          return answerJson(response, caller.status, { error: caller.code });
        }
        const { identity, appRoles } = caller.who;
        const roles = rolesOf(await directory.current(), personOf(identity), appRoles);
        answerJson(response, 200, { roles, duties: dutiesOf(roles) });
      } catch (error) {
        const reference = reportFault(log, error, randomBytes);
        const unreachable = error instanceof Fault && error.code === 'sign-in-unreachable';
        if (unreachable) return answerJson(response, 503, { error: 'sign-in-unreachable', reference });
        answerJson(response, 500, { error: 'unexpected', reference });
      }
    },
  };
}

/** What any of the roles may do, thing by thing. */
function dutiesOf(roles: readonly Role[]): Record<string, readonly Action[]> {
  const duties = new Map<string, Set<Action>>();
  for (const role of roles) {
    for (const [thing, actions] of Object.entries(DUTIES[role])) {
      duties.set(thing, new Set([...(duties.get(thing) ?? []), ...actions]));
    }
  }
  return Object.fromEntries([...duties].map(([thing, actions]) => [thing, [...actions]]));
}
