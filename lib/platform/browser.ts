/** The only import of the polyfill: everything that talks to the browser takes it from here. Never the gate. */
import browser from 'webextension-polyfill';

export { browser };
