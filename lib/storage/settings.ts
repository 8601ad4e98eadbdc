/** The reader's settings: one versioned record, `settings`. */
import { LANGUAGES } from '../dossier/types.ts';
import { SIDEBAR_WIDTHS } from '../view/widths.ts';
import { changeRecord, type RecordKind, readRecord, type Saved } from './record.ts';
import type { KeyValueStore, Mode, Settings } from './types.ts';

/** Key of the settings. */
export const SETTINGS_KEY = 'settings';
const VERSION = 1;
const MODES: readonly Mode[] = ['full', 'marks', 'badge'];
const THEMES: ReadonlyArray<Settings['theme']> = ['system', 'light', 'dark'];

export const DEFAULT_SETTINGS: Settings = {
  on: true,
  byClick: false,
  mode: 'full',
  marks: true,
  autoOpen: true,
  side: 'right',
  width: 360,
  room: false,
  theme: 'system',
  language: 'auto',
};

/** The fields that are sound, and only those. A stored `false` is a value like any other. */
export function pickSettings(fields: Readonly<Record<string, unknown>>): Partial<Settings> {
  const { on, byClick, mode, marks, autoOpen, side, width, room, theme, language } = fields;
  return {
    ...(typeof on === 'boolean' && { on }),
    ...(typeof byClick === 'boolean' && { byClick }),
    ...(MODES.includes(mode as Mode) && { mode: mode as Mode }),
    ...(typeof marks === 'boolean' && { marks }),
    ...(typeof autoOpen === 'boolean' && { autoOpen }),
    ...((side === 'right' || side === 'left') && { side }),
    ...(isWidth(width) && { width }),
    ...(typeof room === 'boolean' && { room }),
    ...(THEMES.includes(theme as Settings['theme']) && { theme: theme as Settings['theme'] }),
    ...(isLanguage(language) && { language }),
  };
}

export function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= SIDEBAR_WIDTHS.least && value <= SIDEBAR_WIDTHS.most;
}

function isLanguage(value: unknown): value is string {
  return value === 'auto' || LANGUAGES.includes(value as (typeof LANGUAGES)[number]);
}

const KIND: RecordKind<Settings> = {
  version: VERSION,
  parse(fields) {
    const { v, ...given } = fields;
    const picked = pickSettings(given);
    // Of our own version every field must be sound; of a newer one we take what we understand.
    const known = Object.keys(DEFAULT_SETTINGS).filter((key) => key in given);
    if (v === VERSION && Object.keys(picked).length !== known.length) return null;
    return { ...DEFAULT_SETTINGS, ...picked };
  },
};

/** Always answers: with the defaults when nothing is stored, or storage fails. */
export async function readSettings(store: KeyValueStore): Promise<Settings> {
  return (await readRecord(store, SETTINGS_KEY, KIND)).value ?? DEFAULT_SETTINGS;
}

/** Changes some settings and leaves the others as they are. */
export function changeSettings(store: KeyValueStore, change: Partial<Settings>): Promise<Saved> {
  return changeRecord(store, SETTINGS_KEY, KIND, (settings) => ({
    ...(settings ?? DEFAULT_SETTINGS),
    ...pickSettings({ ...change }),
  }));
}
