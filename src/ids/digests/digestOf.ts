import type { Digest, DigestEra, RecipeCall } from '../types.ts'
import { writeCall } from '../wire/writeCall.ts'
import { xxh3 } from '../xxh3.ts'
import { ByteSink } from './ByteSink.ts'
import { type HasherLayout, type Referred, writeHasher } from './writeHasher.ts'
import { writeManual } from './writeManual.ts'

const LAYOUTS = {
  hasher1: { emptyReceiver: true, newer: false },
  hasher2: { emptyReceiver: false, newer: false },
  hasher3: { emptyReceiver: false, newer: true },
} as const satisfies Partial<Record<DigestEra, HasherLayout>>

const sink = new ByteSink()
const asGiven: Referred = (digest) => digest

/**
 * The digest that engines of an era give a call.
 *
 * `referred` gives the digest by which the call's hash knows another one: its content digest where that is set
 * (v0.19.11-v0.20.8 only).
 */
export function digestOf(call: RecipeCall, era: DigestEra, referred: Referred = asGiven): Digest {
  if (era === 'proto') return xxh3(writeCall(call))
  sink.clear()
  if (era === 'manual') writeManual(sink, call)
  else writeHasher(sink, call, LAYOUTS[era], era === 'hasher2' ? referred : asGiven)
  return xxh3(sink.written())
}
