/**
 * Every error this service can raise, in one place: a code for logs, what happened, and what to do about it.
 * `{name}` marks a detail filled in by `fault`. Details are codes, ids, file names and places, never people's words.
 */
export const CATALOGUE = {
  'node-too-old': {
    happened: 'This needs Node 22.18 or newer, and it is running on Node {found}.',
    mend: 'Run it with "npm start" after "npm ci" on Linux x64 (Node 24 comes with it), or install Node 24.',
  },
  'config-invalid': {
    happened: 'The setting {name} is missing or unsafe: {why}.',
    mend: 'Set it in the environment; README.md lists every setting.',
  },
  'port-in-use': {
    happened: 'Port {port} is already in use.',
    mend: 'Stop what is using it, or choose another with PORT=4000 npm start.',
  },
  'playground-missing': {
    happened: 'The Microsoft 365 Agents Playground is not installed.',
    mend: 'Run "npm ci" (without --omit=dev) and start again.',
  },
  'playground-stopped': {
    happened: 'A window of the Microsoft 365 Agents Playground did not start.',
    mend: 'Its log is {log}. Start again; if it stops again, send the log with your report.',
  },
  'option-invalid': {
    happened: 'The option {name} cannot be used: {why}.',
    mend: 'For example: npm start -- --people 3.',
  },
  'policy-invalid': {
    happened: 'The policy file {file} cannot be used: at {place}, {why}.',
    mend: 'Correct that place in the file and start again.',
  },
  'policy-draft-in-production': {
    happened: 'The policy {policy} is a draft.',
    mend: 'Use an approved policy, or set ALLOW_DRAFT_POLICY=yes-use-a-draft to accept a draft in so many words.',
  },
  'policy-safety-unchecked': {
    happened: 'The safety numbers of the policy {policy} carry no date and role of a last check.',
    mend: 'Ring them, then write checkedOn and checkedBy into the policy file.',
  },
  'policy-unknown': {
    happened: 'No policy {policy} is loaded.',
    mend: 'Keep every policy version that an escalation began under in policies/.',
  },
  'directory-invalid': {
    happened: 'The directory file {file} cannot be used: {place}, {why}.',
    mend: 'Correct that line in the file and start again.',
  },
  'agency-unknown': {
    happened: 'The agency {agency} is not in the directory.',
    mend: 'Keep an agency in agencies.csv for as long as an escalation with it is open.',
  },
  'bank-holidays-end': {
    happened: 'No bank holidays are known for {year}.',
    mend: 'Add the year to src/calendar/bank-holidays.ts from gov.uk/bank-holidays.',
  },
  'record-broken': {
    happened: 'The record of {escalation} does not verify at version {version}: {why}.',
    mend: 'Do not change it. Run "npm run record:verify" and follow docs/record.md.',
  },
  'record-conflict': {
    happened: 'The record of {escalation} kept changing while a decision was being made.',
    mend: 'Nothing was recorded. Try again.',
  },
  'checkpoint-differs': {
    happened: 'Two checkpoints of the record were made for {date}, and they do not say the same.',
    mend: 'Do not change anything. Run "npm run record:verify" and follow docs/record.md.',
  },
  'checkpoint-key-unusable': {
    happened: 'The key {file}, which signs the checkpoints of this machine, cannot be used: {why}.',
    mend: 'Bring back the file as it was. Without it another is made, and what the old one signed can no longer be checked.',
  },
  'view-not-kept': {
    happened: 'A look could not be kept in the access log, so nothing was shown.',
    mend: 'Nothing was changed: the person can try again. If it goes on, check that the service may create items in the access log.',
  },
  'checkpoint-file-unusable': {
    happened: 'The checkpoint file {file} cannot be used: {why}.',
    mend: 'Check its name, and that it may be read or, where it is to be written, that it is not there yet.',
  },
  'store-unreadable': {
    happened: 'The store {file} cannot be opened: {why}.',
    mend: 'Check that the folder exists and can be written, and that no other version of the service has it open.',
  },
  'store-row-broken': {
    happened: 'A row of the table {table} in the store is not as it was written.',
    mend: 'Keep a copy of the file as it is, then go back to the newest copy that reads. The record is checked by "npm run record:verify".',
  },
  'store-item-broken': {
    happened: 'An item of the container {container} in the store is not as it was written.',
    mend: 'Do not change it. The record is checked by "npm run record:verify"; the worklist is built anew by "npm run worklist:rebuild".',
  },
  'store-unreachable': {
    happened: 'The store at {endpoint} did not answer.',
    mend: 'Nothing is lost: try again. If it lasts, check the address, the network rules of the account and the region.',
  },
  'store-busy': {
    happened: 'The store was too busy for {action} on {container} ({status}) and stayed so.',
    mend: 'Try again. If it lasts, raise the throughput of the account.',
  },
  'store-key': {
    happened: '401: the store at {endpoint} does not accept the key or the identity.',
    mend: 'Check COSMOS_KEY for an emulator; in Azure, that the service runs under its managed identity.',
  },
  'store-refused': {
    happened: '403: {why}.',
    mend: 'Give the identity the rights that src/storage/cosmos/containers.ts lists for this container, or let the machine in.',
  },
  'store-missing': {
    happened: '404: the store has no container {container} in the database {database}.',
    mend: 'Make the containers as src/storage/cosmos/containers.ts defines them; the service makes none.',
  },
  'store-answer': {
    happened: 'The store answered {action} on {container} with {status} ({substatus}).',
    mend: 'Nothing was written. Look up the status in the documentation of Azure Cosmos DB.',
  },
  'directory-empty': {
    happened: 'The store holds no directory that can be used: {why}.',
    mend: 'Run "npm run directory:import", then start again.',
  },
  'token-refused': {
    happened: 'A request to the messaging endpoint carried no valid token: {why}.',
    mend: 'Check the app id and tenant of the bot registration.',
  },
  'sign-in-unreachable': {
    happened: 'The sign-in provider {issuer} did not answer as it should: {why}.',
    mend: 'Check WEB_ISSUER, and that this machine may reach it; people can try again at once.',
  },
  'send-timed-out': {
    happened: 'Teams did not answer a send within {seconds} seconds.',
    mend: 'It may have arrived all the same: look in the chat before sending it again.',
  },
  'conversation-broken': {
    happened: 'A stored conversation reference cannot be read.',
    mend: 'It is stored again the next time that person writes to the bot.',
  },
  'sdk-changed': {
    happened: 'The Bot Framework SDK resends by itself and this version cannot be kept from it.',
    mend: 'Go back to the version in package-lock.json with "npm ci".',
  },
  'card-invalid': {
    happened: 'The card {card} could not be drawn: {why}.',
    mend: 'Check its view model against its template in adaptive-cards/.',
  },
  'store-not-ready': {
    happened: 'The store cannot be used: {why}',
    mend: 'Put that right first; nothing was changed.',
  },
  'export-file-exists': {
    happened: 'There is a file {file} already.',
    mend: 'Choose another name, or move it away: an export never replaces a file.',
  },
  'export-file-unwritable': {
    happened: 'The export {file} cannot be written: {why}.',
    mend: 'Check that the folder exists, can be written and has room. No file was left.',
  },
  'export-file-unreadable': {
    happened: 'The export {file} cannot be read: {why}.',
    mend: 'Check its name and that it may be read.',
  },
  'export-file-broken': {
    happened: 'The export {file} is not as it was written, at line {line}: {why}.',
    mend: 'Use another copy of it; docs/data.md says what an import has done by then.',
  },
  'export-file-cut': {
    happened: 'The export {file} has no last line, so part of it is missing.',
    mend: 'Nothing was imported. Use a whole copy; where there is none, --partial imports what is there.',
  },
  'export-file-too-short': {
    happened: 'The export {file} was cut before its record begins.',
    mend: 'Nothing was imported, and nothing of it can be: use another copy.',
  },
  'export-not-whole': {
    happened: 'The store cannot be exported: {what} is not as it was written, {why}.',
    mend: 'No file was left. Do not change anything. Go back to a copy of the store, and find out who wrote to it.',
  },
  'import-conflict': {
    happened: 'The store already has {what}, and it is not what the export holds.',
    mend: 'It was left as it is, and the import stopped there. See docs/data.md.',
  },
  'escalation-unknown': {
    happened: 'There is no escalation {escalation}.',
    mend: 'Check the reference: it stands on every card and in every copy for the file.',
  },
  'erasure-held': {
    happened: '{escalation} is held for {why} since {since}, by: {by}. Nothing of it was erased.',
    mend: 'Whoever may lift the hold does so in Teams first; docs/privacy/erasure-and-retention.md says who.',
  },
  'words-not-there': {
    happened: 'Entry {version} of {escalation} has no words that could be erased.',
    mend: 'Run "npm run erase -- --escalation {escalation}" to see which entries have words. Nothing was erased.',
  },
  'nothing-to-erase': {
    happened: 'Of {escalation} there is nothing to erase: the words asked for are gone already.',
    mend: 'Run "npm run erase -- --escalation {escalation}" to see which entries have words.',
  },
  'erasure-unfinished': {
    happened: 'The record of {escalation} says that words were erased, and some of them are still there.',
    mend: 'Run the same command again: it finishes what was begun.',
  },
  'erasure-in-log': {
    happened:
      'The words of {escalation} are erased, but the log beside the store (-wal) may still hold them: it was in use.',
    mend: 'Run the same command again, if need be while the service is stopped.',
  },
  'person-unknown': {
    happened:
      'Nothing is held under {person}: no post or cover in the directory, no part in an escalation, no address, draft, card, message or look.',
    mend: 'A person is asked for as TENANT:OBJECT, both as Entra ID has them, or by the work email the directory or a raiser has for them.',
  },
  'disclosure-unwritable': {
    happened: 'The document {file} cannot be written: {why}.',
    mend: 'Check that the folder can be written and has room, and that there is no such file yet.',
  },
  'question-set-invalid': {
    happened: 'The question set {file} cannot be used: at {place}, {why}.',
    mend: 'Correct that place in the file; docs/survey.md says what each setting means.',
  },
  'question-set-unknown': {
    happened: 'There is no question set {set} in the folder policies/survey.',
    mend: 'Bring back its file: a wave keeps the version it was asked with.',
  },
  'survey-key-unusable': {
    happened: 'The key of the survey in {file} cannot be used: {why}.',
    mend: 'Move the file away to have another made. Waves that are open can then not be answered or closed.',
  },
  'wave-unknown': {
    happened: 'There is no such wave of the survey.',
    mend: 'Open the list of waves, and choose again.',
  },
  'wave-plan-invalid': {
    happened: 'The wave cannot be planned so: {why}.',
    mend: 'Change that and plan it again. Nobody was asked.',
  },
  'wave-not-planned': {
    happened: 'The wave {wave} is given up or launched, so this can no longer be done.',
    mend: 'Look at it as it is now. Nothing was changed.',
  },
  'wave-not-launchable': {
    happened: 'The wave {wave} cannot be launched: its last day is past, or it asks fewer than eight people.',
    mend: 'Plan another, with days to come and at least eight people to ask. Nobody was asked.',
  },
  'wave-not-launched': {
    happened: 'The wave {wave} was never launched, so there is nothing to close.',
    mend: 'Give it up instead.',
  },
  'wave-not-open': {
    happened: 'The wave {wave} cannot be answered now, so nobody is reminded.',
    mend: 'Look at its days.',
  },
  'wave-not-closed': {
    happened: 'The wave {wave} is not closed, and nobody reads answers before.',
    mend: 'Close it, or wait for its last day.',
  },
  'wave-answers-invalid': {
    happened: 'Answers to the survey do not fit its questions: {why}.',
    mend: 'Nothing was kept. Open the survey again and answer once more.',
  },
  'wave-conflict': {
    happened: 'Many wrote to the wave {wave} at the same moment.',
    mend: 'Try again in a minute.',
  },
  'wave-list-broken': {
    happened: 'A list of the survey cannot be read: {list}.',
    mend: 'Do not change it. Check that SURVEY_KEY is the one the wave was launched with.',
  },
  'disclosure-rule-invalid': {
    happened: 'The disclosure rule {file} cannot be used: at {place}, {why}.',
    mend: 'Correct that place in the file; docs/disclosure.md says what each setting means.',
  },
  'counts-disagree': {
    happened: 'The counts of {quarter} cannot be used: {why}.',
    mend: 'Nothing was released. Derive the tables again from the facts; send this line with your report.',
  },
  'release-exists': {
    happened: '{period} has been released already, as version {version}.',
    mend: 'Draft it as a correction of that version, or leave it as it is.',
  },
  'release-missing': {
    happened: '{period} has not been released, so there is nothing to correct.',
    mend: 'Draft its release first.',
  },
  'release-tables-differ': {
    happened: 'The table {table} was released with other categories for a period that overlaps {period}.',
    mend: 'Keep its categories in a correction, or leave the table out of it.',
  },
  'release-not-years': {
    happened: '{period} is not made of whole partnership years, and releases are.',
    mend: 'Draft the year it belongs to. Quarters are for the group paper.',
  },
  'release-not-closed': {
    happened: '{period} is not over: it can be released from {after}.',
    mend: 'Draft it then.',
  },
  'release-overlaps': {
    happened: '{period} shares quarters with {other}, which has been released.',
    mend: 'Years are released once, alone or pooled. Draft a period that begins after it.',
  },
  'release-nothing-to-show': {
    happened: 'Nothing of {period} may be shown beside what has been released.',
    mend: 'Nothing was kept. Pool it with the next year, or ask who owns the disclosure rule.',
  },
  'release-without-words': {
    happened: 'The table {table} has no words for what it counts, or for its row {code}.',
    mend: 'Nothing was drafted. Add the words to the definition of the table.',
  },
  'disclosure-rule-changed': {
    happened: 'The disclosure rule {version} says something else than when releases were made under it.',
    mend: 'Give a changed rule a new version. The gate then goes by the stricter of both.',
  },
  'release-unknown': {
    happened: 'There is no release {release}.',
    mend: 'List them with "npm run release -- list".',
  },
  'release-signed-already': {
    happened: 'The release {release} is signed, and nothing about it can be changed.',
    mend: 'Draft a correction if a figure is wrong.',
  },
  'release-rule-moved': {
    happened: 'The draft {release} was made under the disclosure rule {version}, which is not the one in use now.',
    mend: 'Draft it again.',
  },
  'release-other-draft': {
    happened: 'The draft {release} is not the one that was shown to be signed.',
    mend: 'Nothing was signed. Read the draft as it is now, and sign that.',
  },
  'release-not-audited': {
    happened: 'The draft {release} has not been read beside everything that is published now.',
    mend: 'Audit it, read what was found, then sign.',
  },
  'release-gate-shut': {
    happened: 'The gate does not let {release} through beside everything published.',
    mend: 'Draft it again: what must go is taken away then.',
  },
  'release-not-yours': {
    happened: 'Signing a release is for information governance, and nobody else.',
    mend: 'Ask the information governance lead of the partnership. Nothing was signed.',
  },
  'release-sign-on-page': {
    happened: 'The command line does not sign here: nobody signs in to it.',
    mend: 'Sign on the page of releases, as information governance.',
  },
  'release-unsigned': {
    happened: 'The release {release} is not signed, so it is not posted.',
    mend: 'Audit and sign it first.',
  },
  'release-conflict': {
    happened: 'Someone else has written to the ledger of releases meanwhile, so nothing was done to {release}.',
    mend: 'Look at it again, and do it again if it is still wanted.',
  },
  'release-unreadable': {
    happened: 'A release cannot be read: {why}.',
    mend: 'Do not change it. Nothing is drafted, signed or posted until the ledger of releases is whole again.',
  },
  'release-changed': {
    happened: 'The release {release} is not what was drafted or signed.',
    mend: 'Do not change it, and post nothing. Go back to a copy of the store, and find out who wrote to it.',
  },
  'release-counts-broken': {
    happened: 'The counts sealed as {seal} are missing, or not those that were sealed.',
    mend: 'Do not change them. Without them no gate can be run; go back to a copy of the store.',
  },
  'sample-store-not-empty': {
    happened: 'The store {file} holds something already, so no sample data was put in.',
    mend: 'Set DATA_FOLDER to a folder of its own, or move that file away (with -wal and -shm beside it).',
  },
  'sample-store-in-use': {
    happened: 'Another program has the store {file} open, so no sample data was put in.',
    mend: 'Stop the service, then run it again.',
  },
  'sample-not-here': {
    happened:
      'Sample data is for trying out on one machine, and these are the settings of a service people use: {setting}.',
    mend: 'Run it without that setting, with a DATA_FOLDER of its own.',
  },
  'sample-not-copied': {
    happened: 'The store holds sample data, which is not carried to another store: there nothing would say SAMPLE.',
    mend: 'Fill the other store with "npm run sample-data" instead.',
  },
  'sample-not-posted': {
    happened: 'The store holds sample data and DASHBOARD_URL is set: made-up figures are never posted elsewhere.',
    mend: 'Run it without DASHBOARD_URL (this machine then shows its own dashboard), or with another DATA_FOLDER.',
  },
  'denominators-invalid': {
    happened: 'The denominators cannot be used: {place}, {why}.',
    mend: 'Correct that line in the file and start again; docs/dashboard.md shows one.',
  },
  'survey-earlier-invalid': {
    happened: 'The earlier phase of the survey in {file} cannot be used: at {place}, {why}.',
    mend: 'Correct that place in the file and start again; docs/survey-results.md shows one.',
  },
  unexpected: {
    happened: 'Something unexpected happened.',
    mend: 'Look up the reference number in the log.',
  },
} as const satisfies Record<string, { happened: string; mend: string }>;

export type FaultCode = keyof typeof CATALOGUE;
