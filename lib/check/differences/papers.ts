/** Papers and suits of other kinds than those of the record: it has a civil suit over a monopoly, and lawyers' letters to the judge. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { FoundDate } from '../../text/dates.ts';
import type { SentenceView } from './input.ts';
import { ahead, away, beside } from './near.ts';
import { phrase } from './phrases.ts';
import type { Hits } from './rule.ts';

/** Sworn statements, experts' reports, criminal complaints, indictments, motions of another kind, language by language. */
const PAPERS: readonly RegExp[] = [
  /\b(?:affidavits?|sworn (?:statement|declaration|testimony)|expert (?:report|opinion)|motion (?:for sanctions|to dismiss)|indictment|criminal complaint|police report|search warrant|witness statement)\b/,
  /gutachten\b|\beidesstattlich\w* \w+|\b(?:strafanzeige|anklageschrift|zeugenaussagen?)\b/,
  /\b(?:declaration sous serment|rapport d experts?|expertise judiciaire|acte d accusation|(?:plainte|requete) penale|deposition sous serment|requisitoire)\b/,
  /\b(?:declaracion jurada|dictamen|(?:informe|peritaje) pericial|denuncia penal|escrito de acusacion|atestado)\b/,
  /\b(?:dichiarazione giurata|perizia|atto d accusa|denuncia penale|testimonianza giurata|mozione per sanzioni)\b/,
  /\b(?:declaracao (?:sob juramento|juramentada)|laudo|noticia crime|queixa crime|(?:denuncia|participacao) criminal|depoimento juramentado)\b/,
  /\b(?:beedigde verklaring|deskundigen(?:rapport|verslag)|expertenrapport|strafklacht|tenlastelegging|getuigenverklaring)\b/,
  /\b(?:oswiadczeni\w{1,2} pod przysiega|opini\w{1,2} bieglego|akt\w{0,2} oskarzenia|zawiadomieni\w{1,2} o przestepstwie|ekspertyz[aey]|zeznani\w{1,2} pod przysiega)\b/,
];
/** Words in which a suit may be of another kind, language by language. */
const SUITS: readonly RegExp[] = [
  /\b(?:false advertising|defamation|libel|copyright|patents?|trademark|securities fraud)\b/,
  /\b(?:irrefuhrende\w? werbung|verleumdung|urheberrecht\w*|dsgvo)\b/,
  /\b(?:publicite mensongere|diffamation|droits? d auteur|brevets?|rgpd)\b/,
  /\b(?:publicidad enganosa|difamacion|derechos de autor|patentes?)\b/,
  /\b(?:pubblicita ingannevole|diffamazione|diritt[oi] d autore|brevett[oi]|gdpr)\b/,
  /\b(?:propaganda enganosa|difamacao|direitos autorais|direitos de autor|lgpd)\b/,
  /\b(?:misleidende reclame|smaad|auteursrecht\w*|avg)\b/,
  /\b(?:reklam\w+ wprowadzaj\w+|znieslawieni\w+|praw\w? autorski\w*|rodo)\b/,
];
const SUIT = ['LAWSUIT', 'COMPLAINT', 'SUE', 'CLASSACTION', 'PLAINTIFF', 'KLEIN'] as const;
/** Words between a suit and its kind. */
const KIND_WORDS = 9;

/** 14 April 2023, or that April. */
export const isLetters = ({ year, month, day }: FoundDate): boolean =>
  month === 4 && (year === 2023 || (year === null && day === 14));

/** "An affidavit of 14 April 2023": what has these dates, or was unsealed, is a lawyer’s letter. */
export function otherPaper(view: SentenceView): Hits {
  const paper = phrase(view, ...PAPERS);
  if (!paper || view.has('IF', 'UNTRUE') || isDenied(view, paper)) return undefined;
  const ofLetter =
    view.reading.dates.some(isLetters) ||
    view.has('UNSEAL', 'DUNNE', 'LEAK') ||
    (view.near(2, 'LETTER', 'DOCUMENT') && view.has('LAWYER', 'ADVERTISER', 'SECRET', 'INBOX', 'INBOXAPI'));
  return ofLetter ? [paper] : undefined;
}

/** "A suit over misleading advertising": it is over a monopoly. */
export function otherSuitKind(view: SentenceView): Hits {
  const kind = phrase(view, ...SUITS);
  if (!kind || view.has('ANTITRUST', 'IF', 'UNTRUE', 'ILLINOIS') || isDenied(view, kind)) return undefined;
  const suit = view.hits(...SUIT).find((one) => away(one, kind) <= KIND_WORDS);
  return suit && [kind];
}

/** "Not an affidavit", and not "the letter, an affidavit": what it is not, or is beside. */
const isDenied = (view: SentenceView, { first }: ConceptHit): boolean =>
  ahead(view, { first }, 3, 'NEG', 'NEVER', 'WITHOUT') !== undefined || beside(view, first, 'LETTER');
