import type { AddressPrecision } from './types.ts';

/** An address, already parsed by whoever has a parser. */
export interface AddressParts {
  /** `https` where it is not told. */
  readonly scheme?: 'http' | 'https';
  /** Host with port, ASCII. */
  readonly host: string;
  /** Begins with `/`. */
  readonly path: string;
  /** `?…` and `#…`, or empty. */
  readonly query: string;
}

/** Stands for the page where its address is not told: a target must have a source. */
export const ADDRESS_WITHHELD = 'urn:for-the-record:address-withheld';

/** What a report says of the page's address. Name and password are never part of it. */
export function describeAddress(parts: AddressParts | null, precision: AddressPrecision): string {
  if (!parts || precision === 'none') return ADDRESS_WITHHELD;
  const site = `${parts.scheme ?? 'https'}://${parts.host}`;
  switch (precision) {
    case 'full':
      return `${site}${parts.path}${parts.query}`;
    case 'no-query':
      return `${site}${parts.path}`;
    case 'site':
      return `${site}/`;
  }
}

/** The next coarser way to tell an address. */
export function coarserPrecision(precision: AddressPrecision): AddressPrecision {
  return precision === 'full' ? 'no-query' : precision === 'no-query' ? 'site' : 'none';
}
