export {
  type ModuleEngine,
  type Registration,
  type Runtime,
  type RuntimeOptions,
  type RuntimeRun,
  registerTypes,
  runRuntime,
  type ServeOptions,
  serveModule,
  spawnRuntime,
} from '../engine/runtime/index.ts'
export {
  type EmbeddedEngine,
  type EngineOptions,
  EngineStartError,
  type Fault,
  type Faults,
  type FaultTiming,
  type Journal,
  type JournalEntry,
  startEngine,
} from '../engine/server/index.ts'
export type { Fake, FakedCall, FakeFiles, Fakes, FakeValue } from '../engine/values/index.ts'
export { assertLoads, type Wanted } from './assertLoads.ts'
export { type AnyTypedefs, documentOf } from './documentOf.ts'
export { expectNoBreakingChanges } from './expectNoBreakingChanges.ts'
export { expectRoundTrip, type RoundTripOptions } from './expectRoundTrip.ts'
export { type ModuledefsMatchers, matchers } from './matchers.ts'
export { expectPipeline } from './module/expectPipeline.ts'
export { ModuleCallError, type TestArguments, type TestObject } from './module/TestObject.ts'
export { type TestedModule, type TestModuleOptions, testModule } from './module/testModule.ts'
export { type CompatFixturesOptions, runCompatFixtures } from './runCompatFixtures.ts'
export { type ConformanceOptions, runConformance } from './runConformance.ts'
export { type RegisterTest, type TestTypedefsOptions, testTypedefs } from './testTypedefs.ts'
export { typedefsOf } from './typedefsOf.ts'
