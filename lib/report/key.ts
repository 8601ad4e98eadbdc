import type { Report } from './format.ts';

/**
 * The same for two reports on the same thing: subject, claim, difference and sentence, whatever their reason, comment,
 * address and versions. Recognises what the reader has reported before; it is never sent.
 */
export function reportKey(report: Report): string {
  const finding = report.body[1];
  const words = report.target.selector[0].exact
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return hash(
    [finding['ftr:about'], finding['ftr:claim'] ?? '', finding['ftr:difference'] ?? '', words].join('\n'),
  );
}

/** FNV-1a over UTF-16 units, twice from different starts: 16 hexadecimal digits. */
function hash(text: string): string {
  const run = (start: number): string => {
    let value = start;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619) >>> 0;
    return value.toString(16).padStart(8, '0');
  };
  return run(2166136261) + run(1540483477);
}
