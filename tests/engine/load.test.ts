import { describe, expect, it } from 'vitest'
import { callerSchema, loadModule, printCallerSchema } from '../../src/engine/module/load/index.ts'
import { translate } from '../../src/translate/index.ts'
import { fixture } from '../support/fixtures.ts'
import { type LabTypedefs, labPlan } from '../support/labNotation.ts'
import { recording } from '../support/recording.ts'
import { targetOf } from '../support/targetOf.ts'

interface Expected {
  readonly release: string
  readonly module: string
  readonly typedefs: LabTypedefs
  readonly code: string
  readonly pointer: string
  readonly severity: string
  readonly stage: string
  readonly message: string
  readonly engineMessage?: string
}

const shell = (name: string, more: Partial<NonNullable<LabTypedefs['objects']>[number]> = {}): LabTypedefs => ({
  objects: [{ name, ...more }],
})

const expectations: readonly Expected[] = [
  {
    release: 'v0.20.8',
    module: 'store',
    typedefs: shell('Store', { fields: [{ name: '_id', type: 'string' }] }),
    code: 'engine-reserved-name',
    pointer: '/objects/0/fields/0',
    severity: 'error',
    stage: 'asModule',
    message: 'Field _id of Store becomes id in GraphQL, which is reserved: every object has its own id',
    engineMessage:
      'failed to add object to module "store": failed to validate type def: cannot define field with reserved name "Id" on object "Store"',
  },
  {
    release: 'v0.15.3',
    module: 'store',
    typedefs: shell('Store', { functions: [{ name: 'ID', returns: 'string' }] }),
    code: 'engine-reserved-name',
    pointer: '/objects/0/functions/0',
    severity: 'error',
    stage: 'asModule',
    message: 'Function ID of Store becomes id in GraphQL, which is reserved: every object has its own id',
    engineMessage:
      'failed to initialize module: failed to add object to module "store": failed to validate type def: cannot define function with reserved name "id" on object "Store"',
  },
  {
    release: 'v0.20.8',
    module: 'store',
    typedefs: {
      ...shell('Store'),
      interfaces: [{ name: 'Shelf', functions: [{ name: 'id', returns: 'string' }] }],
    },
    code: 'engine-reserved-name',
    pointer: '/interfaces/0/functions/0',
    severity: 'error',
    stage: 'asModule',
    message: 'Function id of Shelf becomes id in GraphQL, which is reserved: every object has its own id',
    engineMessage:
      'failed to add interface to module "store": failed to validate type def: cannot define function with reserved name "id" on interface "Shelf"',
  },
  {
    release: 'v0.21.8',
    module: 'store',
    typedefs: {
      ...shell('Store'),
      interfaces: [{ name: 'Shelf', functions: [{ name: 'id', returns: 'string' }] }],
    },
    code: 'engine-reserved-name',
    pointer: '/interfaces/0/functions/0',
    severity: 'error',
    stage: 'builder',
    message: 'Function id of Shelf becomes id in GraphQL, which is reserved: every object has its own id',
    engineMessage: 'failed to validate type def: cannot define function with reserved name "id" on interface "Shelf"',
  },
  {
    release: 'v0.21.8',
    module: 'store',
    typedefs: shell('Store', {
      fields: [
        { name: 'at', type: 'string' },
        { name: 'ID', type: 'string' },
      ],
    }),
    code: 'engine-reserved-name',
    pointer: '/objects/0/fields/1',
    severity: 'error',
    stage: 'builder',
    message: 'Field ID of Store becomes id in GraphQL, which is reserved: every object has its own id',
    engineMessage: 'failed to validate type def: cannot define field with reserved name "id" on object "Store"',
  },
  {
    release: 'v0.21.8',
    module: 'store',
    typedefs: { objects: [{ name: 'Store' }, { name: 'Shelf', fields: [{ name: 'ws', type: 'Obj:Workspace' }] }] },
    code: 'engine-workspace-field',
    pointer: '/objects/1/fields/0',
    severity: 'error',
    stage: 'builder',
    message: 'Field ws of Shelf is a Workspace, which objects cannot hold',
    engineMessage:
      'failed to validate type def: object "Shelf" field "ws": Workspace cannot be stored as a field on a module object; declare it as a function argument instead',
  },
  {
    release: 'v0.20.8',
    module: 'store',
    typedefs: shell('Store', { fields: [{ name: 'ws', type: 'Obj:Workspace' }] }),
    code: 'engine-workspace-field',
    pointer: '/objects/0/fields/0',
    severity: 'error',
    stage: 'asModule',
    message: 'Field ws of Store is a Workspace, which objects cannot hold',
    engineMessage:
      'failed to add object to module "store": failed to validate type def: object "Store" field "ws": Workspace cannot be stored as a field on a module object; declare it as a function argument instead',
  },
  {
    release: 'v1.0.0-beta.10',
    module: 'paint',
    typedefs: {
      ...shell('Paint', {
        functions: [{ name: 'mix', returns: 'string', args: [{ name: 'with', type: 'Enum:Tone', default: 'Blue' }] }],
      }),
      enums: [{ name: 'Tone', members: [{ name: 'Red', value: 'red' }] }],
    },
    code: 'engine-enum-default',
    pointer: '/objects/0/functions/0/arguments/0',
    severity: 'error',
    stage: 'asModule',
    message: 'Argument with of function mix of Paint has the default "Blue", which is not a member of enum Tone',
    engineMessage: 'failed to patch module "paint": enum name "Blue" not found',
  },
  {
    release: 'v0.18.11',
    module: 'paint',
    typedefs: {
      ...shell('Paint', { constructor: { args: [{ name: 'tone', type: 'Enum:Tone', default: 'red' }] } }),
      enums: [{ name: 'Tone', members: [{ name: 'Red', value: 'red' }] }],
    },
    code: 'engine-enum-default',
    pointer: '/objects/0/constructorFunction/arguments/0',
    severity: 'error',
    stage: 'schema',
    message: 'Argument tone of the constructor of Paint has the default "red", which is not a member of enum Tone',
    engineMessage:
      'failed to get schema: failed to get schema for module "paint": failed to install constructor: failed to get field spec: failed to decode default value for arg "tone": invalid enum member "red" for PaintTone',
  },
  {
    release: 'v0.20.8',
    module: 'git',
    typedefs: { objects: [{ name: 'Git' }, { name: 'Ref', functions: [{ name: 'x', returns: 'string' }] }] },
    code: 'engine-type-taken',
    pointer: '/objects/1',
    severity: 'error',
    stage: 'schema',
    message: 'Object Ref becomes GitRef in the schema, a name that the core API already has',
    engineMessage:
      'failed to get schema: failed to load schema: failed to get schema for module "git": type "GitRef" is already defined by module "daggercore"',
  },
  {
    release: 'v0.18.10',
    module: 'kennel',
    typedefs: {
      objects: [
        { name: 'Kennel', constructor: { args: [], returns: 'Obj:Dog' } },
        { name: 'Dog', functions: [{ name: 'bark', returns: 'string' }] },
      ],
    },
    code: 'engine-constructor-return',
    pointer: '/objects/0/constructorFunction',
    severity: 'error',
    stage: 'schema',
    message: 'Constructor of Kennel does not return Kennel',
    engineMessage:
      'failed to get schema: failed to get schema for module "kennel": failed to install constructor: constructor function for object Kennel must return that object',
  },
  {
    release: 'v0.19.11',
    module: 'kennel',
    typedefs: shell('Kennel', { functions: [{ name: 'dogs', returns: '[Obj:Dog]?' }] }),
    code: 'engine-type-unknown',
    pointer: '/objects/0/functions/0',
    severity: 'error',
    stage: 'schema',
    message:
      'Function dogs of Kennel has the type KennelDog, which neither the module, nor its dependencies, nor the core API defines as such',
    engineMessage:
      'failed to get schema: failed to get schema for module "kennel": failed to create function "dogs": find mod type for function "dogs" return type: "[KennelDog!]"',
  },
  {
    release: 'v0.20.8',
    module: 'kennel',
    typedefs: shell('Kennel', {
      functions: [{ name: 'feed', returns: 'void', args: [{ name: 'meals', type: 'int', default: true }] }],
    }),
    code: 'engine-default-invalid',
    pointer: '/objects/0/functions/0/arguments/0',
    severity: 'error',
    stage: 'schema',
    message:
      'Argument meals of function feed of Kennel has the default true, which is not a valid Int!: cannot create Int from bool',
    engineMessage:
      'failed to get schema: failed to load schema: failed to get schema for module "kennel": failed to get field spec: failed to decode dagql default value for arg "meals": cannot create Int from bool',
  },
  {
    release: 'v0.20.8',
    module: '',
    typedefs: shell('Kennel'),
    code: 'engine-module-unnamed',
    pointer: '',
    severity: 'error',
    stage: 'asModule',
    message: 'The module has no name',
    engineMessage: 'module name must be set',
  },
  {
    release: 'v0.20.8',
    module: 'kennel',
    typedefs: { objects: [{ name: 'Kennel' }, { name: '' }] },
    code: 'engine-call-refused',
    pointer: '/objects/1',
    severity: 'error',
    stage: 'builder',
    message: 'Engine v0.20.8 refuses the call withObject("")',
    engineMessage: 'object type def must have a name',
  },
  {
    release: 'v1.0.0-beta.10',
    module: 'kennel',
    typedefs: shell('Kennel', {
      functions: [
        {
          name: 'agent',
          returns: 'Obj:LLM',
          args: [
            { name: 'a', type: 'Obj:LLM' },
            { name: 'b', type: 'Obj:LLM' },
          ],
          agent: true,
        },
      ],
    }),
    code: 'engine-annotation-shape',
    pointer: '/objects/0/functions/0',
    severity: 'error',
    stage: 'builder',
    message: 'Function agent of Kennel does not have the signature its annotation requires',
    engineMessage:
      'object "Kennel" function "agent" is marked @agent but declares required argument "b"; an @agent function may only require a single LLM! argument (the base the compose fold supplies)',
  },
  {
    release: 'v1.0.0-beta.10',
    module: 'kennel',
    typedefs: { objects: [{ name: 'Kennel' }, { name: 'Dog' }, { name: 'KennelDog' }] },
    code: 'engine-names-collide',
    pointer: '/objects/2',
    severity: 'warning',
    stage: 'later',
    message: 'Object KennelDog and object Dog both become KennelDog in GraphQL; callers only see the second one',
  },
  {
    release: 'v0.20.8',
    module: 'kennel',
    typedefs: shell('Kennel', {
      fields: [{ name: 'dogs', type: 'int' }],
      functions: [{ name: 'Dogs', returns: 'string' }],
    }),
    code: 'engine-names-collide',
    pointer: '/objects/0/fields/0',
    severity: 'warning',
    stage: 'later',
    message:
      'Field dogs of Kennel and function Dogs of Kennel both become dogs in GraphQL; callers only see the second one',
  },
  {
    release: 'v0.20.8',
    module: 'http',
    typedefs: shell('Http'),
    code: 'engine-root-hides-core',
    pointer: '/objects/0',
    severity: 'warning',
    stage: 'later',
    message: 'Module http takes the field http of Query and hides that of the core API',
  },
  {
    release: 'v0.20.8',
    module: 'kennel',
    typedefs: shell('Dog'),
    code: 'engine-no-main-object',
    pointer: '/objects/0',
    severity: 'warning',
    stage: 'later',
    message: 'No object is named Kennel after the module kennel, so callers cannot reach its functions',
  },
  {
    release: 'v0.20.8',
    module: 'kennel',
    typedefs: { ...shell('Kennel'), enums: [{ name: 'Breed', members: [] }] },
    code: 'engine-enum-empty',
    pointer: '/enums/0',
    severity: 'warning',
    stage: 'later',
    message: 'Enum Breed has no members; functions that use it cannot be called',
  },
  {
    release: 'v0.21.8',
    module: 'kennel',
    typedefs: { ...shell('Kennel'), interfaces: [{ name: 'Pet', functions: [] }] },
    code: 'engine-interface-empty',
    pointer: '/interfaces/0',
    severity: 'warning',
    stage: 'later',
    message:
      'Interface Pet has no functions; on engine v0.21.8 it loads, but the next module load in another session crashes the engine',
  },
  {
    release: 'v0.20.8',
    module: 'kennel',
    typedefs: {
      ...shell('Kennel'),
      interfaces: [{ name: 'Pet', functions: [{ name: 'owner', returns: 'Obj:Person' }] }],
    },
    code: 'engine-interface-type-unknown',
    pointer: '/interfaces/0/functions/0',
    severity: 'warning',
    stage: 'later',
    message: 'Function owner of Pet uses the undefined type Person; the module loads, but the schema cannot be read',
  },
  {
    release: 'v0.19.11',
    module: 'kennel',
    typedefs: shell('Kennel', { functions: [{ name: 'grid', returns: '[[int]]' }] }),
    code: 'engine-list-of-lists-result',
    pointer: '/objects/0/functions/0',
    severity: 'warning',
    stage: 'later',
    message:
      'Function grid of Kennel returns a list of lists; on engine v0.19.11 callers get ID strings instead of its values',
  },
  {
    release: 'v0.20.8',
    module: 'kennel',
    typedefs: shell('Kennel', {
      functions: [{ name: 'lint', returns: 'void', args: [{ name: 'rule', type: 'string' }], check: true }],
    }),
    code: 'engine-annotation-skipped',
    pointer: '/objects/0/functions/0',
    severity: 'warning',
    stage: 'later',
    message: 'Function lint of Kennel is annotated as a check but requires the argument rule; engines silently skip it',
  },
  {
    release: 'v0.19.11',
    module: 'kennel',
    typedefs: shell('Kennel', { fields: [{ name: 'ghost', type: 'Obj:Ghost' }] }),
    code: 'field-type-unknown-kills',
    pointer: '/objects/0/fields/0',
    severity: 'error',
    stage: 'later',
    message:
      'Field ghost of Kennel has the undefined type Ghost; on engine v0.19.11 the first look at the schema crashes the engine',
  },
  {
    release: 'v1.0.0-beta.10',
    module: 'kennel',
    typedefs: {
      ...shell('Kennel', {
        functions: [{ name: 'f', returns: 'void', args: [{ name: 'b', type: '[Enum:Breed]', default: ['Pug'] }] }],
      }),
      enums: [{ name: 'Breed', members: [{ name: 'Pug', value: 'pug' }] }],
    },
    code: 'enum-list-default',
    pointer: '/objects/0/functions/0/arguments/0',
    severity: 'warning',
    stage: 'later',
    message:
      'Argument b of function f of Kennel has a default on a list of enum Breed; engines do not rewrite its elements, so the schema shows callers values that are not members',
  },
]

describe('a load says', () => {
  it.each(expectations)('$code on $release', ({ release, module, typedefs, ...expected }) => {
    const target = targetOf(release)
    const { findings } = loadModule(labPlan(typedefs, target), target, { moduleName: module })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject(expected)
    expect(findings[0]?.engineMessage).toBe(expected.engineMessage)
  })

  it('the engineVersion problem before anything else', () => {
    const target = targetOf('v0.18.10')
    const { ok, findings } = loadModule(labPlan({ objects: [{ name: '' }] }, target), target, {
      moduleName: 'kennel',
      engineVersion: 'v0.19.0',
    })
    expect(ok).toBe(false)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      code: 'module-version-too-new',
      stage: 'asModule',
      engineMessage: 'module requires dagger v0.19.0, but you have v0.18.10',
    })
  })

  it('every problem of the stage that fails, the one of the engine first', () => {
    const target = targetOf('v0.20.8')
    const typedefs = shell('Kennel', {
      fields: [{ name: 'id', type: 'string' }],
      functions: [
        { name: 'id', returns: 'string' },
        { name: 'lost', returns: 'Obj:Ghost' },
      ],
    })
    const { findings } = loadModule(labPlan(typedefs, target), target, { moduleName: 'kennel' })
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['engine-reserved-name', '/objects/0/fields/0'],
      ['engine-reserved-name', '/objects/0/functions/0'],
    ])
  })

  it('places in the document through a translation, with the place in the source', () => {
    const target = targetOf('v0.20.8')
    const typedefs = fixture('deploy-module')
    const { plan } = translate(typedefs, target)
    expect(plan).toBeDefined()
    if (!plan) return
    const { findings } = loadModule(plan, target, { moduleName: 'container' })
    expect(findings[0]?.pointer).toMatch(/^\/objects\/0/)
  })
})

describe('own objects as arguments', () => {
  interface Recorded {
    readonly field: string
    readonly type: string
    readonly asArgument: string | { readonly error: string }
  }
  const rows = recording<readonly Recorded[]>('object-arguments.json')
  const broken = new Set(rows.filter(({ asArgument }) => typeof asArgument !== 'string').map(({ type }) => type))

  it.each([...new Set(rows.map(({ type }) => type))])('holding %s are reported where calls fail', (type) => {
    const typedefs: LabTypedefs = {
      objects: [
        { name: 'Box', functions: [{ name: 'put', returns: 'void', args: [{ name: 'b', type: 'Obj:Thing' }] }] },
        { name: 'Thing', fields: [{ name: 'v', type }] },
        { name: 'Leaf', fields: [{ name: 'x', type: 'string' }], functions: [{ name: 'quack', returns: 'string' }] },
        { name: 'EnumLeaf', fields: [{ name: 'c', type: 'Enum:Color' }] },
      ],
      interfaces: [{ name: 'Duck', functions: [{ name: 'quack', returns: 'string' }] }],
      enums: [{ name: 'Color', members: [{ name: 'Red', value: 'red' }] }],
    }
    for (const release of ['v0.20.8', 'v0.21.8', 'v1.0.0-beta.10']) {
      const target = targetOf(release)
      const { findings } = loadModule(labPlan(typedefs, target), target, { moduleName: 'box' })
      const codes = findings.filter(({ code }) => code === 'engine-object-argument').map(({ pointer }) => pointer)
      const fails = release !== 'v0.20.8' && broken.has(type)
      expect(codes).toEqual(fails ? ['/objects/0/functions/0/arguments/0'] : [])
    }
  })

  it('name the way to the field that breaks them', () => {
    const target = targetOf('v0.21.8')
    const typedefs: LabTypedefs = {
      objects: [
        { name: 'Box', functions: [{ name: 'put', returns: 'void', args: [{ name: 'b', type: '[Obj:Thing]' }] }] },
        {
          name: 'Thing',
          fields: [
            { name: 'self', type: 'Obj:Thing?' },
            { name: 'at', type: 'Obj:Place' },
          ],
        },
        { name: 'Place', fields: [{ name: 'platform', type: 'Scalar:Platform' }] },
      ],
    }
    const { findings } = loadModule(labPlan(typedefs, target), target, { moduleName: 'box' })
    expect(findings.map(({ message }) => message)).toEqual([
      'Argument b of function put of Box is an object of the module with an enum or a scalar in its state (Place.platform); on engine v0.21.8 calls that pass one fail while it is set',
    ])
  })
})

describe('a module with every mark', () => {
  const typedefs: LabTypedefs = {
    objects: [
      {
        name: 'Ex',
        fields: [{ name: 'a', type: 'string', deprecated: 'f' }],
        functions: [
          { name: 'chk', returns: 'void', check: true },
          { name: 'gen', returns: 'Obj:Changeset', generator: true },
          { name: 'up', returns: 'Obj:Service', up: true },
          { name: 'nev', returns: 'string', cache: { policy: 'Never' } },
          { name: 'ttl', returns: 'string', cache: { policy: 'Default', ttl: '60s' }, deprecated: 'old' },
          {
            name: 'dirs',
            returns: 'string',
            args: [
              { name: 'd', type: 'Obj:Directory', defaultPath: '.', ignore: ['*.log'] },
              { name: 'r', type: 'Obj:GitRepository', defaultPath: '/' },
              { name: 'old', type: 'string?', deprecated: 'x' },
            ],
          },
          { name: 'flt', returns: 'float' },
          { name: 'plat', returns: 'Scalar:Platform' },
        ],
      },
    ],
  }
  const agent: LabTypedefs = {
    objects: [
      {
        name: 'Ex',
        functions: [{ name: 'ag', returns: 'Obj:LLM', args: [{ name: 'base', type: 'Obj:LLM' }], agent: true }],
      },
    ],
  }
  interface Extra {
    readonly id: string
    readonly engineVersion: string
    readonly object?: {
      readonly functions: readonly {
        readonly name: string
        readonly deprecated: string | null
        readonly args: readonly unknown[]
      }[]
    }
    readonly schema?: readonly string[]
  }
  const extras = recording<readonly Extra[]>('extras.json').filter(({ object }) => object !== undefined)

  it.each(extras)('is as recorded: $id of $engineVersion', ({ id, engineVersion, object, schema }) => {
    const target = targetOf('v1.0.0-beta.10', engineVersion)
    const result = loadModule(labPlan(id.startsWith('all') ? typedefs : agent, target), target, { moduleName: 'ex' })
    if (!result.ok) throw new Error(result.findings[0]?.engineMessage)
    const functions = result.module.served.objects[0]?.asObject?.functions ?? []
    expect(
      functions.map((fn) => ({
        name: fn.name,
        deprecated: fn.deprecated ?? null,
        args: fn.args.map((arg) => ({
          name: arg.name,
          defaultAddress: arg.defaultAddress,
          defaultPath: arg.defaultPath,
          deprecated: arg.deprecated ?? null,
          ignore: arg.ignore,
          typeDef: { optional: arg.typeDef.optional },
        })),
      })),
    ).toEqual(object?.functions.map(({ name, deprecated, args }) => ({ name, deprecated, args })))
    const main = callerSchema(result.module).types[0]
    const fields = main?.kind === 'object' ? main.fields : []
    expect(
      fields
        .map(({ name, deprecated }) => (deprecated === undefined ? name : `${name}(deprecated: ${deprecated})`))
        .sort(),
    ).toEqual(schema)
  })
})

describe('a caller sees', () => {
  const typedefs: LabTypedefs = {
    objects: [
      {
        name: 'ModuleA',
        constructor: { args: [{ name: 'greeting', type: 'string', default: 'hi' }] },
        functions: [
          { name: 'overlay', returns: 'Obj:Overlay', deprecated: 'use "cover"' },
          { name: 'loadPetFromID', returns: 'string', args: [{ name: 'pet', type: 'Iface:Pet?' }] },
        ],
      },
      {
        name: 'Overlay',
        fields: [{ name: 'tone', type: 'Enum:Tone' }],
        functions: [{ name: 'JSON', returns: 'string' }],
      },
    ],
    interfaces: [{ name: 'Pet', functions: [{ name: 'JSON', returns: 'string' }] }],
    enums: [{ name: 'Tone', members: [{ name: 'P256', value: 'p256' }] }],
  }
  const schemaOn = (release: string): string => {
    const target = targetOf(release)
    const result = loadModule(labPlan(typedefs, target), target, { moduleName: 'module-a' })
    if (!result.ok) throw new Error(result.findings[0]?.engineMessage)
    return printCallerSchema(callerSchema(result.module))
  }

  it('typed IDs, a conversion to the interface and old names before v0.21', () => {
    expect(schemaOn('v0.19.11')).toBe(`extend type Query {
  moduleA(greeting: String! = "hi"): ModuleA!
}

type ModuleA {
  id: ModuleAID!
  overlay: ModuleAOverlay! @deprecated(reason: "use \\"cover\\"")
  loadPetFromId(pet: ModuleAPetID): String!
}

type ModuleAOverlay {
  id: ModuleAOverlayID!
  tone: ModuleATone!
  jSON: String!
  asModuleApet: ModuleAPet!
}

type ModuleAPet {
  id: ModuleAPetID!
  jSon: String!
}

enum ModuleATone {
  P_256
}
`)
  })

  it('re-cased type names on v0.21.0-v0.21.4', () => {
    expect(schemaOn('v0.21.4')).toBe(`extend type Query {
  moduleA(greeting: String! = "hi"): ModuleA!
}

type ModuleA {
  id: ID!
  overlay: ModuleAoverlay! @deprecated(reason: "use \\"cover\\"")
  loadPetFromID(pet: ID): String!
}

type ModuleAoverlay {
  id: ID!
  tone: ModuleAtone!
  jSON: String!
}

interface ModuleApet {
  id: ID!
  jSon: String!
}

enum ModuleAtone {
  P_256
}
`)
  })
})
