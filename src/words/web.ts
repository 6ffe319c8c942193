/** The words of the web pages. Numbers come from the policies in force. */
export const web = {
  service: 'The Escalation Project',
  title: (page: string) => `${page} – The Escalation Project`,
  skip: 'Skip to the page itself',
  problem: 'Please check this',

  danger: {
    label: 'In danger now',
    before: 'If a child is in danger now, ring',
    or: 'or',
    after: '.',
    worried: 'Worried about a child today?',
    nobodyWatches:
      'Nobody reads these pages at night, at weekends or on bank holidays. Ring; do not wait for an answer here.',
    draft: (partnership: string) => `From a draft policy, for trying out, of the ${partnership}.`,
  },

  navigation: { label: 'Pages', home: 'Home', signOut: 'Sign out' },

  signIn: {
    heading: 'Sign in',
    lines: [
      'Sign in with your work account, the one you use for Teams.',
      'You do not need these pages to raise or answer a challenge. That is done in Teams.',
    ],
    button: 'Sign in with your work account',
    local:
      'This service runs on this machine, for trying out. Open the sign-in link that "npm start" printed in the terminal.',
  },

  localSignIn: {
    heading: 'Sign in as someone made up',
    lines: ['Only this machine can open this page. The link works once.'],
    person: 'Who are you?',
    roles: 'Which roles does your account bring?',
    rolesHint: 'Your organisation gives these in Entra ID. Most people have none.',
    button: 'Sign in',
    choose: 'Choose who you are',
    spent: {
      heading: 'This link has been used',
      lines: ['A link works once, for an hour. Stop the service and start it again for a new one.'],
    },
  },

  home: {
    heading: 'Home',
    signedInAs: (title: string, agency: string) => `You are signed in as ${title}, ${agency}.`,
    unknown: 'You are signed in. The directory does not list you, so it gives you no role.',
    pages: 'What you can open here',
    noPages: 'No page here belongs to your role. Escalations are raised and answered in Teams.',
    roles: 'What you may see here',
    noRoles: 'You have no role here. If you should have one, ask your partnership team.',
    shared: 'You are signed out after 20 minutes without a page opened, and after an hour in any case.',
  },

  /** Each role by its code, and what it lets its holder see. */
  roles: {
    practitioner: {
      name: 'Practitioner',
      sees: 'Your own escalations, in Teams. No page here shows a case to you.',
    },
    'safeguarding-lead': {
      name: 'Safeguarding lead',
      sees: 'The steps of the escalations of your organisation and area, in Teams, without the words.',
    },
    'partnership-team': {
      name: 'Partnership team',
      sees: "The steps of your partnership's escalations, without the words, and its statistics.",
    },
    'project-lead': { name: 'Project lead', sees: 'Statistics and survey results. Never a case.' },
    administrator: { name: 'Administrator', sees: 'Policies and the directory. Never a case.' },
    'information-governance': {
      name: 'Information governance',
      sees: 'Who looked at what and why, and the rules on retention and disclosure. Never the words of a case.',
    },
    scrutineer: { name: 'Independent scrutineer', sees: 'Statistics and the group paper. Never a case.' },
  },

  accessLog: {
    heading: 'Access log',
    lines: [
      'Every look at an escalation and every export: who, by role and agency, what, when and why. No words of a case.',
      'Opening this page is in the log too.',
    ],
    filter: 'Which looks?',
    reference: 'Reference of an escalation',
    referenceHint: 'For example KM-4F7Q-2XWDR. Leave it empty for all.',
    from: 'From this day',
    until: 'Up to and with this day',
    show: 'Show',
    older: 'Show older ones',
    wrongReference: 'That is not a reference. Check its letters and figures.',
    wrongDays: 'Give two days of the calendar, the earlier one first.',
    range: (from: string, until: string) => `From ${from} to ${until}, newest first.`,
    nothing: 'Nothing is in the log for that.',
    newest: (count: number) => `Only the newest ${count} are looked through for one escalation.`,
    columns: { when: 'When', who: 'Who', as: 'As', what: 'What', where: 'Where', why: 'Why', reference: 'Reference' },
    things: {
      list: 'looked at a list',
      'group-paper': 'read the group paper',
      'access-log': 'read this log',
      everything: 'took a copy of everything the store holds',
      refused: 'was refused; nothing was shown',
    },
    exported: (what: string) => `${what} (export)`,
    noReason: 'None is asked for',
    noReference: 'No single one',
    faces: { teams: 'Teams', web: 'Web', command: 'Command line' },
    parts: {
      newcomer: 'Raising',
      raising: 'Raising side',
      'raising-unconfirmed': 'Raising side, not confirmed',
      asked: 'Asked side',
      'taking-up': 'Asked to take it on',
      panel: 'Panel',
      adviser: 'Adviser',
      'informed-raising': 'Raising side, earlier stage',
      'informed-asked': 'Asked side, earlier stage',
      'raising-agency-lead': 'Lead of the raising agency',
      'asked-agency-lead': 'Lead of the asked agency',
      clock: 'The clock',
      eraser: 'Erasure',
      nobody: 'No part in it',
    },
  },

  signedOut: {
    heading: 'You are signed out',
    lines: ['On a shared computer, close the browser window as well.'],
    again: 'Sign in again',
    another: 'Sign in as someone else',
  },

  refused: {
    heading: 'You are not signed in',
    again: 'Try again',
    /** Why, by the code in the log. */
    why: {
      declined: ['The sign-in was stopped before it was done. If you meant to stop it, close this page.'],
      'not-begun': ['This sign-in did not begin in this browser, or it was opened twice. Begin again.'],
      'code-refused': ['Your organisation did not confirm the sign-in. Begin again.'],
      'answer-refused': ['What came back from your organisation could not be checked. Begin again.'],
      'no-account': [
        'What came back from your organisation did not say which account is yours. Tell your administrator.',
      ],
      'other-tenant': ['That account belongs to another organisation. Sign in with your work account.'],
      'unknown-role': [
        'Your account has a role that does not exist here, so you have not been signed in.',
        'Ask your administrator to look at the roles of this application in Entra ID.',
      ],
    },
  },

  formRefused: {
    heading: 'Nothing was done',
    lines: ['That form was not sent from a page of yours, or you have been signed out since. Go back and try again.'],
  },
  notFound: {
    heading: 'Page not found',
    lines: ['There is no page at this address that you can open. Check the address, or begin at the home page.'],
    home: 'Go to the home page',
  },
  unreachable: {
    heading: 'Your organisation’s sign-in does not answer',
    lines: ['Try again in a few minutes. Teams works as before.'],
  },
  unexpected: {
    heading: 'Something went wrong on our side',
    lines: (reference: string) => [`Try again. If it goes on, quote ${reference}.`, 'Teams works as before.'],
  },
};
