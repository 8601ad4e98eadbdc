/** Whether `;`, `:`, `»`, `?`, `!` and what follows `«` stand beside a space that does not break; addresses have none. */
export const hasFrenchSpaces = (text: string): boolean =>
  !/(?<!\u00a0)(?:[;»?!]|:(?!\/\/))|«(?!\u00a0)/.test(text);
