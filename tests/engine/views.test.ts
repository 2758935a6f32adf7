import { describe, expect, it } from 'vitest'
import type { GoJson } from '../../src/engine/go/index.ts'
import { callerSchema } from '../../src/engine/module/load/index.ts'
import { type CallerArguments, startCall, takeResult } from '../../src/engine/runtime/calls/index.ts'
import { loadedView, loadView, viewReleases, viewsOf } from '../support/enumViews.ts'

/** Some executions failed in the recording for want of a network. */
const isOfLab = (recorded: unknown): boolean => /network namespace|did not complete/.test(JSON.stringify(recorded))

describe.each(viewReleases)('enums on %s', (release) => {
  it.each(viewsOf(release))(
    'of engineVersion %s, %s, %s members, default %s',
    (_version, _way, _set, _default, view) => {
      const said = view.error ?? view.typeDefsError
      if (said !== undefined) {
        const message = loadView(release, view).findings[0]?.engineMessage
        expect(view.stderr?.replace('runtime error: ', '') ?? said).toBe(message)
        return
      }
      const module = loadedView(release, view)
      const schema = callerSchema(module)
      const type = schema.types.find(({ kind }) => kind === 'enum')
      if (type?.kind !== 'enum') throw new Error('no enum')
      const members = type.members.map(({ directives: _, description: __, ...member }) => member)
      expect({ name: type.name, members }).toEqual(view.enum)
      expect(type.values).toEqual(view.graphqlEnumValues)
      const object = module.served.objects[0]?.asObject
      const listed = module.target.behaves('type-list-from-schema')
        ? JSON.stringify(view.takeDefDefault)
        : view.takeDefDefault
      expect(object?.functions[1]?.args[0]?.defaultValue).toBe(listed)
      if (view.graphqlDefault === undefined) return
      const main = schema.types.find(({ name }) => name === 'Vmod')
      const takeDef = main?.kind === 'object' ? main.fields.find(({ name }) => name === 'takeDef') : undefined
      expect(takeDef?.arguments[0]?.default).toBe(view.graphqlDefault)
    },
  )

  const served = viewsOf(release).filter(([, , , , { error, typeDefsError }]) => (error ?? typeDefsError) === undefined)

  it.each(served)('travel as recorded: engineVersion %s, %s, %s members, default %s', (_v, _w, _s, _d, view) => {
    const module = loadedView(release, view)
    const object = module.served.objects[0]?.asObject
    const [take, takeDef] = object?.functions ?? []
    if (!object || !take || !takeDef) throw new Error('no functions')
    const session = { load: () => undefined }
    const string = (value: string): GoJson => ({ kind: 'string', value })
    const passed = (fn: typeof take, args: CallerArguments): unknown => {
      const started = startCall({ module, session, object, state: { kind: 'null' }, fn, args })
      return 'error' in started ? { error: started.error } : JSON.parse(started.call.inputArgs[0]?.value ?? '')
    }
    // A member with an empty name cannot be written in a query at all.
    for (const [name, json] of Object.entries(view.argJSON))
      if (name !== '' && !isOfLab(json)) expect(passed(take, new Map([['c', string(name)]]))).toEqual(json)
    if (view.defaultArgJSON !== undefined && !isOfLab(view.defaultArgJSON))
      expect(passed(takeDef, new Map())).toEqual(view.defaultArgJSON)
    const color = { ...take, returnType: take.args[0]?.typeDef ?? take.returnType }
    for (const [json, name] of Object.entries(view.returnAccepts)) {
      if (isOfLab(name)) continue
      const result = takeResult(module, session, color, string(json))
      if (name === false) expect(result).toHaveProperty('error')
      else if (typeof name === 'string') expect(result).toEqual({ value: { kind: 'scalar', json: string(name) } })
      else expect(result).toEqual(name)
    }
  })
})
