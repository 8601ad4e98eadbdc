/**
 * The gate: the only script that runs on every page. It decides by one cheap look whether the page can be about the case
 * at all. Until then it names no extension API, changes nothing, and leaves nothing a page could see.
 * No imports: it must stay one tiny file (docs/performance.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  /** Limits of the look, whatever the page's size. */
  const MAX_CHARACTERS = 100_000;
  const MAX_NODES = 4_000;
  const STREAMER = /netfl[ie]?x|netlfix|netlix|netflik/i;
  const NETWORK = /facebook|\bMeta\b|\bMETA\b|messenger|zuckerberg/i;
  /** Stems of the subject in eight languages: messages, inboxes, the papers, Watch. */
  const SUBJECT =
    /messag|inbox|mensa[gj]|messagg|nachricht|postf|posteingang|berichten|wiadomo|skrzyn|\bDMs?\b|\bAPIs?\b|\bchats?\b|antitrust|kartell|antimonop|Hastings|Grabert|\bKlein\b|conversa|casilla|buz[oó]n|caixas? de|casell[ae]/i;
  const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
  /** Set by the reader once it runs in this world. */
  const world = globalThis as { forTheRecordReader?: boolean };

  const looksRelevant = (): boolean => {
    const body = document.body;
    if (!body) return false;
    let network = false;
    let subject = false;
    /** Whether both others have been named by now. */
    const others = (text: string): boolean => {
      network ||= NETWORK.test(text);
      subject ||= SUBJECT.test(text);
      return network && subject;
    };
    // Nearly all pages never name the streamer: for those the two larger expressions are not even built.
    const before = [document.title];
    let streamer = STREAMER.test(document.title);
    if (streamer && others(document.title)) return true;
    let characters = 0;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let nodes = 0; nodes < MAX_NODES && characters < MAX_CHARACTERS; nodes++) {
      const node = walker.nextNode();
      if (!node) break;
      let text = node.nodeValue ?? '';
      if (text.length < 3) continue;
      if (/^(script|style|noscript)$/i.test(node.parentNode?.nodeName ?? '')) continue;
      if (text.length > MAX_CHARACTERS) text = text.slice(0, MAX_CHARACTERS);
      characters += text.length;
      const plain = text.replace(INVISIBLE, '');
      if (!streamer) {
        before.push(plain);
        streamer = STREAMER.test(plain);
        if (streamer && before.some(others)) return true;
      } else if (others(plain)) return true;
    }
    return false;
  };

  let asked = '';
  let seen = '';
  const look = (): void => {
    const here = location.href;
    const state = `${here} ${document.getElementsByTagName('*').length} ${document.title}`;
    if (world.forTheRecordReader || asked === here || seen === state) return;
    seen = state;
    if (!looksRelevant()) return;
    asked = here;
    type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const message = {
      type: 'start-reader',
      lang: (document.documentElement.getAttribute('lang') ?? '').slice(0, 35),
    };
    (browser ?? chrome)?.runtime.sendMessage(message).catch(() => {});
  };
  const lookWhenIdle = (): void => {
    requestIdleCallback(look, { timeout: 2_000 });
  };

  if (document.contentType !== 'text/html' && document.contentType !== 'application/xhtml+xml') return;
  /** Pages often show their text some time after they are there. A look at a page that did not change costs nothing. */
  const lookNowAndLater = (): void => {
    lookWhenIdle();
    for (const later of [1_000, 3_000]) setTimeout(lookWhenIdle, later);
  };
  const begin = (): void => {
    lookNowAndLater();
    const { navigation } = globalThis as { navigation?: EventTarget };
    navigation?.addEventListener('currententrychange', lookNowAndLater, { passive: true });
  };
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', begin, { once: true });
  else begin();
});
