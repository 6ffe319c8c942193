/** The words around a policy when the bot walks through it. The stages' own words are the policy's. */
export const policyWords = {
  heading: (partnership: string) => `How the policy works: ${partnership}`,
  step: (number: number, of: number) => `Step ${number} of ${of}`,
  raising: 'Raising side',
  asked: 'Asked side',
  acknowledge: (within: string) => `They say they have it: within ${within}`,
  respond: (within: string) => `They answer: within ${within}`,
  indicative: 'indicative',
  notStated: 'not stated in the policy',
  urgent: 'Urgent',
  version: (version: string, draft: boolean) => (draft ? `Version ${version}, a draft` : `Version ${version}`),
  doorsInstead: 'Go there instead',
  doorsAsWell: 'Tell them as well',
  doorsHeading: 'When to go elsewhere',
  or: (names: readonly string[]) => names.join(' or '),
};
