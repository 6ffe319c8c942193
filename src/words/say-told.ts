/** A notification rule, which a release writes as codes of stages, for people: "practitioner, manager, senior manager, panel". */
export function sayTold(rule: string): string {
  if (rule === 'none') return 'no stage';
  return rule.replaceAll('-', ' ').replaceAll('+', ', ');
}
