import {
  createFinding,
  type Finding,
  type FindingCode,
  type FindingData,
  type FindingPlace,
} from '../../findings/index.ts'
import type { TranslateOptions } from '../../plan/plan.ts'
import type { SourceMap, Typedefs, TypeKind } from '../../typedefs/types.ts'
import type { FeatureId, Target } from '../../versions/types.ts'
import { firstRelease } from '../firstRelease.ts'
import type { GraphqlNames } from '../graphqlNames.ts'
import type { EnumForm } from './enumForm.ts'

/** A type of the document, found by its name or by what engines make of it. */
export interface LocalType {
  readonly kind: Extract<TypeKind, 'OBJECT' | 'INTERFACE' | 'ENUM'>
  readonly name: string
  readonly pointer: string
}

/** What the rewrites of one translation share. */
export interface ApplyContext {
  readonly typedefs: Typedefs
  readonly target: Target
  readonly options: Required<TranslateOptions>
  readonly locals: LocalTypes
  readonly names: GraphqlNames
  /** How each enum of the document is registered, by its pointer; an enum that is missing is refused. */
  readonly enumForms: ReadonlyMap<string, EnumForm>
  /** Pointers of types refused as a whole. */
  readonly refused: Set<string>
  readonly findings: Finding[]
  droppedSourceMaps: number
}

export interface LocalTypes {
  find(name: string): LocalType | undefined
}

/** A part of the document while it is rewritten: where it is, what to call it, the source map at or above it. */
export interface Part {
  readonly pointer: string
  /** For messages: `Function greet of Hello`. */
  readonly title: string
  readonly sourceMap?: SourceMap | undefined
}

export function report<Code extends FindingCode>(
  context: ApplyContext,
  code: Code,
  part: Part,
  data: FindingData<Code>,
  place: FindingPlace = {},
): void {
  const sourceMap = part.sourceMap ? { sourceMap: part.sourceMap } : {}
  context.findings.push(createFinding(code, part.pointer, data, { stage: 'translate', ...sourceMap, ...place }))
}

/** Reports a part that cannot be had below the feature's first release. */
export function refuse(context: ApplyContext, feature: FeatureId, part: Part, needs: string): void {
  report(
    context,
    'feature-refused',
    part,
    { thing: part.title, feature: needs, since: firstRelease(feature), release: context.target.release },
    { feature },
  )
}
