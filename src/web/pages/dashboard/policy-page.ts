import { londonDate, sayDate } from '../../../calendar/say-date.ts';
import { plainDate } from '../../../calendar/plain-date.ts';
import { isDraft } from '../../../policy/look-up.ts';
import type { Door, Policy } from '../../../policy/policy.ts';
import { dashboardPages as words } from '../../../words/dashboard-pages.ts';
import type { PublicPage } from '../public-page.ts';
import { framed, pathOf } from './frame.ts';
import type { PageParts } from './parts.ts';
import { pictureOf } from './policy-picture.ts';
import { stagesOf, urgentOf } from './policy-stages.ts';

/** The policy of each partnership in force, as a ladder and in words. */
export function policyPage(parts: PageParts): PublicPage {
  return {
    path: pathOf('policy'),
    title: words.links.policy,
    isInside: true,
    async draw(now) {
      const standing = await parts.standing();
      const policies = parts.policies.inForce(londonDate(now)).map(viewOf);
      return framed({ code: 'policy', template: 'dashboard-policy', standing, now }, parts, { policies });
    },
  };
}

function viewOf(policy: Policy) {
  const { doors, partnership, source, workingTime } = policy;
  const stages = stagesOf(policy);
  return {
    code: partnership.code,
    name: partnership.name,
    isDraft: isDraft(policy),
    about: aboutLines(policy),
    source,
    picture: { ...pictureOf(policy), label: words.policy.picture(partnership.name) },
    stages,
    urgent: urgentOf(policy),
    days: words.policy.days(workingTime.dayEnds, workingTime.dayOfRaisingCounts),
    instead: doorsOf(doors, 'instead'),
    asWell: doorsOf(doors, 'as-well'),
  };
}

function aboutLines({ version, approved, effectiveFrom, reviewBy }: Policy): readonly string[] {
  const say = (day: string) => sayDate(plainDate(day));
  const { policy } = words;
  return [
    policy.version(version),
    ...(approved === null ? [] : [policy.approved(approved.by, say(approved.on))]),
    ...(effectiveFrom === null ? [] : [policy.from(say(effectiveFrom))]),
    ...(reviewBy === null ? [] : [policy.reviewBy(say(reviewBy))]),
  ];
}

function doorsOf(doors: readonly Door[], kind: Door['kind']) {
  return doors.filter((door) => door.kind === kind).map(({ label, goTo }) => ({ label, goTo }));
}
