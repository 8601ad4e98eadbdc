/** A case of the end-to-end suites: one sentence on what must hold, and a function that throws when it does not. */
import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { World } from './world.ts';

export interface Case {
  readonly name: string;
  /** Left out: in both. */
  readonly only?: BrowserName;
  readonly run: (world: World) => Promise<void>;
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
  cases: ReadonlyArray<{ name: string; run: () => Promise<void> }>,
): Promise<Outcome[]> {
  process.stdout.write(`\n${suite}\n`);
  const outcomes: Outcome[] = [];
  for (const { name, run } of cases) {
    const started = performance.now();
    const error = await withLimit(run).then(
      () => null,
      (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
    );
    const milliseconds = Math.round(performance.now() - started);
    process.stdout.write(
      `  ${error === null ? 'ok  ' : 'FAIL'} ${name} (${(milliseconds / 1000).toFixed(1)} s)\n`,
    );
    if (error !== null) process.stdout.write(`${error.replace(/^/gm, '         ')}\n`);
    outcomes.push({ suite, name, milliseconds, error });
  }
  return outcomes;
}

async function withLimit(run: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${LIMIT / 1000} s`)), LIMIT);
  });
  try {
    await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}
