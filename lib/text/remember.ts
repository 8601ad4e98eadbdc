/** Pages repeat their words: an answer that costs something is worked out once. */
const LIMIT = 20_000;

/** `ask` with a memory. What is beyond the limit is asked anew each time. */
export function remember<T>(ask: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    if (answers.size < LIMIT) answers.set(key, answer);
    return answer;
  };
}

/** The same for questions about things, each remembered as long as it is in use itself. */
export function rememberEach<K extends object, T>(ask: (about: K) => T): (about: K) => T {
  const answers = new WeakMap<K, T>();
  return (about) => {
    const known = answers.get(about);
    if (known !== undefined) return known;
    const answer = ask(about);
    answers.set(about, answer);
    return answer;
  };
}
