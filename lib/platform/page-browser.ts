/**
 * The browser's API for scripts in pages, where the build puts it in place of the polyfill (scripts/build/lean-polyfill.ts):
 * all a page script asks for is messages, and of those only one thing still differs between browsers, answers that come later.
 */

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;
interface Events<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}
/** As much of Chrome's API as is used. */
interface Native {
  readonly id: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: Events<
    (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean
  >;
  readonly onConnect: Events<(port: unknown) => void>;
}

/** How the polyfill in the background tells that a listener failed. */
const REJECTED = '__mozWebExtensionPolyfillReject__';

/** Listeners may answer with a promise, as everywhere else. */
function withLateAnswers(native: Native['onMessage']): Events<Listener> {
  const wrapped = new WeakMap<Listener, Parameters<Native['onMessage']['addListener']>[0]>();
  return {
    addListener(listener) {
      const own: Parameters<Native['onMessage']['addListener']>[0] = (message, sender, answer) => {
        const result = listener(message, sender);
        result?.then(answer, () => answer(undefined));
        return result !== undefined;
      };
      wrapped.set(listener, own);
      native.addListener(own);
    },
    removeListener(listener) {
      const own = wrapped.get(listener);
      if (own) native.removeListener(own);
    },
  };
}

function wrapRuntime(api: { readonly runtime: Native }): object {
  const onMessage = withLateAnswers(api.runtime.onMessage);
  const runtime = {
    /** Asked each time: it goes when the extension does. */
    get id() {
      return api.runtime?.id;
    },
    async sendMessage(message: unknown) {
      const answer = await api.runtime.sendMessage(message);
      if ((answer as Record<string, unknown> | null | undefined)?.[REJECTED]) throw new Error();
      return answer;
    },
    onMessage,
    onConnect: api.runtime.onConnect,
  };
  return { runtime };
}

const { browser, chrome } = globalThis as unknown as {
  readonly browser?: { readonly runtime?: { readonly id?: string } };
  readonly chrome: { readonly runtime: Native };
};
/** Where `browser` is there, it is whole: the polyfill goes by the same. */
export const pageBrowser = browser?.runtime?.id ? browser : wrapRuntime(chrome);
