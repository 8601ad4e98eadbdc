/** As much of the extension API as the tests use. */
export interface ExtensionApi {
  tabs: {
    sendMessage(tab: number, message: object, where: object): Promise<unknown>;
    query(what: object): Promise<Array<{ id: number; url?: string }>>;
    remove(ids: number[]): Promise<void>;
    create(what: object): Promise<unknown>;
    discard(id: number): Promise<unknown>;
    update(id: number, what: object): Promise<unknown>;
  };
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  storage: Record<
    'local' | 'session',
    {
      get(key: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      clear(): Promise<void>;
    }
  >;
  runtime: {
    onMessage: { addListener(listener: (message: unknown, sender: { url?: string }) => void): void };
  };
  scripting: {
    registerContentScripts(scripts: object[]): Promise<void>;
    executeScript(what: {
      target: { tabId: number };
      func: (...args: unknown[]) => unknown;
      args?: unknown[];
    }): Promise<Array<{ result: unknown }>>;
  };
}
