import { distinctive } from '../../uses/distinctive.ts'
import type { Block, Clause, Composite, Expr, Field, FuncType, Statement, ValueSpec } from '../syntax/nodes.ts'
import type { GoFile } from '../types/goPackage.ts'
import { basic, dealias, errorType, type GoType, type Named, underlying } from '../types/goTypes.ts'
import type { Resolver } from '../types/resolver.ts'
import type { LibraryMembers } from './apiMembers.ts'
import { type Known, Locals } from './Locals.ts'
import { baseType, selectMember } from './selectMember.ts'

/** Told of what the code uses. */
export interface WalkerSink {
  use(coordinate: string, known: 'type' | 'only-owner', file: GoFile, pos: number): void
  unresolved(member: string, why: string, file: GoFile, pos: number): void
}

export interface WalkerInput {
  readonly resolver: Resolver
  readonly members: LibraryMembers
  /** Path of the generated package. */
  readonly libraryPath: string
  readonly sink: WalkerSink
  /** What the client calls the modules that this one depends on: they hide members of the core. */
  readonly dependencies: ReadonlySet<string>
}

/** A value that is known to be none of Dagger's: of another package, or of Go itself. */
const elsewhere: GoType = { kind: 'invalid', text: '', why: 'outside' }
/** A type of a dependency: its members are not the core's, and what they give is not known. */
const ofDependency: GoType = { kind: 'invalid', text: 'dependency', why: 'unknown' }

/** What the functions of a dependency give, where its types are not known. */
const fromDependency: GoType = { kind: 'invalid', text: 'dependency', why: 'unknown' }
const isOfDependency = (type: GoType): boolean => type === ofDependency || type === fromDependency

/** Functions that the generated code adds to the module's own package. */
const generated: ReadonlySet<string> = new Set(['Tracer', 'ptr', 'convertSlice'])

const builtins: ReadonlySet<string> = new Set(
  'append cap clear close complex copy delete imag len make max min new panic print println real recover nil true false iota'.split(
    ' ',
  ),
)

/** Walks the bodies of one file and infers what its values are. Every expression is looked at once. */
export class Walker {
  readonly #input: WalkerInput
  readonly #file: GoFile
  /** Types of variables of the package, worked out when they are first asked for. */
  readonly #globals: Map<ValueSpec, readonly Known[]>

  constructor(input: WalkerInput, file: GoFile, globals: Map<ValueSpec, readonly Known[]>) {
    this.#input = input
    this.#file = file
    this.#globals = globals
  }

  /** A function's parameters, results and body. */
  function(type: FuncType, receiver: readonly Field[] | undefined, body: Block | undefined): void {
    const locals = new Locals()
    const own = [...(receiver ?? []), ...type.parameters, ...type.results]
    for (const field of own) this.#typeExpression(field.type)
    if (body === undefined) return
    this.#declareFields(own, locals)
    this.#statements(body.statements, new Locals(locals))
  }

  /** Types and values that a declaration of the package mentions. */
  spec(spec: ValueSpec): void {
    if (spec.type !== undefined) this.#typeExpression(spec.type)
    if (this.#globals.has(spec)) return
    this.#globals.set(spec, this.#valuesOf(spec, new Locals()))
  }

  /** Types that a type's declaration mentions. */
  typeDeclaration(type: Expr): void {
    this.#typeExpression(type)
  }

  #declareFields(fields: readonly Field[], locals: Locals): void {
    for (const { names, type } of fields) for (const { name } of names) locals.declare(name, this.#resolve(type))
  }

  #resolve(type: Expr): Known {
    const resolved = this.#input.resolver.resolve(type, this.#file)
    return this.#isUnknown(resolved) ? undefined : resolved
  }

  #isUnknown(type: GoType): boolean {
    return type.kind === 'invalid' && type.why === 'unknown' && !isOfDependency(type)
  }

  #valuesOf({ names, type, values }: ValueSpec, locals: Locals): readonly Known[] {
    const declared = type === undefined ? undefined : this.#resolve(type)
    const given = this.#values(values, names.length, locals)
    return names.map((_, index) => (type === undefined ? given[index] : declared))
  }

  /** As many values as are wanted: one call may give several. */
  #values(list: readonly Expr[], wanted: number, locals: Locals): readonly Known[] {
    if (list.length === 1 && wanted > 1) {
      const results = this.#results(list[0]!, locals)
      // `v, ok := x[k]` and the like.
      return results.length === 1 ? [results[0], basic('bool')] : results
    }
    return list.map((expression) => this.#value(expression, locals))
  }

  #statements(list: readonly Statement[], locals: Locals): void {
    for (const statement of list) this.#statement(statement, locals)
  }

  #statement(statement: Statement, locals: Locals): void {
    switch (statement.kind) {
      case 'block':
        this.#statements(statement.statements, new Locals(locals))
        return
      case 'expression':
        this.#results(statement.x, locals)
        return
      case 'return':
        for (const result of statement.results) this.#results(result, locals)
        return
      case 'assign':
        this.#assign(statement, locals)
        return
      case 'declaration':
        this.#declaration(statement.declaration, locals)
        return
      case 'if': {
        const inner = new Locals(locals)
        if (statement.init !== undefined) this.#statement(statement.init, inner)
        if (statement.condition !== undefined) this.#statement(statement.condition, inner)
        this.#statement(statement.then, inner)
        if (statement.otherwise !== undefined) this.#statement(statement.otherwise, inner)
        return
      }
      case 'for': {
        const inner = new Locals(locals)
        if (statement.init !== undefined) this.#statement(statement.init, inner)
        if (statement.condition !== undefined) this.#statement(statement.condition, inner)
        if (statement.post !== undefined) this.#statement(statement.post, inner)
        this.#statement(statement.body, inner)
        return
      }
      case 'range':
        this.#range(statement, locals)
        return
      case 'switch': {
        const inner = new Locals(locals)
        if (statement.init !== undefined) this.#statement(statement.init, inner)
        this.#switch(statement.tag, statement.clauses, inner)
        return
      }
      case 'select':
        for (const clause of statement.clauses) {
          const inner = new Locals(locals)
          if (clause.communication !== undefined) this.#statement(clause.communication, inner)
          this.#clause(clause, inner)
        }
        return
    }
  }

  #assign({ operator, left, right }: Statement & { kind: 'assign' }, locals: Locals): void {
    const values = this.#values(right, left.length, locals)
    for (const [index, target] of left.entries()) {
      if (operator !== ':=') this.#value(target, locals)
      else if (target.kind === 'ident' && !(locals.declares(target.name) && locals.typeOf(target.name) !== undefined))
        locals.declare(target.name, values[index])
    }
  }

  #declaration(declaration: (Statement & { kind: 'declaration' })['declaration'], locals: Locals): void {
    if (declaration.kind !== 'general') return
    for (const spec of declaration.specs) {
      if (spec.kind === 'import') continue
      if (spec.kind === 'type') {
        this.#typeExpression(spec.type)
        locals.declare(spec.name.name, undefined)
        continue
      }
      if (spec.type !== undefined) this.#typeExpression(spec.type)
      const values = this.#valuesOf(spec, locals)
      for (const [index, { name }] of spec.names.entries()) locals.declare(name, values[index])
    }
  }

  #range({ operator, left, x }: Statement & { kind: 'range' }, locals: Locals): void {
    const value = this.#value(x, locals)
    const type = value && underlying(value.kind === 'pointer' ? value.element : value)
    let types: readonly Known[] = []
    if (type?.kind === 'slice' || type?.kind === 'array') types = [basic('int'), type.element]
    else if (type?.kind === 'map') types = [type.key, type.element]
    else if (type?.kind === 'chan') types = [type.element]
    else if (type?.kind === 'basic') types = [type.name === 'string' ? basic('int') : type, basic('rune')]
    else if (type?.kind === 'invalid') types = [elsewhere, elsewhere]
    for (const [index, target] of left.entries()) {
      if (operator === ':=' && target.kind === 'ident') locals.declare(target.name, types[index])
      else this.#value(target, locals)
    }
  }

  #switch(tag: Statement | undefined, clauses: readonly Clause[], locals: Locals): void {
    // `switch x := v.(type)`: in a clause of one type, x has that type.
    const bound =
      tag?.kind === 'assign' && tag.right[0]?.kind === 'assertion' && tag.right[0].type === undefined ? tag : undefined
    const isTypeSwitch =
      bound !== undefined || (tag?.kind === 'expression' && tag.x.kind === 'assertion' && tag.x.type === undefined)
    if (tag !== undefined && bound === undefined) this.#statement(tag, locals)
    const value = bound === undefined ? undefined : this.#value(bound.right[0]!, locals)
    for (const clause of clauses) {
      const inner = new Locals(locals)
      for (const expression of clause.cases) {
        if (isTypeSwitch) this.#typeExpression(expression)
        else this.#value(expression, inner)
      }
      const name = bound?.left[0]
      if (name?.kind === 'ident')
        inner.declare(name.name, clause.cases.length === 1 ? (this.#resolve(clause.cases[0]!) ?? value) : value)
      this.#clause(clause, inner)
    }
  }

  #clause(clause: Clause, locals: Locals): void {
    this.#statements(clause.body, locals)
  }

  /** The one value of an expression. */
  #value(expression: Expr, locals: Locals): Known {
    return this.#results(expression, locals)[0]
  }

  /** What an expression gives: one value, or the results of a call. */
  #results(expression: Expr, locals: Locals): readonly Known[] {
    switch (expression.kind) {
      case 'ident':
        return [this.#name(expression.name, locals)]
      case 'literal':
        return [basic(expression.type === 'string' ? 'string' : expression.type === 'float' ? 'float64' : 'int')]
      case 'paren':
        return this.#results(expression.x, locals)
      case 'star': {
        const value = this.#value(expression.x, locals)
        return [value?.kind === 'pointer' ? value.element : value]
      }
      case 'unary': {
        const value = this.#value(expression.x, locals)
        if (expression.operator === '&') return [value && { kind: 'pointer', element: value }]
        if (expression.operator === '<-') {
          const channel = value && underlying(value)
          return [channel?.kind === 'chan' ? channel.element : undefined]
        }
        return [value]
      }
      case 'binary': {
        const left = this.#value(expression.x, locals)
        const right = this.#value(expression.y, locals)
        return [/^(?:[=!<>]=?|&&|\|\||==)$/.test(expression.operator) ? basic('bool') : (left ?? right)]
      }
      case 'index':
        return [this.#index(expression, locals)]
      case 'slicing': {
        for (const bound of expression.bounds) this.#value(bound, locals)
        return [this.#value(expression.x, locals)]
      }
      case 'assertion': {
        const value = this.#value(expression.x, locals)
        if (expression.type === undefined) return [value]
        this.#typeExpression(expression.type)
        return [this.#resolve(expression.type)]
      }
      case 'composite':
        return [this.#composite(expression, undefined, locals)]
      case 'closure': {
        const inner = new Locals(locals)
        const fields = [...expression.type.parameters, ...expression.type.results]
        for (const field of fields) this.#typeExpression(field.type)
        this.#declareFields(fields, inner)
        this.#statements(expression.body.statements, new Locals(inner))
        return [{ kind: 'signature', type: expression.type, file: this.#file }]
      }
      case 'selector':
        return [this.#selector(expression, locals, false)]
      case 'call':
        return this.#call(expression, locals)
      default:
        // A type in the place of a value, as in `make([]T, n)`.
        this.#typeExpression(expression)
        return [this.#resolve(expression)]
    }
  }

  #name(name: string, locals: Locals): Known {
    if (locals.has(name)) return locals.typeOf(name)
    const { resolver } = this.#input
    const entry = resolver.packageOf(this.#file).scope.get(name)
    if (entry?.kind === 'var') {
      if (!this.#globals.has(entry.spec)) {
        this.#globals.set(entry.spec, [])
        // In the file that declares it, names of imports may differ.
        const walker = entry.file === this.#file ? this : new Walker(this.#input, entry.file, this.#globals)
        this.#globals.set(entry.spec, walker.#valuesOf(entry.spec, new Locals()))
      }
      return this.#globals.get(entry.spec)?.[entry.at]
    }
    if (entry?.kind === 'func') return { kind: 'signature', type: entry.declaration.type, file: entry.file }
    if (entry?.kind === 'const') return elsewhere
    if (entry === undefined && name === 'dag') return this.#client()
    if (builtins.has(name) || (entry === undefined && generated.has(name))) return elsewhere
    const type = this.#input.resolver.resolve({ kind: 'ident', pos: 0, name }, this.#file)
    return type.kind === 'invalid' ? undefined : type
  }

  #client(): Known {
    const type = this.#input.resolver.library.type('Client', this.#input.libraryPath)
    return type && { kind: 'pointer', element: type }
  }

  #index(expression: Expr & { kind: 'index' }, locals: Locals): Known {
    const value = this.#value(expression.x, locals)
    for (const index of expression.indices) this.#value(index, locals)
    const type = value && underlying(value.kind === 'pointer' ? value.element : value)
    if (type?.kind === 'slice' || type?.kind === 'array' || type?.kind === 'map') return type.element
    // A generic function with its type arguments, or a letter of a text.
    return type?.kind === 'basic' ? basic('byte') : value
  }

  #composite(expression: Composite, implied: Known, locals: Locals): Known {
    if (expression.type !== undefined) this.#typeExpression(expression.type)
    const type = expression.type === undefined ? implied : this.#resolve(expression.type)
    const base = type === undefined ? undefined : baseType(type)
    const under = type && underlying(base ?? type)
    const element =
      under?.kind === 'slice' || under?.kind === 'array' || under?.kind === 'map' ? under.element : undefined
    for (const { key, value } of expression.elements) {
      let field: Known
      if (key !== undefined && under?.kind === 'struct' && key.kind === 'ident') {
        field = under.fields.find(({ name }) => name === key.name)?.type
        this.#option(base, key.name, key.pos)
      } else if (key !== undefined) {
        if (key.kind === 'composite') this.#composite(key, under?.kind === 'map' ? under.key : undefined, locals)
        else this.#value(key, locals)
      }
      if (value.kind === 'composite' && value.type === undefined) this.#composite(value, element ?? field, locals)
      else this.#value(value, locals)
    }
    return type
  }

  /** A name set in a struct of options is an argument of its field. */
  #option(type: Known, name: string, pos: number): void {
    if (type?.kind !== 'named' || type.origin !== 'dagger') return
    if (type.generated === 'input') {
      const method = this.#input.members.method(type.name, name)
      if (method !== undefined) this.#input.sink.use(method.coordinate, 'type', this.#file, pos)
      return
    }
    const coordinate = type.generated === 'options' ? this.#input.members.option(type.name, name) : undefined
    if (coordinate !== undefined) this.#input.sink.use(coordinate, 'type', this.#file, pos)
  }

  #selector(expression: Expr & { kind: 'selector' }, locals: Locals, called: boolean): Known {
    const { x, name } = expression
    if (x.kind === 'ident' && !locals.has(x.name)) {
      const found = this.#input.resolver.imported(this.#file, x.name)
      if (found !== undefined && !this.#input.resolver.packageOf(this.#file).scope.has(x.name))
        return this.#packageMember(expression, found)
    }
    const value = this.#value(x, locals)
    if (value !== undefined && baseType(value) === fromDependency) {
      if (called && this.#input.members.owners(name).length > 0)
        this.#input.sink.unresolved(name, `the type of ${shown(x)} is not known`, this.#file, expression.namePos)
      return fromDependency
    }
    return value === undefined
      ? this.#unknownReceiver(expression, called)
      : this.#memberOf(value, name, expression.namePos)
  }

  #packageMember(expression: Expr & { kind: 'selector' }, found: NonNullable<ReturnType<Resolver['imported']>>): Known {
    const { name, namePos } = expression
    if (found.kind === 'dagger') {
      const constant = this.#input.members.constant(name)
      const type = this.#input.resolver.library.type(name, found.path)
      if (type !== undefined) {
        this.#typeUse(type, namePos)
        return type
      }
      if (constant !== undefined) {
        this.#input.sink.use(constant.coordinate, 'type', this.#file, namePos)
        return this.#input.resolver.library.type(constant.type, found.path)
      }
      if (name === 'Connect') return { kind: 'signature', results: [this.#client() ?? elsewhere, errorType] }
      const resolved = this.#input.resolver.resolve(expression, this.#file)
      return resolved.kind === 'named' ? resolved : ofDependency
    }
    if (found.kind !== 'sources') return elsewhere
    const entry = found.package.scope.get(name)
    if (entry?.kind === 'func') return { kind: 'signature', type: entry.declaration.type, file: entry.file }
    if (entry?.kind === 'var') return new Walker(this.#input, entry.file, this.#globals).#name(name, new Locals())
    if (entry?.kind === 'type') return this.#resolve(expression)
    return elsewhere
  }

  #typeUse(type: Named, pos: number): void {
    if (type.generated === 'options' || type.generated === 'chain') return
    const coordinate = this.#input.members.typeCoordinate(type.name)
    if (coordinate !== undefined && coordinate !== 'Query') this.#input.sink.use(coordinate, 'type', this.#file, pos)
  }

  #unknownReceiver({ x, name, namePos }: Expr & { kind: 'selector' }, called: boolean): Known {
    const { members, sink } = this.#input
    const owners = members.owners(name)
    if (!called || owners.length === 0) return undefined
    const [only] = owners
    if (owners.length === 1 && only !== undefined && distinctive.test(name)) {
      const method = members.method(only === 'Query' ? 'Client' : only, name)
      if (method !== undefined) {
        sink.use(method.coordinate, 'only-owner', this.#file, namePos)
        return { kind: 'signature', results: method.results }
      }
    }
    sink.unresolved(name, `the type of ${shown(x)} is not known`, this.#file, namePos)
    return undefined
  }

  /** A field or method value of something known. Methods of the library come with their results. */
  #memberOf(value: GoType, name: string, pos: number): Known {
    const { members, resolver, sink } = this.#input
    if (baseType(value).kind === 'invalid') return isOfDependency(baseType(value)) ? fromDependency : elsewhere
    const selected = selectMember(value, name, resolver, (type) => members.method(type, name) !== undefined)
    switch (selected.kind) {
      case 'field':
        return this.#isUnknown(selected.type) ? undefined : selected.type
      case 'method': {
        const { method } = selected
        if (method.kind === 'declared')
          return { kind: 'signature', type: method.method.declaration.type, file: method.method.file }
        if (method.kind === 'interface') return { kind: 'signature', type: method.method.type, file: method.file }
        return elsewhere
      }
      case 'library': {
        const { type } = selected
        if (type.generated === 'options') {
          this.#option(type, name, pos)
          return elsewhere
        }
        if (name === 'With') return { kind: 'signature', results: [{ kind: 'pointer', element: type }] }
        if (type.name === 'Client' && this.#input.dependencies.has(name)) return ofDependency
        const method = members.method(type.name, name)
        if (method === undefined)
          return type.generated === 'enum' || type.generated === 'scalar'
            ? elsewhere
            : type.name === 'Client'
              ? ofDependency
              : fromDependency
        if (type.generated === 'enum') return elsewhere
        sink.use(method.coordinate, 'type', this.#file, pos)
        return { kind: 'signature', results: method.results }
      }
      case 'none':
        return elsewhere
    }
  }

  /** Options of the library that the API does not have are those of a dependency, whatever it is called. */
  #hasForeignOptions({ arguments: given }: Expr & { kind: 'call' }): boolean {
    return given.some((argument) => {
      if (argument.kind !== 'composite' || argument.type?.kind !== 'selector') return false
      const { x, name } = argument.type
      const isLibrary = x.kind === 'ident' && this.#input.resolver.imported(this.#file, x.name)?.kind === 'dagger'
      if (!isLibrary || !name.endsWith('Opts')) return false
      const keys = argument.elements.flatMap(({ key }) => (key?.kind === 'ident' ? [key.name] : []))
      const { isOptions, option } = this.#input.members
      return !isOptions(name) || (keys.length > 0 && keys.every((key) => option(name, key) === undefined))
    })
  }

  #ofDependency({ x }: Expr & { kind: 'selector' }, locals: Locals): GoType {
    const value = this.#value(x, locals)
    const base = value && baseType(value)
    return base?.kind === 'named' && base.name === 'Client' ? ofDependency : fromDependency
  }

  #call(expression: Expr & { kind: 'call' }, locals: Locals): readonly Known[] {
    const { callee } = expression
    const builtin =
      callee.kind === 'ident' && builtins.has(callee.name) && !locals.has(callee.name) ? callee.name : undefined
    const target =
      callee.kind === 'selector'
        ? this.#hasForeignOptions(expression)
          ? this.#ofDependency(callee, locals)
          : this.#selector(callee, locals, true)
        : builtin === undefined
          ? this.#value(callee, locals)
          : undefined
    const given = expression.arguments.map((argument) => this.#value(argument, locals))
    if (builtin !== undefined) return [builtinResult(builtin, given[0])]
    if (target === undefined) return []
    if (target.kind === 'signature' && target.results !== undefined) return target.results
    const type = dealias(target)
    if (type.kind === 'invalid') return isOfDependency(type) ? [type, type] : [elsewhere, elsewhere, elsewhere]
    const under = underlying(type)
    if (under.kind === 'signature') {
      if (isTypeExpression(callee) || under.type === undefined || under.file === undefined)
        return [undefined, undefined]
      return this.#resultsOf(under.type, under.file, given)
    }
    // What is no function is a type: a conversion.
    return [target]
  }

  #resultsOf(type: FuncType, file: GoFile, given: readonly Known[]): readonly Known[] {
    const parameters = new Map<string, GoType>()
    const names = new Set(type.typeParameters.flatMap((field) => field.names.map(({ name }) => name)))
    if (names.size > 0) {
      let at = 0
      for (const field of type.parameters) {
        for (let count = Math.max(1, field.names.length); count > 0; count--)
          bind(field.type, given[at++], names, parameters)
      }
      for (const name of names)
        if (!parameters.has(name)) parameters.set(name, { kind: 'invalid', text: name, why: 'unknown' })
    }
    return this.#input.resolver
      .resolveFields(type.results, file, parameters)
      .map((result) => (this.#isUnknown(baseType(result)) ? undefined : result))
  }

  /** Types of the library that a type mentions. */
  #typeExpression(expression: Expr): void {
    switch (expression.kind) {
      case 'selector': {
        const found =
          expression.x.kind === 'ident' ? this.#input.resolver.imported(this.#file, expression.x.name) : undefined
        if (found?.kind !== 'dagger') return
        const type = this.#input.resolver.library.type(expression.name, found.path)
        if (type !== undefined) this.#typeUse(type, expression.namePos)
        return
      }
      case 'star':
      case 'paren':
      case 'unary':
        this.#typeExpression(expression.x)
        return
      case 'slice':
      case 'array':
      case 'ellipsis':
        this.#typeExpression(expression.element)
        return
      case 'chan':
        this.#typeExpression(expression.value)
        return
      case 'map':
        this.#typeExpression(expression.key)
        this.#typeExpression(expression.value)
        return
      case 'index':
        this.#typeExpression(expression.x)
        for (const index of expression.indices) this.#typeExpression(index)
        return
      case 'func':
        for (const { type } of [...expression.parameters, ...expression.results]) this.#typeExpression(type)
        return
      case 'struct':
        for (const { type } of expression.fields) this.#typeExpression(type)
        return
      case 'interface':
        for (const { type } of expression.methods) this.#typeExpression(type)
        for (const embedded of expression.embedded) this.#typeExpression(embedded)
        return
    }
  }
}

const isTypeExpression = (expression: Expr): boolean => expression.kind === 'func'

function builtinResult(name: string, first: Known): Known {
  if (name === 'append' || name === 'make' || name === 'min' || name === 'max') return first
  if (name === 'new') return first && { kind: 'pointer', element: first }
  return name === 'recover' ? elsewhere : basic('int')
}

/** Binds type parameters to what is given: `T`, `*T`, `[]T`. */
function bind(type: Expr, given: Known, names: ReadonlySet<string>, into: Map<string, GoType>): void {
  if (given === undefined) return
  if (type.kind === 'ident') {
    if (names.has(type.name) && !into.has(type.name)) into.set(type.name, given)
  } else if (type.kind === 'star' && given.kind === 'pointer') bind(type.x, given.element, names, into)
  else if ((type.kind === 'slice' || type.kind === 'ellipsis') && given.kind === 'slice')
    bind(type.element, given.element, names, into)
  else if (type.kind === 'ellipsis') bind(type.element, given, names, into)
}

function shown(expression: Expr): string {
  switch (expression.kind) {
    case 'ident':
      return expression.name
    case 'selector':
      return `${shown(expression.x)}.${expression.name}`
    case 'call':
      return `${shown(expression.callee)}(…)`
    case 'index':
      return `${shown(expression.x)}[…]`
    case 'paren':
    case 'star':
    case 'unary':
      return shown(expression.x)
    default:
      return 'the value'
  }
}
