import type { EngineObject, Origin } from '../api/index.ts'
import { FileProblem } from '../files/index.ts'
import { type ContainerState, scratch, unknownFiles, unknownOf } from './containerState.ts'
import { containerSteps } from './containerSteps.ts'
import { argumentsIn, Unknown } from './value.ts'

const states = new WeakMap<EngineObject, ContainerState>()

/** What is known of a container by its calls, first to last. */
export function containerState(container: EngineObject): ContainerState {
  const open: EngineObject[] = []
  let at: EngineObject | undefined = container
  for (; at !== undefined && !states.has(at); at = at.origin?.receiver) open.push(at)
  let state = at === undefined ? undefined : states.get(at)
  for (const object of open.reverse()) {
    state = object.origin === undefined ? scratch : after(state, object.origin)
    states.set(object, state)
  }
  return state ?? scratch
}

function after(before: ContainerState | undefined, { receiver, field, arguments: given }: Origin): ContainerState {
  const args = argumentsIn(new Map(given.map(({ name, value }) => [name, value])))
  if (receiver?.type !== 'Container' || before === undefined) {
    if (receiver !== undefined || field !== 'container') return unknownOf(`what ${field} gives`)
    const other = args.object('id')
    return other === undefined ? scratch : containerState(other)
  }
  // An image has no mounts: those of the container stay.
  if (field === 'from') return { ...unknownOf(`image ${args.text('address')}`), mounts: before.mounts }
  const step = containerSteps[field]
  if (step === undefined) return unknownOf(`what ${field} does`)
  try {
    return { ...before, ...step(before, args) }
  } catch (problem) {
    if (!(problem instanceof Unknown || problem instanceof FileProblem)) throw problem
    return { ...before, ...unknownFiles, because: before.because || `what ${field} does` }
  }
}
