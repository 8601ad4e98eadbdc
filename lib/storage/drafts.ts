/** Drafts of reports on their way to the confirm page: in session storage, under a random id, until taken. */
import type { AddressParts } from '../report/address.ts';
import type { ReportDraft } from '../report/types.ts';
import { forgetOldest } from './forget-oldest.ts';
import { isFields } from './record.ts';
import type { KeyValueStore } from './types.ts';

/** Keys of drafts begin so. */
export const DRAFT_PREFIX = 'draft:';
const VERSION = 1;
/** Drafts kept; nobody has more confirm windows open. */
const MAX_DRAFTS = 10;

/** A draft with what the background knows better than the page. */
export interface StoredDraft {
  readonly draft: ReportDraft;
  /** Address of the page, in parts: from the browser, not from the page's message. */
  readonly address: AddressParts;
  /** Version of the dossier that the card stands on; empty where none was shown. */
  readonly dossier: string;
  readonly incognito: boolean;
  /** The card it is about, by `cardKey`, and the tab it is in; `null` for everything that is no card. */
  readonly card: { readonly key: string; readonly tab: number } | null;
}

/** Keeps a draft and answers with its id. */
export async function keepDraft(store: KeyValueStore, stored: StoredDraft, now: number): Promise<string> {
  const id = crypto.randomUUID();
  await forgetOldest(store, DRAFT_PREFIX, MAX_DRAFTS - 1);
  await store.set({ [DRAFT_PREFIX + id]: { v: VERSION, at: now, ...stored } });
  return id;
}

/** The draft of that id, or `null`. Only the background writes them, after checking the message. */
export async function readDraft(store: KeyValueStore, id: string): Promise<StoredDraft | null> {
  const key = DRAFT_PREFIX + id;
  const value = (await store.get(key))[key];
  return isFields(value) && value.v === VERSION ? (value as unknown as StoredDraft) : null;
}
