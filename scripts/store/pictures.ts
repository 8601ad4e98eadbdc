/** Every picture that is drawn from assets/icons. */
interface Drawn {
  readonly source: string;
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** Clear border. Chrome’s store wants 96 pixels of drawing in an icon of 128. */
  readonly padding: number;
}

const square = (source: string, file: string, size: number, padding = 0): Drawn => ({
  source,
  file,
  width: size,
  height: size,
  padding,
});

export const PICTURES: readonly Drawn[] = [
  ...[16, 32].map((size) => square('icon-small.svg', `public/icon/${size}.png`, size)),
  ...[48, 96, 128].map((size) => square('icon.svg', `public/icon/${size}.png`, size)),
  square('icon.svg', 'store/images/chrome-icon-128.png', 128, 16),
  square('icon.svg', 'store/images/firefox-icon-64.png', 64),
  { source: 'promo.svg', file: 'store/images/chrome-tile-440x280.png', width: 440, height: 280, padding: 0 },
];

/** Screenshots of both stores. */
export const SCREENSHOT = { width: 1280, height: 800 } as const;
/** Languages that have sample articles. */
export const SCREENSHOT_LANGUAGES = ['de', 'en', 'fr'] as const;
export const SCREENSHOT_NAMES = ['1-page', '2-records', '3-differs', '4-report'] as const;
