/** Netflix by what it shows: "the box-set giant", "el gigante de las series". No list has all of these names. */
import type { ConceptHit } from '../knowledge/lexicon.ts';
import type { Token } from '../text/tokens.ts';

/** What may stand between a firm and what it shows, in whatever language. */
const OF = /^(?:of|de[lrs]?|d|d[aiou]s?|dell[aeo]|dei|degli|van|von|the|die|l[aeo]?s?|gli|el|het|z|od)$/;
/** What else such a firm is called, in whatever language. */
const FIRM =
  /^(?:servi[czt]\w*|serwis\w*|plat{1,2}[ae]?f\w*|dienst|bude|fabric\w*|fabrik|forme|haus|laden|maison|marchand|vendeur|boutique|casa|tienda|vendedor|bottega|negozio|loja|merchant|purveyor|peddler|shop|house|factory|club|winkel|huis|boer|sklep|dom)$/;
/** Words between the two: "gigante de las series". */
const REACH = 3;
/** What is Facebook's, or anybody's. */
const OTHER = new Set(['VIDEOSERVICE', 'WATCH', 'STREAMER', 'NETFLIX', 'SPOTIFY', 'OTHERTECH']);

/** The hits with those of firms that are named by what they show, in order of their first token. */
export function withStreamers(hits: ConceptHit[], tokens: readonly Token[]): ConceptHit[] {
  const shows = hits.filter(({ concept }) => concept === 'WATCHING');
  if (!shows.length) return hits;
  const found: ConceptHit[] = [];
  for (const firm of firmsIn(hits, tokens)) {
    if (found.some((other) => other.first <= firm.first && other.last >= firm.first)) continue;
    const shown = shows.find((show) => isNamedBy(tokens, firm, show));
    if (!shown) continue;
    const [first, last] = [Math.min(firm.first, shown.first), Math.max(firm.last, shown.last)];
    const taken = hits.some((hit) => OTHER.has(hit.concept) && hit.first <= last && hit.last >= first);
    if (!taken) found.push({ concept: 'STREAMER', first, last });
  }
  return found.length ? [...hits, ...found].sort((a, b) => a.first - b.first) : hits;
}

/** Where a name begins that is made of a firm and what it does: the service of "service de streaming", of which a lexicon may know the last word. */
export function startOfStreamer(
  { concept, first }: ConceptHit,
  hits: readonly ConceptHit[],
  tokens: readonly Token[],
): number {
  const isOf = (at: number): boolean => OF.test(tokens[at]?.fold ?? '');
  if (concept !== 'STREAMER' || !isOf(first - 1)) return first;
  const head = isOf(first - 2) ? first - 3 : first - 2;
  return firmsIn(hits, tokens).some(({ last }) => last === head) ? head : first;
}

function firmsIn(hits: readonly ConceptHit[], tokens: readonly Token[]): ConceptHit[] {
  const firms = hits.filter(({ concept }) => concept === 'COMPANY');
  tokens.forEach(({ fold }, at) => {
    if (FIRM.test(fold)) firms.push({ concept: 'COMPANY', first: at, last: at });
  });
  return firms;
}

/** "Film firm" side by side, "gigante de las series" with nothing but small words between. */
function isNamedBy(tokens: readonly Token[], firm: ConceptHit, show: ConceptHit): boolean {
  if (show.last + 1 === firm.first) return true;
  const between = tokens.slice(firm.last + 1, show.first);
  return between.length > 0 && between.length <= REACH && between.every(({ fold }) => OF.test(fold));
}
