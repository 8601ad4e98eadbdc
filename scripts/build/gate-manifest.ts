/** Puts the gate into the manifest as a plain file: WXT's own content-script wrapper would announce us to every page. */
import type { Wxt } from 'wxt';

interface Manifest {
  content_scripts?: Array<{ matches?: string[]; js?: string[]; run_at?: string; all_frames?: boolean }>;
  host_permissions?: string[];
}

/** Hook for `build:manifestGenerated`. */
export function addGate(_wxt: Wxt, manifest: unknown): void {
  const target = manifest as Manifest;
  target.content_scripts = [
    { matches: ['http://*/*', 'https://*/*'], js: ['gate.js'], run_at: 'document_idle', all_frames: false },
  ];
}
