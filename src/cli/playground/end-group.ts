import type { ChildProcess } from 'node:child_process';

const PATIENCE_IN_MILLISECONDS = 3000;

/**
 * Ends a child that was started in a process group of its own, together with whatever it started, and settles once
 * `ended` has. What does not go when asked is made to go.
 */
export async function endGroup(
  child: ChildProcess,
  ended: Promise<void>,
  first: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  signal(child, first);
  const impatient = setTimeout(() => signal(child, 'SIGKILL'), PATIENCE_IN_MILLISECONDS);
  await ended;
  clearTimeout(impatient);
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It ended between the question and the signal.
  }
}
