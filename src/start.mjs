// Plain JavaScript on purpose, in the grammar of Node 14: an older Node cannot load a single line of TypeScript, so
// this file is the only place that can still tell a person what to do. Everything else is behind the import below.

const COMMANDS = [
  'start',
  'serve',
  'serve-dashboard',
  'record-verify',
  'record-checkpoint',
  'worklist-rebuild',
  'data',
  'erase',
  'retention',
  'disclose',
  'release',
  'bench',
  'directory-import',
  'sample-data',
];
const OLDEST = [22, 18];

/** The first Node that runs TypeScript as it stands, without a flag. */
function newEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
}

/** Runs one command of src/cli/ and answers its exit code. */
async function runCommand(command, given) {
  if (!newEnough(process.versions.node)) {
    // The words of 'node-too-old' in src/errors/catalogue.ts, repeated because that file is TypeScript.
    process.stderr.write(
      `This needs Node 22.18 or newer, and it is running on Node ${process.versions.node}. ` +
        'Run it with "npm start" after "npm ci" on Linux x64 (Node 24 comes with it), or install Node 24.\n',
    );
    return 1;
  }
  if (!COMMANDS.includes(command)) {
    process.stderr.write(`Say which command to run: ${COMMANDS.join(', ')}.\n`);
    return 1;
  }
  try {
    const { run } = await import(`./cli/${command}.ts`);
    return await run(given);
  } catch (error) {
    process.stderr.write(`${said(error)}\n`);
    return 1;
  }
}

/** A Fault speaks for itself in one line; anything else is unforeseen and needs its stack. */
function said(error) {
  if (error instanceof Error && error.name === 'Fault') return error.message;
  const trace = error instanceof Error ? error.stack : String(error);
  return `Something unexpected happened, and the command stopped. What follows is for whoever mends it.\n${trace}`;
}

runCommand(process.argv[2], process.argv.slice(3)).then((code) => {
  process.exitCode = code;
});
