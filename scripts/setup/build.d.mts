export function outputOf(browser: 'chrome' | 'firefox'): string;
export function build(browser: 'chrome' | 'firefox'): string;
export function runWxt(root: string, ...args: readonly string[]): string;
