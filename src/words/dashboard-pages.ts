/** The words around the figures on the pages of the dashboard. What the figures themselves say is in words/dashboard.ts. */
export const dashboardPages = {
  title: 'Dashboard',
  navigation: 'Pages of the dashboard',
  headings: {
    overview: 'Challenges in figures',
    use: 'Use over time',
    who: 'Who, and about what',
    clocks: 'Times, and where it waits',
    children: 'What changed for children',
    policy: 'The policy',
    method: 'How this is counted',
    'learning-notes': 'Learning notes',
    releases: 'Releases',
  },
  /** As the links of the dashboard say, so that nine fit on a telephone. */
  links: {
    overview: 'Overview',
    use: 'Use',
    who: 'Who and what',
    clocks: 'Times',
    children: 'Children',
    policy: 'Policy',
    method: 'Method',
    'learning-notes': 'Learning notes',
    releases: 'Releases',
  },
  survey: 'Survey',

  empty: {
    heading: 'No release has come in yet',
    lines: [
      'Figures are released once a partnership year: when the year is over, and the figures are checked and signed. They are shown here within minutes of that, and nothing is shown before.',
    ],
    over: (year: string) => `${year} is over, so its figures can come at any time.`,
    running: (year: string, from: string) => `${year} is running: its figures can come from ${from}.`,
  },
  shown: (periods: readonly string[]) => `Released figures of ${list(periods)}.`,
  corrected: (period: string, version: number) =>
    `The figures of ${period} are those of version ${version}, which corrects the ones before.`,
  noSections: 'What is released so far has no figures for this page.',
  files: { text: 'All released figures as files', href: '/dashboard/releases' },
  openToAll: (role: string) => `Open to the public, as allowed by: ${role}`,
  signedInOnly: 'Only people who have signed in and whose role has statistics can open these pages.',

  overview: {
    changed: 'In short',
    figures: 'Six figures',
    more: 'Look closer',
    /** What each page answers, for whoever chooses where to go on. */
    about: {
      use: 'How many challenges were raised, year by year, and how.',
      who: 'Which kinds of agency raise and are asked, and what it is about.',
      clocks: 'How often times to answer were kept, and at which stage it waits.',
      children: 'How often something changed, and whether it then happened.',
      policy: 'The stages as a picture: who acts, and by when.',
      method: 'What is counted, what is hidden and why, and what no figure here can say.',
      'learning-notes': 'What good practice looked like, in made-up form.',
      releases: 'Every release, to download.',
    },
  },

  policy: {
    lines: [
      'The stages of the policy in force, from the bottom of the ladder to its top. Every challenge begins at the first stage.',
    ],
    draft: 'DRAFT',
    draftLine: 'DRAFT: nobody has approved this version. It is for trying out.',
    approved: (by: string, on: string) => `Approved by ${by} on ${on}.`,
    version: (version: string) => `Version ${version}.`,
    from: (day: string) => `In effect from ${day}.`,
    reviewBy: (day: string) => `To be looked at again by ${day}.`,
    source: 'Where it comes from',
    picture: (partnership: string) =>
      `The stages of the policy of the ${partnership} as a ladder. The list of stages says the same in words.`,
    raising: 'Raising side',
    asked: 'Asked side',
    panel: 'The panel',
    must: { acknowledge: 'Says it has it', respond: 'Answers', view: 'Gives its view' },
    clock: (must: string, within: string) => `${must}: ${within.charAt(0).toLowerCase()}${within.slice(1)}`,
    notStated: 'No time stated in the policy',
    further: 'not settled',
    urgent: 'Urgent',
    list: 'The stages in words',
    terms: {
      raising: 'Raises it',
      asked: 'Is asked',
      acknowledge: 'Says it has it',
      respond: 'Answers',
      view: 'Gives its view',
    },
    told: 'The partnership’s team is told when this stage opens.',
    /** The end of every clock counted in days. */
    days: (dayEnds: string, counts: boolean) =>
      `Times are working days in England; a working day ends at ${dayEnds}. The day a stage opens ${counts ? 'counts as the first' : 'does not count'}.`,
    instead: 'When another way is the right one',
    asWell: 'When somebody else is told as well',
    nothing: 'No policy is in force.',
  },

  method: {
    counted: {
      heading: 'What is counted',
      lines: [
        'Challenges that people raised in Teams under the escalation policy. They are counted from the steps that are kept: raised, "I have it", answered, taken further, ended, asked about afterwards. Nobody fills in anything for the statistics, and no words that people wrote are read.',
        'What was raised, and how it went, counts in the year it was raised in. How it ended counts in the year it ended in. So some of what ended in a year was raised the year before, and the two are never shares of each other.',
        'A time that still runs is in no table.',
      ],
    },
    small: {
      heading: 'Small counts are not shown',
      lines: (bandTo: number, roundTo: number, areas: number) => [
        `A count from 0 to ${bandTo} is shown as [c], so that nobody can be picked out. Nothing is shown as zero: "nobody" says something about everybody.`,
        `All other counts are rounded to the nearest ${roundTo}, so totals may not add up. Shares are worked out from rounded counts, so they are rough, and say nothing more.`,
        ...(areas > 1
          ? ['One geography is published. With its parts beside it, one could be worked out from the others.']
          : []),
      ],
    },
    held: {
      heading: 'What a release may hold',
      lines: (tablesFrom: number, quartersFrom: number) => [
        `It is settled by what the year before published, before anybody looks at the new figures. Under about ${tablesFrom} challenges a year, a release is the total alone. The totals of quarters are part of it from about ${quartersFrom} a year.`,
      ],
    },
    gate: {
      heading: 'What all figures say together',
      lines: (bandTo: number, values: number) => [
        `Readers can add and subtract. So before a release is signed, a program takes everything published so far together and asks of each count from 1 to ${bandTo}, shown or only to be worked out: how many values can it still have? With fewer than ${values}, the release does not pass.`,
        'Then something is taken away, in this order, until the rest passes:',
      ],
      drops: {
        'two-way': 'the table of two things together',
        'quarter-totals': 'the totals of the quarters',
        total: 'the total of the year',
        'single-tables': 'single tables, the least important first',
      },
      after: 'What is not in a release was taken away so, or was never part of it. The release does not say which.',
    },
    signed: {
      heading: 'Who signs',
      lines: (owner: string, version: string) => [
        `The rule is owned by: ${owner}. This is version ${version} of it; each release names the version it was made under.`,
        'Information governance signs exactly the figures that are shown. The digest of a release stands for them, and this dashboard takes a release only with its digest and the signature of the service.',
      ],
    },
    assumed: { heading: 'Assumed, and not confirmed by anybody yet' },
    corrections: {
      heading: 'Corrections',
      lines: [
        'A release is never changed. A correction is a new version; the one before stays among the releases. The pages show the newest version of each year.',
      ],
    },
    series: {
      heading: 'When years may not be compared',
      lines: [
        'Where the policy changes who is told when, its stages or its times, or where a table is counted in another way, the series breaks. The table says so, [b] marks the first year after the break, and years on either side of it are not to be compared.',
      ],
    },
    claims: {
      heading: 'What no figure here says',
      lines: [
        'Not every challenge is here: what is settled in a call and never raised is not counted.',
        'A challenge is not a child. One child can be part of several, and a challenge about how agencies work is about none.',
        'More challenges can mean more confidence to raise them, fewer can mean fewer disagreements, or the other way round. No figure says whether practice is good.',
        'Groups of agencies differ in size and in what they do. Figures beside each other are no comparison of how well they work.',
      ],
    },
    denominators: {
      heading: 'Figures from elsewhere',
      line: (measure: string, source: string) => `${measure}: ${source}`,
    },
    access: 'Who can see this',
    schema: { heading: 'For programs', line: 'The form of a release is described by a', link: 'JSON Schema' },
  },

  notes: {
    lines: [
      'A learning note tells, in made-up form, what good practice looked like. It has no date, no area and no reference.',
    ],
    nothing: [
      'None is published yet.',
      'The partnership team writes a note, the leads of both sides agree to it, information governance signs it. It is published when the year it was signed in is over.',
    ],
    elsewhere:
      'Learning notes are shown where the service itself runs. This dashboard runs apart from it and holds releases alone.',
  },

  releases: {
    lines: ['Every release as it came in, newest first. A release is never changed; a correction is a new version.'],
    title: (period: string, version: number) => `${period}, version ${version}`,
    newest: 'These are the figures the pages show.',
    corrected: (version: number) => `Corrected by version ${version}. Not shown on the pages any more.`,
    terms: { id: 'Id', received: 'Received', rule: 'Rule', digest: 'Digest' },
    downloads: 'Download',
    /** Read out after the kind of file, so that each link says which release it is of. */
    of: (title: string) => `of ${title}`,
    files: {
      csv: 'CSV, one table of all figures',
      xlsx: 'Excel, a sheet for each table',
      json: 'JSON, as it was signed',
    },
  },
};

function list(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
