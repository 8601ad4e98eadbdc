/**
 * The gate: the only script that runs on every page. It decides by one cheap look whether the page can be about the case
 * at all. Until then it names no extension API, changes nothing, and leaves nothing a page could see.
 * No imports: it must stay one tiny file (docs/performance.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  /** Limits of the look, whatever the page's size. */
  const MAX_CHARACTERS = 100_000;
  const MAX_TEXTS = 4_000;
  const MAX_NODES = 12_000;
  /** A text is read in pieces, which overlap by more than a name. */
  const PIECE = 4_000;
  const OVERLAP = 40;
  const STREAMER = /netfl[ie]?x|netlfix|netlix|netflik/i;
  const NETWORK = /facebook|\bMeta\b|\bMETA\b|messenger|zuckerberg/i;
  /** Stems of the subject in eight languages: messages, inboxes, the papers, Watch. */
  const SUBJECT =
    /messag|inbox|mensa[gj]|messagg|nachricht|postf|posteingang|berichten|wiadomo|skrzyn|\bDMs?\b|\bAPIs?\b|\bchats?\b|antitrust|kartell|antimonop|Hastings|Grabert|\bKlein\b|conversa|casilla|buz[oó]n|caixas? de|casell[ae]/i;
  const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
  /** Set by the reader once it runs in this world. */
  const world = globalThis as { forTheRecordReader?: boolean };

  /** By the prototype: asked itself, a form looks through all its fields for one of that name. */
  const nameOf = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeName')?.get;
  /** Nodes and characters of the last look that found nothing. */
  let counted = '';

  /** One bounded walk. `visit` says when it has seen enough; answers what was counted, or nothing if it was stopped. */
  const walk = (visit: ((text: string) => boolean) | null): string => {
    const body = document.body;
    if (!body) return '0';
    // Elements, too: else a page of nothing but elements would be walked to its end.
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let nodes = 0;
    let texts = 0;
    let characters = 0;
    while (nodes < MAX_NODES && texts < MAX_TEXTS && characters < MAX_CHARACTERS) {
      const node = walker.nextNode();
      if (!node) break;
      nodes++;
      if (!(node instanceof Text)) continue;
      texts++;
      if (node.length < 3 || /^(script|style|noscript)$/i.test(String(nameOf?.call(node.parentNode))))
        continue;
      const length = Math.min(node.length, MAX_CHARACTERS - characters);
      characters += length;
      // Never the whole of a huge one: handing it over takes long, and so does the first run of an expression.
      for (let at = 0; visit && at < length; at += PIECE)
        if (visit(node.substringData(at, PIECE + OVERLAP))) return '';
    }
    return `${nodes} ${characters}`;
  };

  const looksRelevant = (): boolean => {
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
    counted = walk((text) => {
      const plain = text.replace(INVISIBLE, '');
      if (streamer) return others(plain);
      before.push(plain);
      streamer = STREAMER.test(plain);
      return streamer && before.some(others);
    });
    return counted === '';
  };

  let asked = '';
  let seen = '';
  const look = (): void => {
    try {
      lookOnce();
    } catch {
      // A form of the page stands in for a property of its document: then there is nothing to read.
    }
  };
  const lookOnce = (): void => {
    const here = location.href;
    if (world.forTheRecordReader || asked === here) return;
    const state = `${here} ${document.title}`;
    // Counting is less work than reading.
    if (seen === state && counted === walk(null)) return;
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
    // A page can make such events up by the thousand.
    const onChange = ({ isTrusted }: Event): void => {
      if (isTrusted) lookNowAndLater();
    };
    navigation?.addEventListener('currententrychange', onChange, { passive: true });
  };
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', begin, { once: true });
  else begin();
});
