/** A case of the end-to-end suites: one sentence on what must hold, and a function that throws when it does not. */
import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { World } from './world.ts';

export interface Case {
  readonly name: string;
  /** Left out: in both. */
  readonly only?: BrowserName;
  /** May answer with a text: figures to print. */
  readonly run: (world: World) => Promise<unknown>;
}

export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

export interface Outcome {
  readonly suite: string;
  readonly name: string;
  readonly milliseconds: number;
  readonly error: string | null;
}

/** A case that hangs is a case that fails. */
const LIMIT = 120_000;

/** Runs cases one after the other and prints a line for each. */
export async function runCases(
  suite: string,
  cases: ReadonlyArray<{ name: string; run: () => Promise<unknown> }>,
): Promise<Outcome[]> {
  process.stdout.write(`\n${suite}\n`);
  const outcomes: Outcome[] = [];
  for (const { name, run } of cases) {
    const started = performance.now();
    let figures = '';
    const error = await withLimit(run).then(
      (answer) => {
        figures = typeof answer === 'string' ? `: ${answer}` : '';
        return null;
      },
      (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
    );
    const milliseconds = Math.round(performance.now() - started);
    process.stdout.write(
      `  ${error === null ? 'ok  ' : 'FAIL'} ${name}${figures} (${(milliseconds / 1000).toFixed(1)} s)\n`,
    );
    if (error !== null) process.stdout.write(`${error.replace(/^/gm, '         ')}\n`);
    outcomes.push({ suite, name, milliseconds, error });
  }
  return outcomes;
}

async function withLimit(run: () => Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${LIMIT / 1000} s`)), LIMIT);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}
