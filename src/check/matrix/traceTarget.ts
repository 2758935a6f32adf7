import type { BehaviourId, CoreTypeKind, FeatureId, Target } from '../../versions/index.ts'

/** Something that was asked of a target, and its answer. */
export interface Answer {
  readonly ask: (target: Target) => unknown
  readonly answer: unknown
}

export interface TracedTarget {
  readonly target: Target
  /** What has been asked so far, each question once. */
  readonly answers: readonly Answer[]
}

/**
 * A target that remembers what it is asked. Whoever asks a target nothing but its questions comes to the same result on every
 * other target that answers them alike; only the names of release and view in messages differ.
 */
export function traceTarget(target: Target): TracedTarget {
  const answers: Answer[] = []
  // Asked a thousand times for one module: a map for each question, and nothing made where the answer is known.
  const traced = <About extends string, Result>(
    ask: (of: Target, about: About) => Result,
  ): ((about: About) => Result) => {
    const known = new Map<About, Result>()
    return (about) => {
      if (known.has(about)) return known.get(about)!
      const answer = ask(target, about)
      known.set(about, answer)
      answers.push({ ask: (of) => ask(of, about), answer })
      return answer
    }
  }
  return {
    answers,
    target: Object.freeze({
      ...target,
      supports: traced((of, id: FeatureId) => of.supports(id)),
      releaseSupports: traced((of, id: FeatureId) => of.releaseSupports(id)),
      behaves: traced((of, id: BehaviourId) => of.behaves(id)),
      has: traced((of, coordinate: string) => of.has(coordinate)),
      coreType: traced((of, name: string): CoreTypeKind | undefined => of.coreType(name)),
      hasCliFlag: traced((of, flag: string) => of.hasCliFlag(flag)),
    }),
  }
}
