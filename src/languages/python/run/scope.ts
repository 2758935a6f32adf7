import type { ModuleValue, Scope, Value } from '../values/types.ts'
import { extern } from '../values/values.ts'

const builtinNames = new Set(
  (
    'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip __import__ __build_class__ __debug__ NotImplemented Ellipsis ' +
    'ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError'
  ).split(' '),
)

export const createScope = (
  kind: Scope['kind'],
  module: ModuleValue,
  parent: Scope | undefined,
  className?: string,
): Scope => ({
  kind,
  ...(className === undefined ? {} : { className }),
  variables: new Map(),
  parent,
  module,
  outer: new Map(),
})

/** What a name means there, as Python looks it up: functions do not see the names of the class around them. */
export function lookUp(scope: Scope, name: string): Value | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at.kind === 'class' && at !== scope) continue
    const value = (at.outer.get(name) ?? at).variables.get(name)
    if (value !== undefined) return value
  }
  return builtinNames.has(name) ? extern(`builtins.${name}`) : undefined
}

export function assign(scope: Scope, name: string, value: Value): void {
  ;(scope.outer.get(name) ?? scope).variables.set(name, value)
}
