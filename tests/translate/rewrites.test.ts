import { expect, it } from 'vitest'
import { toText } from '../../src/emit/index.ts'
import { type TranslateOptions, translate } from '../../src/translate/index.ts'
import type { Typedefs } from '../../src/typedefs/index.ts'
import { targetOf } from '../support/targetOf.ts'
import { documentOf, withArgument, withFunction } from './documentOf.ts'

// The findings a line each, then the calls (or `refused`).
function outcome(typedefs: Typedefs, release: string, view?: string, options?: TranslateOptions): string {
  const { plan, findings } = translate(typedefs, targetOf(release, view), options)
  const lines = findings.map(
    ({ severity, pointer, message, code }) => `${severity} ${pointer || '/'}: ${message} [${code}]`,
  )
  return `${[...lines, plan ? toText(plan) : 'refused'].join('\n')}`
}

const STATUS = {
  enums: [
    {
      name: 'Status',
      members: [
        { name: 'Active', value: 'active' },
        { name: 'OnHold', value: 'on_hold' },
      ],
    },
  ],
}

it('module description: from v0.9.8', () => {
  const typedefs = documentOf({ description: 'Says hello.' })
  expect(outcome(typedefs, 'v0.9.7', 'v0.9.9')).toMatchInlineSnapshot(`
    "info /description: The description of the module is dropped on v0.9.7 (supported since v0.9.8) [module-description-dropped]
    return dag.module()
    "
  `)
  expect(outcome(typedefs, 'v0.9.8', 'v0.9.9')).toMatchInlineSnapshot(`
    "return dag.module().withDescription("Says hello.")
    "
  `)
})

it('scalars by name: from v0.11.3', () => {
  const typedefs = withArgument({ type: { kind: 'SCALAR', name: 'Platform' } })
  expect(outcome(typedefs, 'v0.11.2')).toMatchInlineSnapshot(`
    "error /objects/0/functions/0/arguments/0: Argument to of function greet of Hello needs references to scalars, introduced in engine v0.11.3; the target is v0.11.2 [feature-refused]
    refused"
  `)
  expect(outcome(typedefs, 'v0.11.3')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withScalar("Platform")),
      )

    return dag.module().withObject(helloObject)
    "
  `)
})

it('enums: from v0.12.0, and what uses a refused one is refused with both paths', () => {
  const typedefs = withArgument({ type: { kind: 'ENUM', name: 'Status' } }, STATUS)
  expect(outcome(typedefs, 'v0.11.9')).toMatchInlineSnapshot(`
    "error /enums/0: Enum Status needs enums, introduced in engine v0.12.0; the target is v0.11.9 [feature-refused]
    error /objects/0/functions/0/arguments/0: Argument to of function greet of Hello (/objects/0/functions/0/arguments/0) uses enum Status, which is itself refused (/enums/0) [uses-refused]
    refused"
  `)
  expect(outcome(typedefs, 'v0.12.0')).toMatchInlineSnapshot(`
    "info /enums/0: Enum Status is registered by its values on v0.12.0 with view v0.12.0: callers see active, on_hold and these travel as JSON [enum-by-value]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withEnum("Status")),
      )

    const statusEnum = dag
      .typeDef()
      .withEnum("Status")
      .withEnumValue("active")
      .withEnumValue("on_hold")

    return dag.module().withObject(helloObject).withEnum(statusEnum)
    "
  `)
})

it('enum members: from v0.18.11, release and view; defaults follow', () => {
  const typedefs = withArgument({ type: { kind: 'ENUM', name: 'Status' }, defaultValue: 'OnHold' }, STATUS)
  expect(outcome(typedefs, 'v0.18.10')).toMatchInlineSnapshot(`
    "info /enums/0: Enum Status is registered by its values on v0.18.10 with view v0.18.10: callers see active, on_hold and these travel as JSON [enum-by-value]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withEnum("Status"), { defaultValue: "\\"on_hold\\"" }),
      )

    const statusEnum = dag
      .typeDef()
      .withEnum("Status")
      .withEnumValue("active")
      .withEnumValue("on_hold")

    return dag.module().withObject(helloObject).withEnum(statusEnum)
    "
  `)
  expect(outcome(typedefs, 'v0.18.11')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withEnum("Status"), { defaultValue: "\\"OnHold\\"" }),
      )

    const statusEnum = dag
      .typeDef()
      .withEnum("Status")
      .withEnumMember("Active", { value: "active" })
      .withEnumMember("OnHold", { value: "on_hold" })

    return dag.module().withObject(helloObject).withEnum(statusEnum)
    "
  `)
  expect(outcome(typedefs, 'v0.21.8', 'v0.18.10')).toMatchInlineSnapshot(`
    "info /enums/0: Enum Status is registered by its values on v0.21.8 with view v0.18.10: callers see active, on_hold and these travel as JSON [enum-by-value]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withEnum("Status"), { defaultValue: "\\"on_hold\\"" }),
      )

    const statusEnum = dag
      .typeDef()
      .withEnum("Status")
      .withEnumValue("active")
      .withEnumValue("on_hold")

    return dag.module().withObject(helloObject).withEnum(statusEnum)
    "
  `)
})

it('enum members kept on the wire in a pinned old view', () => {
  const typedefs = documentOf(STATUS)
  const options = { legacyEnums: 'member' } as const
  expect(outcome(typedefs, 'v0.21.8', 'v0.18.10', options)).toMatchInlineSnapshot(`
    "info /enums/0: Enum Status is registered with names and values in the pinned view v0.18.10; only a module ID can carry that into a session with another view [legacy-enums-pinned]
    const statusEnum = dag
      .typeDef()
      .withEnum("Status")
      .withEnumMember("Active", { value: "active" })
      .withEnumMember("OnHold", { value: "on_hold" })

    return dag.module().withEnum(statusEnum)
    "
  `)
  expect(outcome(typedefs, 'v0.18.10', 'v0.18.10', options)).toMatchInlineSnapshot(`
    "warning /enums/0: Enum Status was asked to keep its member names on the wire (legacyEnums: member), but v0.18.10 has no withEnumMember [legacy-enums-impossible]
    info /enums/0: Enum Status is registered by its values on v0.18.10 with view v0.18.10: callers see active, on_hold and these travel as JSON [enum-by-value]
    const statusEnum = dag
      .typeDef()
      .withEnum("Status")
      .withEnumValue("active")
      .withEnumValue("on_hold")

    return dag.module().withEnum(statusEnum)
    "
  `)
  expect(translate(typedefs, targetOf('v0.21.8', 'v0.18.10'), options).wire).toEqual({
    enums: [
      {
        name: 'Status',
        members: [
          { name: 'Active', value: 'active', json: 'Active' },
          { name: 'OnHold', value: 'on_hold', json: 'OnHold' },
        ],
      },
    ],
  })
})

it('on v0.18.11 a member named like its value breaks in an old view, so it goes by value', () => {
  const typedefs = documentOf({
    enums: [{ name: 'Mode', members: [{ name: 'auto' }, { name: 'Manual', value: 'manual' }] }],
  })
  expect(outcome(typedefs, 'v0.18.11', 'v0.18.10', { legacyEnums: 'member' })).toMatchInlineSnapshot(`
    "info /enums/0: Enum Mode is registered with names and values in the pinned view v0.18.10; only a module ID can carry that into a session with another view [legacy-enums-pinned]
    const modeEnum = dag
      .typeDef()
      .withEnum("Mode")
      .withEnumValue("auto")
      .withEnumMember("Manual", { value: "manual" })

    return dag.module().withEnum(modeEnum)
    "
  `)
  expect(outcome(typedefs, 'v0.18.12', 'v0.18.10', { legacyEnums: 'member' })).toMatchInlineSnapshot(`
    "info /enums/0: Enum Mode is registered with names and values in the pinned view v0.18.10; only a module ID can carry that into a session with another view [legacy-enums-pinned]
    const modeEnum = dag
      .typeDef()
      .withEnum("Mode")
      .withEnumMember("auto", { value: "auto" })
      .withEnumMember("Manual", { value: "manual" })

    return dag.module().withEnum(modeEnum)
    "
  `)
  expect(outcome(typedefs, 'v0.18.11', 'v0.18.11')).toMatchInlineSnapshot(`
    "info /enums/0/members/0: Member auto of enum Mode has its name as value, which engine v0.18.11 reads back as an empty value; calls are not affected [enum-value-reads-empty]
    const modeEnum = dag
      .typeDef()
      .withEnum("Mode")
      .withEnumMember("auto", { value: "auto" })
      .withEnumMember("Manual", { value: "manual" })

    return dag.module().withEnum(modeEnum)
    "
  `)
})

it('values that are no legal names: registered by name, or refused', () => {
  const byName = documentOf({ enums: [{ name: 'Mime', members: [{ name: 'Html', value: 'text/html' }] }] })
  expect(outcome(byName, 'v0.18.10')).toMatchInlineSnapshot(`
    "warning /enums/0: Enum Mime is registered by its member names on v0.18.10 with view v0.18.10, since "text/html" is no legal name; its values are lost [enum-by-name]
    const mimeEnum = dag.typeDef().withEnum("Mime").withEnumValue("Html")

    return dag.module().withEnum(mimeEnum)
    "
  `)
  const refused = documentOf({ enums: [{ name: 'Mime', members: [{ name: 'x-html', value: 'text/html' }] }] })
  expect(outcome(refused, 'v0.18.10')).toMatchInlineSnapshot(`
    "error /enums/0: Enum Mime cannot be registered on v0.18.10 with view v0.18.10: by value "text/html" is no legal name, by name "x-html" is no legal name [enum-refused]
    refused"
  `)
})

it('on v0.12.0-v0.12.4 values must also differ after SCREAMING_SNAKE', () => {
  const typedefs = documentOf({
    enums: [
      {
        name: 'Cased',
        members: [
          { name: 'Lower', value: 'a_b' },
          { name: 'Upper', value: 'A_B' },
        ],
      },
    ],
  })
  expect(outcome(typedefs, 'v0.12.4')).toMatchInlineSnapshot(`
    "warning /enums/0: Enum Cased is registered by its member names on v0.12.4 with view v0.12.4, since "A_B" is a duplicate; its values are lost [enum-by-name]
    const casedEnum = dag
      .typeDef()
      .withEnum("Cased")
      .withEnumValue("Lower")
      .withEnumValue("Upper")

    return dag.module().withEnum(casedEnum)
    "
  `)
  expect(outcome(typedefs, 'v0.12.5')).toMatchInlineSnapshot(`
    "info /enums/0: Enum Cased is registered by its values on v0.12.5 with view v0.12.5: callers see a_b, A_B and these travel as JSON [enum-by-value]
    const casedEnum = dag
      .typeDef()
      .withEnum("Cased")
      .withEnumValue("a_b")
      .withEnumValue("A_B")

    return dag.module().withEnum(casedEnum)
    "
  `)
})

it('two members with one value: refused in the member form', () => {
  const typedefs = documentOf({
    enums: [
      {
        name: 'Twins',
        members: [
          { name: 'A', value: 'x' },
          { name: 'B', value: 'x' },
        ],
      },
    ],
  })
  expect(outcome(typedefs, 'v0.18.10')).toMatchInlineSnapshot(`
    "warning /enums/0: Enum Twins is registered by its member names on v0.18.10 with view v0.18.10, since "x" is a duplicate; its values are lost [enum-by-name]
    const twinsEnum = dag
      .typeDef()
      .withEnum("Twins")
      .withEnumValue("A")
      .withEnumValue("B")

    return dag.module().withEnum(twinsEnum)
    "
  `)
  expect(outcome(typedefs, 'v0.18.11')).toMatchInlineSnapshot(`
    "error /enums/0: Members A and B of enum Twins both have the value x; engines refuse that since v0.18.11 [enum-values-equal]
    refused"
  `)
})

it('defaultPath: from v0.12.6, on git types from v0.18.17', () => {
  const directory = withArgument({ type: { kind: 'OBJECT', name: 'Directory' }, defaultPath: '/' })
  expect(outcome(directory, 'v0.12.5')).toMatchInlineSnapshot(`
    "error /objects/0/functions/0/arguments/0: Argument to of function greet of Hello needs defaultPath, introduced in engine v0.12.6; the target is v0.12.5 [feature-refused]
    note /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is registered as optional because of its defaultPath [argument-made-optional]
    refused"
  `)
  expect(outcome(directory, 'v0.12.6')).toMatchInlineSnapshot(`
    "note /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is registered as optional because of its defaultPath [argument-made-optional]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withObject("Directory").withOptional(true), { defaultPath: "/" }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
  const repository = withArgument({ type: { kind: 'OBJECT', name: 'GitRepository' }, defaultPath: '.' })
  expect(outcome(repository, 'v0.18.16')).toMatchInlineSnapshot(`
    "error /objects/0/functions/0/arguments/0: Argument to of function greet of Hello needs defaultPath on GitRepository, introduced in engine v0.18.17; the target is v0.18.16 [feature-refused]
    note /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is registered as optional because of its defaultPath [argument-made-optional]
    refused"
  `)
  expect(outcome(repository, 'v0.18.17')).toMatchInlineSnapshot(`
    "note /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is registered as optional because of its defaultPath [argument-made-optional]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withObject("GitRepository").withOptional(true), { defaultPath: "." }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
})

it('ignore: from v0.12.6', () => {
  const typedefs = withArgument({ type: { kind: 'OBJECT', name: 'Directory' }, ignore: ['*.log', 'dist'] })
  expect(outcome(typedefs, 'v0.12.5')).toMatchInlineSnapshot(`
    "warning /objects/0/functions/0/arguments/0: Argument to of function greet of Hello loses its ignore patterns on v0.12.5 (supported since v0.12.6): callers upload more [ignore-dropped]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withObject("Directory")),
      )

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(typedefs, 'v0.12.6')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withObject("Directory"), { ignore: ["*.log","dist"] }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
})

it('defaultAddress: from v0.19.11', () => {
  const typedefs = withArgument({ type: { kind: 'OBJECT', name: 'Container' }, defaultAddress: 'alpine:3' })
  expect(outcome(typedefs, 'v0.19.10')).toMatchInlineSnapshot(`
    "error /objects/0/functions/0/arguments/0: Argument to of function greet of Hello needs defaultAddress, introduced in engine v0.19.11; the target is v0.19.10 [feature-refused]
    note /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is registered as optional because of its defaultAddress [argument-made-optional]
    refused"
  `)
  expect(outcome(typedefs, 'v0.19.11')).toMatchInlineSnapshot(`
    "note /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is registered as optional because of its defaultAddress [argument-made-optional]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withObject("Container").withOptional(true), { defaultAddress: "alpine:3" }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
})

it('source maps: from v0.13.7, dropped ones counted once', () => {
  const sourceMap = { filename: 'src/index.ts', line: 3, column: 7 }
  const typedefs = withFunction({ sourceMap, arguments: [{ name: 'to', type: { kind: 'STRING' }, sourceMap }] })
  expect(outcome(typedefs, 'v0.13.6')).toMatchInlineSnapshot(`
    "info /: 2 source maps are dropped on v0.13.6 (supported since v0.13.7) [source-maps-dropped]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withKind(TypeDefKind.StringKind)),
      )

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(typedefs, 'v0.13.7')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withSourceMap(dag.sourceMap("src/index.ts", 3, 7))
          .withArg("to", dag.typeDef().withKind(TypeDefKind.StringKind), { sourceMap: dag.sourceMap("src/index.ts", 3, 7) }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
})

it('floats: from v0.15.3', () => {
  const typedefs = withArgument({ type: { kind: 'LIST', elementType: { kind: 'FLOAT' } }, defaultValue: [1.5] })
  expect(outcome(typedefs, 'v0.15.2')).toMatchInlineSnapshot(`
    "error /objects/0/functions/0/arguments/0: Argument to of function greet of Hello needs floats, introduced in engine v0.15.3; the target is v0.15.2 [feature-refused]
    refused"
  `)
  expect(outcome(typedefs, 'v0.15.3')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withListOf(dag.typeDef().withKind(TypeDefKind.FloatKind)), { defaultValue: "[1.5]" }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
})

it('cache policies: from v0.19.4', () => {
  const never = withFunction({ cachePolicy: { policy: 'Never' } })
  expect(outcome(never, 'v0.19.3')).toMatchInlineSnapshot(`
    "warning /objects/0/functions/0: Function greet of Hello loses its cache policy Never on v0.19.3 (supported since v0.19.4): results are cached per session [cache-policy-dropped]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)))

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(never, 'v0.19.4')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withCachePolicy(FunctionCachePolicy.Never),
      )

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(withFunction({ cachePolicy: { policy: 'PerSession' } }), 'v0.19.3')).toMatchInlineSnapshot(`
    "info /objects/0/functions/0: Function greet of Hello has the cache policy PerSession, which is not sent to v0.19.3 (supported since v0.19.4); that engine caches per session anyway [cache-policy-per-session-dropped]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)))

    return dag.module().withObject(helloObject)
    "
  `)
  const timed = withFunction({ cachePolicy: { policy: 'Default', timeToLive: '10m' } })
  expect(outcome(timed, 'v0.19.3')).toMatchInlineSnapshot(`
    "warning /objects/0/functions/0: Function greet of Hello loses its cache policy Default (10m) on v0.19.3 (supported since v0.19.4): results are cached per session [cache-policy-dropped]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)))

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(timed, 'v0.19.4')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withCachePolicy(FunctionCachePolicy.Default, { timeToLive: "10m" }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
})

it('deprecation: from v0.19.5, before as the last paragraph of the description', () => {
  const why = withFunction({ description: 'Says hello.', deprecated: 'use welcome' })
  expect(outcome(why, 'v0.19.4')).toMatchInlineSnapshot(`
    "info /objects/0/functions/0: Function greet of Hello is deprecated; on v0.19.4 (supported since v0.19.5) the notice becomes the last paragraph of its description [deprecation-in-description]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withDescription("Says hello.\\n\\nDeprecated: use welcome"),
      )

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(why, 'v0.19.5')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withDescription("Says hello.")
          .withDeprecated({ reason: "use welcome" }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
  const noReason = withArgument({ type: { kind: 'STRING' }, deprecated: '' })
  expect(outcome(noReason, 'v0.19.4')).toMatchInlineSnapshot(`
    "info /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is deprecated; on v0.19.4 (supported since v0.19.5) the notice becomes the last paragraph of its description [deprecation-in-description]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withKind(TypeDefKind.StringKind), { description: "Deprecated." }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(noReason, 'v0.19.5')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withKind(TypeDefKind.StringKind), { deprecated: "" }),
      )

    return dag.module().withObject(helloObject)
    "
  `)
})

it('checks, generators, up: from v0.19.7, v0.19.11, v0.20.4', () => {
  expect(outcome(withFunction({ check: true }), 'v0.19.6')).toMatchInlineSnapshot(`
    "warning /objects/0/functions/0: Function greet of Hello is not a check on v0.19.6 (checks need v0.19.7 or later); it can still be called as a function [check-dropped]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)))

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(withFunction({ check: true }), 'v0.19.7')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)).withCheck())

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(withFunction({ generator: true }), 'v0.19.10')).toMatchInlineSnapshot(`
    "warning /objects/0/functions/0: Function greet of Hello is not a generator on v0.19.10 (generators need v0.19.11 or later); it can still be called as a function [generator-dropped]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)))

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(withFunction({ generator: true }), 'v0.19.11')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)).withGenerator())

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(withFunction({ up: true }), 'v0.20.3')).toMatchInlineSnapshot(`
    "warning /objects/0/functions/0: Function greet of Hello is not started by \`dagger up\` on v0.20.3 (needs v0.20.4 or later); it can still be called as a function [up-dropped]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)))

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(withFunction({ up: true }), 'v0.20.4')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)).withUp())

    return dag.module().withObject(helloObject)
    "
  `)
})

it('agents: from v1.0.0-beta.10, pinned in old views', () => {
  const typedefs = withFunction({ agent: true })
  expect(outcome(typedefs, 'v1.0.0-beta.9')).toMatchInlineSnapshot(`
    "warning /objects/0/functions/0: Function greet of Hello is not an agent on v1.0.0-beta.9 (agents need v1.0.0-beta.10 or later); it can still be called as a function [agent-dropped]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)))

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(typedefs, 'v1.0.0-beta.10')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)).withAgent())

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(typedefs, 'v1.0.0-beta.10', 'v0.21.8')).toMatchInlineSnapshot(`
    "info /objects/0/functions/0: Function greet of Hello is annotated as an agent in the pinned view v1.0.0, because view v0.21.8 hides agents; only a module ID can carry that [agent-pinned]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)).withAgent() /* view v1.0.0 */)

    return dag.module().withObject(helloObject)
    "
  `)
})

it('Workspace arguments: from v0.20.0, always optional', () => {
  const typedefs = withArgument({ type: { kind: 'OBJECT', name: 'Workspace' } })
  expect(outcome(typedefs, 'v0.19.11')).toMatchInlineSnapshot(`
    "error /objects/0/functions/0/arguments/0: Argument to of function greet of Hello uses the core type Workspace, which exists from v0.20.0 on; the target is v0.19.11 [core-type-missing]
    note /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is registered as optional because of its type Workspace [argument-made-optional]
    refused"
  `)
  expect(outcome(typedefs, 'v0.20.0')).toMatchInlineSnapshot(`
    "note /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is registered as optional because of its type Workspace [argument-made-optional]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withObject("Workspace").withOptional(true)),
      )

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(typedefs, 'v1.0.0-beta.10')).toMatchInlineSnapshot(`
    "note /objects/0/functions/0/arguments/0: Argument to of function greet of Hello is registered as optional because of its type Workspace [argument-made-optional]
    const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withFunction(
        dag
          .function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind))
          .withArg("to", dag.typeDef().withObject("Workspace").withOptional(true)),
      )

    return dag.module().withObject(helloObject)
    "
  `)
})

it('core types that ended name their first and last release', () => {
  const typedefs = withFunction({ returnType: { kind: 'OBJECT', name: 'Env' } })
  expect(outcome(typedefs, 'v0.17.2')).toMatchInlineSnapshot(`
    "error /objects/0/functions/0: Function greet of Hello uses the core type Env, which exists from v0.18.0 to v1.0.0-beta.9; the target is v0.17.2 [core-type-missing]
    refused"
  `)
  expect(outcome(typedefs, 'v0.18.0')).toMatchInlineSnapshot(`
    "const helloObject = dag.typeDef().withObject("Hello").withFunction(dag.function_("greet", dag.typeDef().withObject("Env")))

    return dag.module().withObject(helloObject)
    "
  `)
  expect(outcome(typedefs, 'v1.0.0-beta.10')).toMatchInlineSnapshot(`
    "error /objects/0/functions/0: Function greet of Hello uses the core type Env, which exists from v0.18.0 to v1.0.0-beta.9; the target is v1.0.0-beta.10 [core-type-missing]
    refused"
  `)
})

it('types: void, optional, lists of lists, interfaces, objects', () => {
  const typedefs = documentOf({
    objects: [
      {
        name: 'Hello',
        constructorFunction: {
          arguments: [
            {
              name: 'names',
              type: {
                kind: 'LIST',
                elementType: { kind: 'LIST', elementType: { kind: 'STRING', optional: true } },
                optional: true,
              },
            },
          ],
        },
        fields: [
          { name: 'self', type: { kind: 'OBJECT', name: 'Hello', optional: true } },
          { name: 'secret', type: { kind: 'STRING' }, private: true },
        ],
        functions: [
          {
            name: 'nothing',
            returnType: { kind: 'VOID' },
            arguments: [{ name: 'duck', type: { kind: 'INTERFACE', name: 'Duck' } }],
          },
        ],
      },
    ],
    interfaces: [{ name: 'Duck', functions: [{ name: 'quack', returnType: { kind: 'STRING' } }] }],
  })
  expect(outcome(typedefs, 'v0.9.9')).toMatchInlineSnapshot(`
    "const helloObject = dag
      .typeDef()
      .withObject("Hello")
      .withField("self", dag.typeDef().withObject("Hello").withOptional(true))
      .withFunction(
        dag
          .function_("nothing", dag.typeDef().withKind(TypeDefKind.VoidKind).withOptional(true))
          .withArg("duck", dag.typeDef().withInterface("Duck")),
      )
      .withConstructor(
        dag
          .function_("", dag.typeDef().withObject("Hello"))
          .withArg(
            "names",
            dag
              .typeDef()
              .withListOf(dag.typeDef().withListOf(dag.typeDef().withKind(TypeDefKind.StringKind).withOptional(true)))
              .withOptional(true),
          ),
      )

    const duckInterface = dag
      .typeDef()
      .withInterface("Duck")
      .withFunction(dag.function_("quack", dag.typeDef().withKind(TypeDefKind.StringKind)))

    return dag.module().withObject(helloObject).withInterface(duckInterface)
    "
  `)
})

it('the text of a default is sent as written', () => {
  const { plan } = translate(withArgument({ type: { kind: 'INTEGER' }, defaultValue: 7 }), targetOf('v0.21.8'))
  expect(plan?.calls.find((call) => call.field === 'withArg')?.arguments).toEqual([
    { name: 'name', value: { kind: 'string', value: 'to' } },
    { name: 'typeDef', value: { kind: 'call', index: 5 } },
    { name: 'defaultValue', value: { kind: 'string', value: '7' } },
  ])
})

it('equal parts are one call with all its origins', () => {
  const { plan } = translate(withArgument({ type: { kind: 'STRING' } }), targetOf('v0.21.8'))
  const strings = plan?.calls.filter((call) => call.field === 'withKind')
  expect(strings).toEqual([
    {
      on: 1,
      field: 'withKind',
      arguments: [{ name: 'kind', value: { kind: 'enum', value: 'STRING_KIND' } }],
      type: 'TypeDef',
      origins: ['/objects/0/functions/0', '/objects/0/functions/0/arguments/0'],
    },
  ])
})
