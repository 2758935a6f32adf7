import { describe, expect, it } from 'vitest'
import { callerSchema, type LoadedModule, loadModule, printCallerSchema } from '../../src/engine/module/load/index.ts'
import {
  type ModuleEngine,
  type Runtime,
  registerTypes,
  serveModule,
  spawnRuntime,
} from '../../src/engine/runtime/index.ts'
import type { Target } from '../../src/versions/index.ts'
import { builtCommand } from '../cli/builtCommand.ts'
import { plainEnvironment } from '../cli/runCli.ts'
import { workFolder } from '../cli/workFolder.ts'
import { entrypoint, pythonSdk } from '../support/pythonSdk.ts'
import { sendQuery } from '../support/sendQuery.ts'
import { targetOf } from '../support/targetOf.ts'

// Enums as arguments, in lists, in state and as results; marks and policies that older engines do not have.
const PAINT = `"""A paint shop."""
import enum
import dagger
from dagger import check, field, function, object_type


@dagger.enum_type
class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


@object_type
class Paint:
    level: Level = field(default=Level.LOW)

    @function(cache="never")
    def coat(self, on: Level, times: int = 3) -> Level:
        assert isinstance(on, Level) and isinstance(self.level, Level)
        return Level.HIGH if on == Level.LOW and times == 3 else Level.LOW

    @function
    def maybe(self, one: Level | None = None) -> list[Level]:
        return [Level.HIGH, self.level] if one is None else [one]

    @function
    @check
    def fail(self) -> str:
        raise ValueError("out of paint")

    @function
    async def version(self) -> str:
        return await dagger.dag.version()
`
const folder = workFolder({ 'src/main/__init__.py': PAINT })
const sdk = pythonSdk('0.21.11')

const env = (): Record<string, string> => ({
  ...plainEnvironment(),
  ...sdk?.env,
  PYTHONPATH: `${sdk?.env['PYTHONPATH']}:${folder}/src`,
  DAGGER_MODULE: 'paint',
  DAGGER_MAIN_OBJECT: 'Paint',
  DAGGER_DEFAULT_PYTHON_PACKAGE: 'main',
})
const bare: Runtime = (session) => spawnRuntime(sdk!.python, entrypoint(), { ...env(), ...session })
const adapted: Runtime = (session) =>
  spawnRuntime(process.execPath, [builtCommand(), 'adapt', '--', sdk!.python, ...entrypoint()], {
    ...env(),
    ...session,
  })

async function loaded(
  target: Target,
  runtime: Runtime,
): Promise<{ module?: LoadedModule; error?: string; said: string }> {
  const registration = await registerTypes(runtime, { target })
  const said = registration.run.exit.stderr
  if ('error' in registration) return { error: registration.error, said }
  const result = loadModule(registration.module, target, { moduleName: 'paint' })
  if (result.ok) return { module: result.module, said }
  const [first] = result.findings
  return { error: first?.engineMessage ?? first?.message ?? '', said }
}

const codesIn = (text: string): string[] => [...text.matchAll(/\[([a-z-]+)\]/g)].map(([, code]) => code!).sort()
const ask = async (engine: ModuleEngine, query: string): Promise<unknown> => {
  const { data, errors } = (await sendQuery(engine.env, query)) as { data?: unknown; errors?: { message: string }[] }
  return errors ? errors[0]?.message : data
}

const losses: Readonly<Record<string, readonly string[]>> = {
  'v0.18.10': ['cache-policy-dropped', 'check-dropped', 'enum-by-value'],
  'v0.18.12': ['cache-policy-dropped', 'check-dropped'],
  'v0.19.3': ['cache-policy-dropped', 'check-dropped'],
  'v0.20.8': [],
  'v0.21.8': ['enum-null-default-dropped'],
  'v1.0.0-beta.10': ['enum-null-default-dropped'],
}

const calls = ['v0.18.10 v0.18.10', 'v0.18.12 v0.18.10', 'v0.21.8 v0.18.11', 'v1.0.0-beta.10 v0.18.11']

describe.runIf(sdk).each(Object.keys(losses))('the Python SDK 0.21.11, adapted, on engine %s', (release) => {
  it.each(release === 'v0.18.10' ? ['v0.18.10'] : ['v0.18.10', 'v0.18.11'])(
    'registers and answers calls for a module at %s',
    async (engineVersion) => {
      const target = targetOf(release, engineVersion)
      const { module, error, said } = await loaded(target, adapted)
      if (module === undefined) throw new Error(`${error}\n${said}`)
      expect({ said, codes: codesIn(said) }).toEqual({
        said,
        codes: losses[release],
      })
      const [low, high] = engineVersion === 'v0.18.10' ? ['low', 'high'] : ['LOW', 'HIGH']
      expect(printCallerSchema(callerSchema(module))).toContain(`enum PaintLevel {\n  ${low}\n  ${high}\n}`)
      // Two starts of Python for each call of a request: more than its minute on a busy machine.
      const engine = await serveModule({ module, runtime: adapted, limits: { milliseconds: 170_000 } })
      try {
        // Each call starts the SDK once more: all of them on the oldest and the newest engine; for each form of enums and of IDs
        // in between the one that has an enum as argument, in its state and as its result.
        if (!calls.includes(`${release} ${engineVersion}`)) return
        const isEnd = release === 'v0.18.10' || release === 'v1.0.0-beta.10'
        const [asked, given] = isEnd ? [' maybe version', { maybe: [high, low], version: release }] : ['', {}]
        expect(await ask(engine, `{paint{level coat(on:${low})${asked}}}`)).toEqual({
          paint: { level: low, coat: high, ...given },
        })
        if (release === 'v0.18.10') {
          expect(await ask(engine, `{paint(level:${high}){level maybe(one:${low})}}`)).toEqual({
            paint: { level: high, maybe: [low] },
          })
          expect(await ask(engine, '{paint{fail}}')).toMatch(/out of paint/)
        }
        for (const { run } of engine.calls) expect(run.requests.length).toBeLessThanOrEqual(4)
      } finally {
        await engine.close()
      }
    },
    180_000,
  )
})

it.runIf(sdk)('beside it, the same SDK without adapt does not register on an engine that lacks its calls', async () => {
  const { module, said } = await loaded(targetOf('v0.18.10', 'v0.18.10'), bare)
  const refused = said.match(/^dagger\.\w+: (.*)$/m)?.[1]
  expect({ module, refused }).toEqual({
    module: undefined,
    refused:
      'Failed to establish client connection to the Dagger session: Failed to build schema from introspection query: ' +
      'Unknown argument "includeDeprecated" on field "__Directive.args".',
  })
})
