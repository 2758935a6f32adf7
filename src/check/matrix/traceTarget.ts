import type { BehaviourId, CoreTypeKind, FeatureId, Target } from '../../versions/index.ts'

/** Something that was asked of a target, and its answer. */
export interface Answer {
  readonly ask: (target: Target) => unknown
  readonly answer: unknown
}

export interface TracedTarget {
  readonly target: Target
  /** What has been asked so far, each question once. */
  readonly answers: ReadonlyMap<string, Answer>
}

/**
 * A target that remembers what it is asked. Whoever asks a target nothing but its questions comes to the same result on every
 * other target that answers them alike; only the names of release and view in messages differ.
 */
export function traceTarget(target: Target): TracedTarget {
  const answers = new Map<string, Answer>()
  const traced = <Result>(key: string, ask: (of: Target) => Result): Result => {
    const known = answers.get(key)
    if (known !== undefined) return known.answer as Result
    const answer = ask(target)
    answers.set(key, { ask, answer })
    return answer
  }
  return {
    answers,
    target: Object.freeze({
      ...target,
      supports: (id: FeatureId): boolean => traced(`supports ${id}`, (of) => of.supports(id)),
      releaseSupports: (id: FeatureId): boolean => traced(`releaseSupports ${id}`, (of) => of.releaseSupports(id)),
      behaves: (id: BehaviourId): boolean => traced(`behaves ${id}`, (of) => of.behaves(id)),
      has: (coordinate: string): boolean => traced(`has ${coordinate}`, (of) => of.has(coordinate)),
      coreType: (name: string): CoreTypeKind | undefined => traced(`coreType ${name}`, (of) => of.coreType(name)),
      hasCliFlag: (flag: string): boolean => traced(`hasCliFlag ${flag}`, (of) => of.hasCliFlag(flag)),
    }),
  }
}
