/** The trained engine in `assets/model`: what can be read as JSON, the weights as bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FiledEngine, joinEngine, type StoredEngine } from '../../lib/knowledge/engine.ts';

export const MODEL_JSON = join('model', 'model.json');
export const MODEL_BYTES = join('model', 'model.bin');

/** @throws Error that says what to do when the engine has not been trained. */
export function readTrained(assets: string): StoredEngine {
  const [json, bytes] = [MODEL_JSON, MODEL_BYTES].map((file) => {
    const path = join(assets, file);
    if (!existsSync(path))
      throw new Error(`${path} is missing: the engine has not been trained. Run "npm run train" once.`);
    return readFileSync(path);
  });
  return joinEngine(JSON.parse(String(json)) as FiledEngine, new Uint8Array(bytes ?? []));
}
