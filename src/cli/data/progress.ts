/** Where progress is shown: a terminal's line may be rewritten, a log's may not. */
export interface Screen {
  readonly rewrites: boolean;
  write(text: string): void;
}

/** Shows how far a long piece of work has come, in plain text. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** Leaves the line as it is and goes on to the next. */
  end(): void;
}

const WIDTH = 30;
const BACK_TO_START = '\r';

/** `total` null: it is not known how many there are, and only those done are counted. */
export function showProgress(screen: Screen, what: string, total: number | null): Progress {
  let done = 0;
  let shown = '';
  const show = (text: string) => {
    if (text === shown) return;
    screen.write(screen.rewrites ? `${BACK_TO_START}${text}` : `${text}\n`);
    shown = text;
  };
  return {
    step() {
      done += 1;
      if (isWorthShowing(done, total, screen.rewrites)) show(said(done, total, what));
    },
    end() {
      if (screen.rewrites && shown !== '') screen.write('\n');
    },
  };
}

/** A terminal sees each per cent, a log each tenth; without a total each hundredth or thousandth item. */
function isWorthShowing(done: number, total: number | null, rewrites: boolean): boolean {
  if (total === null) return done % (rewrites ? 100 : 1000) === 0;
  const parts = rewrites ? 100 : 10;
  return Math.floor((done * parts) / total) > Math.floor(((done - 1) * parts) / total);
}

function said(done: number, total: number | null, what: string): string {
  if (total === null) return `${count(done)} ${what}`;
  const filled = Math.floor((done * WIDTH) / total);
  const percent = String(Math.floor((done * 100) / total)).padStart(3);
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${percent} %  ${count(done)} of ${count(total)} ${what}`;
}

/** 1234567 as 1,234,567. */
export function count(amount: number): string {
  return amount.toLocaleString('en-GB');
}

/** The terminal this command was started from; progress goes beside what is said, not into it. */
export function terminal(): Screen {
  const { stderr } = process;
  return { rewrites: stderr.isTTY, write: (text) => void stderr.write(text) };
}
