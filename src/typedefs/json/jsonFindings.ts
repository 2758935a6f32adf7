import { createFinding, type Finding } from '../../findings/index.ts'
import { quote } from '../quote.ts'
import type { InteropProblem } from './checkedEvents.ts'
import { maxDepth } from './jsonEvents.ts'
import type { ValueProblem } from './readValue.ts'
import type { SyntaxProblem } from './syntaxProblem.ts'
import type { Location } from './textPlaces.ts'

const stage = 'document'

export function syntaxFinding(problem: SyntaxProblem, pointer: string, location: Location): Finding {
  const place = { location, stage } as const
  switch (problem.code) {
    case 'json-syntax':
      return createFinding(problem.code, pointer, problem.data, place)
    case 'json-bad-token':
      return createFinding(problem.code, pointer, problem.data, place)
    case 'json-trailing-comma':
      return createFinding(problem.code, pointer, problem.data, place)
    case 'json-truncated':
      return createFinding(problem.code, pointer, problem.data, place)
    case 'json-too-deep':
      return createFinding(problem.code, pointer, problem.data, place)
    default:
      return createFinding(problem.code, pointer, problem.data, place)
  }
}

export function interopFinding(problem: InteropProblem, location?: Location): Finding {
  const place = location === undefined ? ({ stage } as const) : ({ location, stage } as const)
  const text = quote(problem.text)
  return problem.code === 'json-duplicate-key'
    ? createFinding(problem.code, problem.pointer, { key: text }, place)
    : createFinding(problem.code, problem.pointer, { text }, place)
}

export function valueFinding(problem: ValueProblem): Finding {
  return problem.code === 'json-too-deep'
    ? createFinding(problem.code, problem.pointer, { limit: maxDepth }, { stage })
    : createFinding(problem.code, problem.pointer, { what: problem.what }, { stage })
}
