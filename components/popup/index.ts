export { Popup } from './Popup.tsx';
export type { PopupProps } from './Popup.tsx';
export type { Access, PopupCallbacks, PopupSite } from './types.ts';
