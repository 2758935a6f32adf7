import type { Digest, RecipeArgument, RecipeCall, RecipeLiteral, RecipeType } from '../types.ts'
import type { ByteSink } from './ByteSink.ts'

/** Digest that stands for a call where another refers to it. */
export type Referred = (digest: Digest) => Digest

/** Where the three layouts of the hasher differ. */
export interface HasherLayout {
  /** v0.19.4-v0.19.10: a call without receiver writes an empty one. */
  readonly emptyReceiver: boolean
  /** v0.21.0 and later: implicit inputs, of the module its call only, the module before nth. */
  readonly newer: boolean
}

// Of a literal; of a type's nonNull it is the other way round.
const TRUE = 1
const FALSE = 2

/** The bytes that engines since v0.19.4 hash for a call: a zero after each part, another after each group. */
export function writeHasher(sink: ByteSink, call: RecipeCall, layout: HasherLayout, referred: Referred): void {
  if (call.receiver !== undefined) text(sink, referred(call.receiver))
  else if (layout.emptyReceiver) text(sink, '')
  sink.byte(0)
  for (let type: RecipeType | undefined = call.type; type; type = type.elem) {
    text(sink, type.namedType ?? '')
    byte(sink, type.nonNull ? 2 : 1)
    sink.byte(0)
  }
  sink.byte(0)
  text(sink, call.field)
  sink.byte(0)
  writeArguments(sink, call.arguments, referred)
  sink.byte(0)
  if (layout.newer) {
    if (call.implicitInputs) writeArguments(sink, call.implicitInputs, referred)
    sink.byte(0)
    if (call.module) text(sink, call.module.call)
    sink.byte(0)
    int(sink, BigInt(call.nth ?? 0))
    sink.byte(0)
  } else {
    int(sink, BigInt(call.nth ?? 0))
    sink.byte(0)
    if (call.module) {
      text(sink, call.module.call)
      text(sink, call.module.name)
      text(sink, call.module.ref)
      text(sink, call.module.pin)
    }
    sink.byte(0)
  }
  text(sink, call.view ?? '')
  sink.byte(0)
}

function writeArguments(sink: ByteSink, list: readonly RecipeArgument[], referred: Referred): void {
  for (const { name, value } of list) {
    text(sink, name)
    writeLiteral(sink, value, referred)
    sink.byte(0)
  }
}

function writeLiteral(sink: ByteSink, literal: RecipeLiteral, referred: Referred): void {
  byte(sink, PREFIX[literal.kind])
  switch (literal.kind) {
    case 'call':
      text(sink, referred(literal.digest))
      break
    case 'null':
      byte(sink, TRUE)
      break
    case 'bool':
      byte(sink, literal.value ? TRUE : FALSE)
      break
    case 'int':
      int(sink, literal.value)
      break
    case 'float':
      sink.float64(literal.value)
      sink.byte(0)
      break
    case 'enum':
    case 'string':
      text(sink, literal.value)
      break
    case 'digestedString':
      text(sink, literal.digest)
      break
    case 'list':
      for (const value of literal.values) writeLiteral(sink, value, referred)
      break
    case 'object':
      writeArguments(sink, literal.fields, referred)
      break
  }
  sink.byte(0)
}

const PREFIX = {
  call: 0x30,
  null: 0x31,
  bool: 0x32,
  enum: 0x33,
  int: 0x34,
  float: 0x35,
  string: 0x36,
  list: 0x37,
  object: 0x38,
  digestedString: 0x39,
} as const satisfies Record<RecipeLiteral['kind'], number>

function text(sink: ByteSink, value: string): void {
  sink.text(value)
  sink.byte(0)
}

function byte(sink: ByteSink, value: number): void {
  sink.byte(value)
  sink.byte(0)
}

function int(sink: ByteSink, value: bigint): void {
  sink.int64(value)
  sink.byte(0)
}
