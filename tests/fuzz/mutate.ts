/** Changes one hard key of a sentence: a party, a number, a date, a negation. */
export const KINDS = ['party', 'number', 'date', 'negation'] as const;
export type Kind = (typeof KINDS)[number];

/** Longer sentences have several predicates: which of them a negation hits is not known. */
const MAX_WORDS = 26;

const N = 'Netfli(?:x|ks(?:owi|em|a|ie)?)';
const F = 'Facebook(?:owi|iem|a|u)?|Meta|Mety|Mecie|Metę|Metą';
const NEGATED =
  /\b(?:not|never|no|nobody|denie[sd]|untrue|false|nicht|nie|kein\w*|niemand|bestreitet|ne|pas|jamais|aucun\w*|non|mai|nessun\w*|nunca|não|ningun\w*|nadie|nenhum\w*|niet|nooit|geen|nigdy|żad\w*|without|ohne|sans|sin|senza|sem|zonder|bez)\b|n[’']t\b|\bn[’']/iu;

/** Finite verbs that carry the claims, and where their negation goes. */
const NEGATION: Readonly<Record<string, ReadonlyArray<readonly [RegExp, string]>>> = {
  en: [
    [
      /\b(had|has|was|were|is|could)\b(?! (?:to|allegedly|claimed|said|an? (?:agreement|contract|deal)))/,
      '$1 never',
    ],
    [/\b(gave|read|sold|joined|handed|let|shared|sent)\b/, 'never $1'],
  ],
  de: [
    [/\b(hatte|war|wurde|konnte|durfte|las|verkaufte|bekam|ist)\b(?= )(?! (?:ich|es|das|dies))/, '$1 nie'],
  ],
  fr: [
    [/(?<![\p{L}’'])(a|ont|avait|avaient)(?= \p{L})/u, 'n’$1 jamais'],
    [/(?<![\p{L}’'])(pouvait|pouvaient|devait)(?= \p{L})/u, 'ne $1 jamais'],
  ],
  es: [
    [
      /(?<!\p{L})(tenía|tuvo|podía|dio|leyó|vendió|compartió|pudo|es|fue|ha|había|debía)(?!\p{L})/u,
      'nunca $1',
    ],
  ],
  it: [[/(?<!\p{L})(ha|aveva|hanno|avrebbe|poteva|è)(?= \p{L})/u, 'non $1 mai']],
  pt: [
    [
      // "Quem falou foi o próprio Facebook" says who, not what.
      /(?<!\p{L})(tinha|teve|podia|deu|leu|vendeu|partilhou|compartilhou|pôde|é|foi|tem)(?!\p{L}| [oa] própri)/u,
      'nunca $1',
    ],
  ],
  nl: [[/\b(had|heeft|kon|kreeg|gaf|las|verkocht|moest|is|was)\b/, '$1 nooit']],
  pl: [
    [
      /(?<!\p{L})(miał|mógł|czytał|dał|sprzedał|udostępnił|przekazywał|jest|był|odczytywał|uzyskał)(?!\p{L})/u,
      'nigdy nie $1',
    ],
  ],
};

/** The sentence with one key changed, or `null` where there is none to change. */
export function mutate(kind: Kind, text: string, lang: string): string | null {
  if (kind === 'party') return swapParties(text, lang);
  if (kind === 'number')
    return changed(
      text,
      text.replace(
        /\b(40|50|87|150|200|265|533|750)(?=(?:[.,]\d)?[\s\u00a0]*(?:m\b|million|millón|milion|milhõ|Mio|mln|mi\b|Million|miljoen))/u,
        (figure) => String(Math.round(Number(figure) * 0.6 + 7)),
      ),
    );
  // A dateline says when the page was written.
  if (kind === 'date' && DATELINE.test(text)) return null;
  if (kind === 'date')
    return changed(
      text,
      text.replace(
        /\b20(?:1[1389]|2[034])\b/,
        (year) =>
          ({
            '2011': '2016',
            '2013': '2017',
            '2018': '2015',
            '2019': '2021',
            '2020': '2017',
            '2023': '2019',
            '2024': '2021',
          })[year] ?? year,
      ),
    );
  // A question stays one, negated or not.
  if (NEGATED.test(text) || text.endsWith('?') || text.split(/\s+/).length > MAX_WORDS) return null;
  for (const [verb, negated] of NEGATION[lang] ?? []) if (verb.test(text)) return text.replace(verb, negated);
  return null;
}

/** "Lisboa, 04 abr 2024 – …" */
const DATELINE = /^[^.]{0,40}\b20\d\d\s+[–—-]\s/u;

const changed = (before: string, after: string): string | null => (before === after ? null : after);

/** "Between Netflix and Facebook", "linked the one to the other" say the same either way round. */
const SYMMETRIC =
  /(?<!\p{L})(?:between|zwischen|entre|tra|fra|tussen|między|both|beide\w*|deux|ambas?|entrambe|obie|link\w*|verkn\w*|reli\w*|vincul\w*|colleg\w*|koppel\w*|połącz\w*|conect\w*)(?!\p{L})|(?:Netflix|Facebook|Meta)(?:,| (?:and|und|et|y|e|en|i)) (?:Netflix|Facebook|Meta)/iu;

/** "A film distributor named Netflix", "la portera, o sea Facebook": swapped, it is another's description and not another's deed. */
const DESCRIBED =
  /(?<!\p{L})(?:namens|named|called|nommée?|appelée?|llamad[oa]|chiamat[oa]|chamad[oa]|genaamd|geheten|o nazwie|o sea|ou seja|cioè|czyli|oftewel|that is)(?!\p{L})/iu;
/** "Netflix, a company that …", "dem Streamingdienst Netflix", "firms like Netflix": the same without a word for it. */
const DESCRIBED_BY =
  /(?:Netflix|Facebook|Meta), (?:an?|the|la|le|el|il|een|der|die|das|uma?|una?|une) |(?:dienst|konzern|giant|gigant\w*|colosso|plataforma|piattaforma|wie|like|comme|como|come|zoals|jak) (?:Netflix|Facebook|Meta)(?!\p{L})/iu;
/** Portuguese says "a Netflix" and "o Facebook". */
const ARTICLES: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<!\p{L})([dn]?|pel)a (?=Facebook)/gu, '$1o '],
  [/(?<!\p{L})à (?=Facebook)/gu, 'ao '],
  [/(?<!\p{L})([dn]?|pel)o (?=Netflix)/gu, '$1a '],
  [/(?<!\p{L})ao (?=Netflix)/gu, 'à '],
];

function swapParties(text: string, lang: string): string | null {
  if (DESCRIBED.test(text) || DESCRIBED_BY.test(text)) return null;
  if (SYMMETRIC.test(text)) return null;
  const one = text.match(new RegExp(`(?<!\\p{L})(?:${N})(?!\\p{L})`, 'gu')) ?? [];
  const other = text.match(new RegExp(`(?<!\\p{L})(?:${F})(?!\\p{L})`, 'gu')) ?? [];
  // One of each, so that the sentence stays one.
  if (one.length !== 1 || other.length !== 1) return null;
  const swapped = text
    .replace(one[0] ?? '', '\u0001')
    .replace(other[0] ?? '', 'Netflix')
    .replace('\u0001', 'Facebook');
  return lang === 'pt'
    ? ARTICLES.reduce((said, [article, other]) => said.replace(article, other), swapped)
    : swapped;
}
