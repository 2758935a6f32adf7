import type { EngineObject } from './engineObject.ts'
import { createKept, type Kept } from './kept.ts'

/** Objects by the very text of an ID that was given out or loaded, so that it need not be read again. */
export type KnownIds = Kept<string, EngineObject>

// Handles are short, recipes are not.
const charactersOfResult = 128

/** The IDs of so many results, fewer where they are long. */
export const createKnownIds = (results: number): KnownIds =>
  createKept(results * charactersOfResult, (id) => Math.max(id.length, charactersOfResult))
