/** The words around a policy when the bot walks through it. The stages' own words are the policy's. */
export const policyWords = {
  heading: 'How the policy works',
  step: (partnership: string, number: number, of: number) => `${partnership}, ${number} of ${of}`,
  raising: 'Raises it',
  asked: 'Is asked',
  clocks: { acknowledge: 'Say they have it', respond: 'Answer' },
  within: (duration: string) => `Within ${duration}`,
  indicative: 'indicative',
  notStated: 'No time stated in the policy',
  urgent: 'Urgent',
  version: (version: string, draft: boolean) => (draft ? `Version ${version}, a draft` : `Version ${version}`),
  doorsInstead: 'Go there instead',
  doorsAsWell: 'Tell them as well',
  doorsHeading: 'When to go elsewhere',
  or: (names: readonly string[]) => names.join(' or '),
};
