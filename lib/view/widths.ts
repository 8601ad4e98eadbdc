/** Narrowest and widest sidebar, in CSS pixels, and how far one key press moves its edge. */
export const SIDEBAR_WIDTHS = { least: 280, most: 560, step: 20 } as const;
