/** Papers and suits of other kinds than those of the record: it has a civil suit over a monopoly, and lawyers' letters to the judge. */
import type { ConceptHit } from '../../knowledge/lexicon.ts';
import type { FoundDate } from '../../text/dates.ts';
import type { SentenceView } from './input.ts';
import { ahead, away, beside } from './near.ts';
import type { Hits } from './rule.ts';

/** Sworn statements, experts' reports, criminal complaints, indictments, motions of another kind, in all languages. */
const PAPERS = new RegExp(
  `\\b(?:${[
    'affidavit\\w*|sworn (?:statement|declaration|testimony)|expert (?:report|opinion)|motion (?:for sanctions|to dismiss)|indictment|criminal complaint|police report|search warrant|witness statement',
    'eidesstattlich\\w*(?: \\w+)?|\\w*gutachten|strafanzeige|anklageschrift|zeugenaussage\\w*|durchsuchungsb\\w+',
    'declaration sous serment|rapport d expert\\w*|expertise judiciaire|acte d accusation|(?:plainte|requete) penale|deposition sous serment|requisitoire',
    'declaracion jurada|dictamen(?: pericial)?|(?:informe|peritaje) pericial|denuncia penal|escrito de acusacion|atestado',
    'dichiarazione giurata|perizia|atto d accusa|denuncia penale|testimonianza giurata|mozione per sanzioni',
    'declaracao (?:sob juramento|juramentada)|laudo(?: pericial)?|noticia crime|queixa crime|(?:denuncia|participacao) criminal|depoimento juramentado',
    'beedigde verklaring|deskundigen(?:rapport|verslag)|expertenrapport|strafklacht|tenlastelegging|getuigenverklaring',
    'oswiadczeni\\w+ pod przysieg\\w+|opini\\w+ biegl\\w+|akt\\w* oskarzenia|zawiadomieni\\w+ o przestepstw\\w+|ekspertyz\\w+|zeznani\\w+ pod przysieg\\w+',
  ].join('|')})\\b`,
);
/** Words in which a suit may be of another kind, in all languages. */
const SUITS = new RegExp(
  `\\b(?:${[
    'false advertising|defamation|libel|copyright|patents?|trademark|securities fraud',
    'irrefuhrende\\w? werbung|verleumdung\\w*|urheberrecht\\w*|patent\\w*|dsgvo',
    'publicite mensongere|diffamation|droits? d auteur|brevets?|rgpd',
    'publicidad enganosa|difamacion|derechos de autor|patentes?',
    'pubblicita ingannevole|diffamazione|diritt[oi] d autore|brevett[oi]|gdpr',
    'propaganda enganosa|publicidade enganosa|difamacao|direitos autorais|direitos de autor|lgpd',
    'misleidende reclame|smaad|auteursrecht\\w*|avg|octrooi\\w*',
    'reklam\\w+ wprowadzaj\\w+|znieslawieni\\w+|praw\\w* autorski\\w*|patent\\w*|rodo',
  ].join('|')})\\b`,
);
const SUIT = ['LAWSUIT', 'COMPLAINT', 'SUE', 'CLASSACTION', 'PLAINTIFF', 'KLEIN'] as const;
/** Words between a suit and its kind. */
const KIND_WORDS = 9;

/** 14 April 2023, or that April. */
export const isLetters = ({ year, month, day }: FoundDate): boolean =>
  month === 4 && (year === 2023 || (year === null && day === 14));

/** "An affidavit of 14 April 2023": what has these dates, or was unsealed, is a lawyer’s letter. */
export function otherPaper(view: SentenceView): Hits {
  const paper = view.phrase(PAPERS);
  if (!paper || view.has('IF', 'UNTRUE') || isDenied(view, paper)) return undefined;
  const ofLetter =
    view.reading.dates.some(isLetters) ||
    view.has('UNSEAL', 'DUNNE', 'LEAK') ||
    (view.near(2, 'LETTER', 'DOCUMENT') && view.has('LAWYER', 'ADVERTISER', 'SECRET', 'INBOX', 'INBOXAPI'));
  return ofLetter ? [paper] : undefined;
}

/** "A suit over misleading advertising": it is over a monopoly. */
export function otherSuitKind(view: SentenceView): Hits {
  const kind = view.phrase(SUITS);
  if (!kind || view.has('ANTITRUST', 'IF', 'UNTRUE', 'ILLINOIS') || isDenied(view, kind)) return undefined;
  const suit = view.hits(...SUIT).find((one) => away(one, kind) <= KIND_WORDS);
  return suit && [kind];
}

/** "Not an affidavit", and not "the letter, an affidavit": what it is not, or is beside. */
const isDenied = (view: SentenceView, { first }: ConceptHit): boolean =>
  ahead(view, { first }, 3, 'NEG', 'NEVER', 'WITHOUT') !== undefined || beside(view, first, 'LETTER');
