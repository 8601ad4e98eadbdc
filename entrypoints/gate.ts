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
  /** A text is read in pieces, which overlap by more than a name. */
  const PIECE = 4_000;
  const OVERLAP = 40;
  /** Spellings of the name. Looked for without an expression, which would take memory on every page. */
  const STREAMER = ['netfli', 'netflx', 'netfle', 'netlfix', 'netlix'];
  const namesStreamer = (text: string): boolean => {
    const low = text.toLowerCase();
    return STREAMER.some((name) => low.includes(name));
  };
  const NETWORK = /facebook|\bmeta\b|messenger|zuckerberg/i;
  /** Stems of the subject in eight languages: messages, inboxes, interfaces, the suit and its people. */
  const SUBJECT =
    /messag|inbox|mensa[gj]|messagg|nachricht|postf|posteingang|berichten|wiadomo|skrzyn|\bDMs?\b|\bAPIs?\b|\bchats?\b|antitrust|kartell|antimonop|Hastings|Grabert|\bKlein\b|conversa|casilla|buz[oó]n|caixas? de|casell[ae]/i;
  const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
  /** Set by the reader once it runs in this world. */
  const world = globalThis as { forTheRecordReader?: boolean };

  /** NodeFilter.SHOW_TEXT, without bringing that interface into the page's memory. */
  const SHOW_TEXT = 4;
  /** A text that is longer may well be a script's, which must not use up what is read of the page. */
  const LONG = 4_000;
  /** Not asked of every text: it looks at an element. */
  const isHidden = (node: Node): boolean => {
    // By the prototype: asked itself, a form looks through all its fields for one of that name.
    const nameOf = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeName')?.get;
    return /^(script|style|noscript)$/i.test(String(nameOf?.call(node.parentNode)));
  };
  /** Texts and characters of the last look that found nothing. */
  let counted = '';

  /** One bounded walk. `visit` says when it has seen enough; answers what was counted, or nothing if it was stopped. */
  const walk = (visit: ((text: string, node: Node) => boolean) | null): string => {
    // From the document, not from its body: the first element that is looked at, of whatever kind, costs a page 60 KB.
    const walker = document.createTreeWalker(document, SHOW_TEXT);
    let texts = 0;
    let characters = 0;
    while (texts < MAX_TEXTS && characters < MAX_CHARACTERS) {
      const node = walker.nextNode() as Text | null;
      if (!node) break;
      texts++;
      if (node.length < 3 || (node.length > LONG && isHidden(node))) continue;
      const length = Math.min(node.length, MAX_CHARACTERS - characters);
      characters += length;
      // Never the whole of a huge one: handing it over takes long, and so does the first run of an expression.
      for (let at = 0; visit && at < length; at += PIECE)
        if (visit(node.substringData(at, PIECE + OVERLAP), node)) return '';
    }
    return `${texts} ${characters}`;
  };

  const looksRelevant = (): boolean => {
    let network = false;
    let subject = false;
    /** Whether both others have been named by now. */
    const others = (text: string, node: Node): boolean => {
      if (isHidden(node)) return false;
      network ||= NETWORK.test(text);
      subject ||= SUBJECT.test(text);
      return network && subject;
    };
    // Nearly all pages never name the streamer: for those the larger expressions are not even built.
    const before: Array<[text: string, node: Node]> = [];
    let streamer = false;
    counted = walk((written, node) => {
      const text = written.replace(INVISIBLE, '');
      if (streamer) return others(text, node);
      before.push([text, node]);
      streamer = namesStreamer(text) && !isHidden(node);
      return streamer && before.some((one) => others(...one));
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
    // A title that names the streamer: such a page is looked at without waiting for an idle moment, which comes late where much goes on.
    if (namesStreamer(String(document.title))) look();
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
