import type { RecipeArgument, RecipeCall, RecipeLiteral, RecipeType } from '../types.ts'
import type { ByteSink } from './ByteSink.ts'

// Of a literal; of a type's nonNull it is the other way round.
const TRUE = 1
const FALSE = 2

/** The bytes that v0.18.17-v0.19.3 hash for a call: written by hand, a zero after each part. */
export function writeManual(sink: ByteSink, call: RecipeCall): void {
  text(sink, call.receiver ?? '')
  for (let type: RecipeType | undefined = call.type; type; type = type.elem) {
    text(sink, type.namedType ?? '')
    part(sink, type.nonNull ? 2 : 1)
  }
  sink.byte(0)
  text(sink, call.field)
  for (const argument of call.arguments) writeArgument(sink, argument)
  sink.byte(0)
  sink.int64(BigInt(call.nth ?? 0))
  sink.byte(0)
  if (call.module) {
    text(sink, call.module.call)
    text(sink, call.module.name)
    text(sink, call.module.ref)
    text(sink, call.module.pin)
  }
  sink.byte(0)
  text(sink, call.view ?? '')
}

function writeArgument(sink: ByteSink, { name, value }: RecipeArgument): void {
  text(sink, name)
  writeLiteral(sink, value)
  sink.byte(0)
}

function writeLiteral(sink: ByteSink, literal: RecipeLiteral): void {
  switch (literal.kind) {
    case 'call':
      sink.text('0')
      return text(sink, literal.digest)
    case 'null':
      // These engines write the prefix of null and of booleans twice.
      sink.text('11')
      return part(sink, TRUE)
    case 'bool':
      sink.text('22')
      return part(sink, literal.value ? TRUE : FALSE)
    case 'enum':
      sink.text('3')
      return text(sink, literal.value)
    case 'int':
      sink.text('4')
      sink.int64(literal.value)
      return sink.byte(0)
    case 'float':
      sink.text('5')
      sink.float64(literal.value)
      return sink.byte(0)
    case 'string':
    case 'digestedString':
      sink.text('6')
      return text(sink, literal.value)
    case 'list':
      sink.text('7')
      for (const value of literal.values) writeLiteral(sink, value)
      return sink.byte(0)
    case 'object':
      sink.text('8')
      for (const field of literal.fields) writeArgument(sink, field)
      return sink.byte(0)
  }
}

function text(sink: ByteSink, value: string): void {
  sink.text(value)
  sink.byte(0)
}

function part(sink: ByteSink, value: number): void {
  sink.byte(value)
  sink.byte(0)
}
