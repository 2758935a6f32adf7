import { toLowerCamel } from '../../../names/index.ts'
import { pythonName } from '../../spelling/python.ts'
import type { UseSink } from '../../uses/collectUses.ts'
import { resultOf } from '../../uses/resultOf.ts'
import { coreTypeOf } from '../library/coreTypes.ts'
import { lookUpInClass } from '../run/attributeOf.ts'
import { resolveHint, stripAnnotated } from '../run/resolveHint.ts'
import { PythonError, type Run, TooDeep, Undecidable } from '../run/run.ts'
import { lookUp } from '../run/scope.ts'
import { childOf, childrenOf, type Node, namedChildren, placeOf, textOf } from '../syntax/tree.ts'
import type { Annotation, ClassValue, FunctionValue, ModuleValue, Value } from '../values/types.ts'
import { apiSpelling, ownersOf } from './apiMembers.ts'
import { joinTypes, other, type UseType } from './types.ts'

/** Names of the function or module that is walked through, and those around it. */
export interface Names {
  readonly types: Map<string, UseType | undefined>
  readonly outer: Names | undefined
  readonly module: ModuleValue
  /** Types of what the function returns. */
  readonly returns: (UseType | undefined)[]
}

const mostDepth = 150
const containers =
  /^(builtins\.(list|tuple|set|frozenset)|typing\.(List|Sequence|Iterable|Iterator|Tuple|Set|MutableSequence|Collection|AsyncIterator|AsyncIterable)|collections\.(deque|abc\.\w+))$/
const mappings =
  /^(builtins\.dict|typing\.(Dict|Mapping|MutableMapping)|collections\.(OrderedDict|defaultdict|abc\.(Mapping|MutableMapping)))$/

/** Walks through code and finds what its values are; what is used of the API goes to the sink. */
export class Inference {
  readonly #run: Run
  readonly #sink: UseSink
  readonly #results = new Map<FunctionValue, UseType | undefined>()
  readonly #open = new Set<unknown>()
  readonly #state = new Map<ClassValue, Map<string, UseType | undefined>>()
  readonly #modules = new Map<ModuleValue, Names>()
  readonly #functions: ReadonlyMap<Node, FunctionValue>
  /** Nothing is reported while something is only looked at. */
  #quiet = 0
  #depth = 0

  constructor(run: Run, sink: UseSink, functions: ReadonlyMap<Node, FunctionValue>) {
    this.#run = run
    this.#sink = sink
    this.#functions = functions
  }

  names(module: ModuleValue): Names {
    let names = this.#modules.get(module)
    if (names === undefined) {
      names = { types: new Map(), outer: undefined, module, returns: [] }
      this.#modules.set(module, names)
    }
    return names
  }

  /** A function's body, with its parameters and what `self` is. */
  function(
    value: FunctionValue | undefined,
    node: Node,
    outer: Names,
    self: ClassValue | undefined,
    given?: UseType,
  ): Names {
    const names: Names = { types: new Map(), outer, module: outer.module, returns: [] }
    let first = true
    for (const parameter of namedChildren(childOf(node, 'parameters') ?? { ...node, children: [] })) {
      const name = /^\**\s*(\w+)/.exec(textOf(parameter))?.[1]
      if (name === undefined) continue
      const type = childOf(parameter, 'type')
      const known = value?.parameters.find((one) => one.name === name)
      const written = childOf(parameter, 'value')
      if (written !== undefined) this.infer(written, outer)
      let found: UseType | undefined
      if (first && self !== undefined && type === undefined)
        found = name === 'cls' ? { kind: 'own-class', class: self } : { kind: 'own', class: self }
      else if (known?.annotation !== undefined) found = this.annotation(known.annotation, outer.module, self)
      else if (type !== undefined)
        found = this.annotation({ value: { kind: 'forward', node: type }, node: type }, outer.module, self)
      else if (first && given !== undefined) found = given
      if (type !== undefined) this.mentions(type, outer)
      if (/^\*(?!\*)/.test(textOf(parameter))) found = { kind: 'list', item: found }
      else if (textOf(parameter).startsWith('**')) found = { kind: 'dict', item: found }
      names.types.set(name, found)
      first = false
    }
    const body = childOf(node, 'body')
    const returns = childOf(node, 'return_type')
    if (returns !== undefined) this.mentions(returns, outer)
    if (body !== undefined) {
      if (node.type === 'lambda') names.returns.push(this.infer(body, names))
      else this.block(body, names, self)
    }
    return names
  }

  /** Type names of the API in an annotation. */
  mentions(node: Node, names: Names): void {
    if (node.type === 'string') {
      const expression = this.#run.parseExpression(textOf(node).replace(/^['"]+|['"]+$/g, ''), node)
      if (expression !== undefined) this.#atPlaceOf(node, () => this.infer(expression, names))
      return
    }
    if (
      node.type === 'type' ||
      node.type === 'type_parameter' ||
      node.type === 'generic_type' ||
      node.type === 'union_type'
    )
      for (const child of namedChildren(node)) this.mentions(child, names)
    else if (node.type === 'subscript' || node.type === 'binary_operator')
      for (const child of namedChildren(node)) this.mentions(child, names)
    else this.infer(node, names)
  }

  #place: Node | undefined
  #atPlaceOf(node: Node, work: () => void): void {
    const before = this.#place
    this.#place = node
    work()
    this.#place = before
  }

  annotation(annotation: Annotation, module: ModuleValue, self: ClassValue | undefined): UseType | undefined {
    try {
      return this.#typeOf(stripAnnotated(resolveHint(this.#run, annotation.value, module, annotation.node)), self, 0)
    } catch (error) {
      if (error instanceof PythonError || error instanceof Undecidable || error instanceof TooDeep) return undefined
      throw error
    }
  }

  /** What a value of this type is. */
  #typeOf(hint: Value, self: ClassValue | undefined, depth: number): UseType | undefined {
    if (depth > 30) return undefined
    if (hint.kind === 'none') return { kind: 'none' }
    if (hint.kind === 'class') return { kind: 'own', class: hint }
    if (hint.kind === 'extern') {
      if (hint.path === 'typing.Self') return self === undefined ? undefined : { kind: 'own', class: self }
      if (hint.path === 'typing.Any' || hint.path === 'builtins.object') return undefined
      return this.#externValue(hint.path)
    }
    if (hint.kind === 'union') {
      let joined: UseType | undefined = { kind: 'none' }
      for (const item of hint.items) joined = joinTypes(joined, this.#typeOf(item, self, depth + 1))
      return joined
    }
    if (hint.kind === 'generic' && hint.origin.kind === 'extern') {
      const { path } = hint.origin
      const items = hint.items.map((item) => this.#typeOf(item, self, depth + 1))
      if (mappings.test(path)) return { kind: 'dict', item: items[1] }
      if ((path === 'builtins.tuple' || path === 'typing.Tuple') && hint.items[1]?.kind !== 'ellipsis')
        return { kind: 'tuple', items }
      if (containers.test(path)) return { kind: 'list', item: items[0] }
      if (/^typing\.(Awaitable|Final|ClassVar)$|InitVar$|Awaitable$/.test(path)) return items[0]
      if (/Coroutine$/.test(path)) return items[2]
      return /^typing\.(Type)$|^builtins\.type$/.test(path) && items[0]?.kind === 'own'
        ? { kind: 'own-class', class: items[0].class }
        : other
    }
    return hint.kind === 'unknown' || hint.kind === 'call' ? undefined : other
  }

  #externValue(path: string): UseType | undefined {
    if (path === 'dagger.Client') return { kind: 'core', name: 'Query' }
    if (!path.startsWith('dagger.'))
      return /^(builtins|typing|collections|pathlib|os|datetime|re|json|logging|enum)\b/.test(path) ? other : undefined
    const name = path.slice('dagger.'.length)
    const kind = coreTypeOf(this.#run, name)
    if (kind === 'object' || kind === 'interface')
      return apiSpelling(name) === undefined ? { kind: 'dependency' } : { kind: 'core', name }
    return kind === undefined ? undefined : other
  }

  /** What a name of a module's top level is. */
  #ofValue(value: Value): UseType | undefined {
    switch (value.kind) {
      case 'class':
        return { kind: 'own-class', class: value }
      case 'function':
        return { kind: 'function', function: value, self: undefined }
      case 'bound':
        return { kind: 'function', function: value.function, self: undefined }
      case 'extern':
        return this.#ofExtern(value.path)
      case 'unknown':
      case 'call':
      case 'native':
        return undefined
      case 'instance':
        return { kind: 'own', class: value.class }
      case 'list':
      case 'tuple':
        return { kind: 'list', item: value.items.length === 0 ? undefined : this.#ofValue(value.items[0]!) }
      case 'module':
        return { kind: 'extern', path: `module:${value.name}` }
      default:
        return other
    }
  }

  #ofExtern(path: string): UseType | undefined {
    if (path === 'dagger.dag') return { kind: 'core', name: 'Query' }
    if (path.startsWith('dagger.')) {
      const name = path.slice('dagger.'.length)
      if (name === 'Client') return { kind: 'core-class', name: 'Query' }
      if (coreTypeOf(this.#run, name) !== undefined)
        return apiSpelling(name) === undefined ? { kind: 'dependency' } : { kind: 'core-class', name }
    }
    return { kind: 'extern', path }
  }

  #lookUp(name: string, names: Names): UseType | undefined {
    for (let at: Names | undefined = names; at !== undefined; at = at.outer)
      if (at.types.has(name)) return at.types.get(name)
    const value = lookUp(names.module.scope, name)
    return value === undefined ? undefined : this.#ofValue(value)
  }

  // Statements

  block(block: Node, names: Names, self: ClassValue | undefined): void {
    for (const statement of namedChildren(block)) this.#statement(statement, names, self)
  }

  #statement(node: Node, names: Names, self: ClassValue | undefined): void {
    if (this.#depth > mostDepth) return
    this.#depth++
    try {
      this.#anyStatement(node, names, self)
    } finally {
      this.#depth--
    }
  }

  #anyStatement(node: Node, names: Names, self: ClassValue | undefined): void {
    switch (node.type) {
      case 'import_statement':
      case 'future_import_statement':
        return this.#bindImports(node, names)
      case 'import_from_statement':
        this.#importedTypes(node, names)
        return this.#bindImports(node, names)
      case 'decorated_definition':
        for (const decorator of node.children)
          if (decorator.type === 'decorator') for (const child of namedChildren(decorator)) this.infer(child, names)
        return this.#statement(childOf(node, 'definition')!, names, self)
      case 'function_definition':
        return this.#nested(node, names, self)
      case 'class_definition':
        return this.#classBody(node, names)
      case 'if_statement':
      case 'match_statement':
      case 'try_statement':
      case 'for_statement':
      case 'while_statement':
        return this.#branching(node, names, self)
      case 'with_statement':
        for (const item of namedChildren(node)
          .filter((child) => child.type === 'with_clause')
          .flatMap(namedChildren)) {
          const expression = childOf(item, 'value') ?? namedChildren(item)[0]
          if (expression?.type === 'as_pattern') {
            const value = this.infer(namedChildren(expression)[0]!, names)
            const alias = childOf(expression, 'alias')
            if (alias !== undefined) this.#bind(namedChildren(alias)[0] ?? alias, value, names)
          } else if (expression !== undefined) this.infer(expression, names)
        }
        return this.block(childOf(node, 'body')!, names, self)
      case 'return_statement': {
        const value = namedChildren(node)[0]
        names.returns.push(value === undefined ? { kind: 'none' } : this.infer(value, names))
        return
      }
      case 'expression_statement':
        for (const child of namedChildren(node)) this.#expression(child, names)
        return
      case 'block':
        return this.block(node, names, self)
      default:
        for (const child of namedChildren(node)) if (child.type !== 'identifier') this.infer(child, names)
    }
  }

  #bindImports(node: Node, names: Names): void {
    if (names.outer === undefined) return
    for (const child of childrenOf(node, 'name')) {
      const alias = childOf(child, 'alias')
      const name = textOf(alias ?? child).split('.')[0]!
      const from = childOf(node, 'module_name')
      const original = textOf(alias === undefined ? child : childOf(child, 'name')!)
      const path = from === undefined ? original.split('.')[0]! : `${textOf(from)}.${original}`
      names.types.set(name, /^dagger(\.|$)/.test(path) ? this.#ofExtern(path) : undefined)
    }
  }

  #importedTypes(node: Node, names: Names): void {
    const from = childOf(node, 'module_name')
    if (from === undefined || textOf(from) !== 'dagger') return
    for (const child of childrenOf(node, 'name')) {
      const written = child.type === 'aliased_import' ? childOf(child, 'name')! : child
      this.#mention(textOf(written), written)
    }
    void names
  }

  #mention(name: string, node: Node): void {
    if (name !== 'Client' && apiSpelling(name) !== undefined && this.#run.target.coreType(name) !== undefined)
      this.#use(name, node)
  }

  #nested(node: Node, names: Names, self: ClassValue | undefined): void {
    const value = this.#functions.get(node)
    const name = textOf(childOf(node, 'name')!)
    const isMethod = self !== undefined && names.outer === undefined
    void isMethod
    const inner = this.function(value, node, names, undefined)
    if (value === undefined || names.outer !== undefined) {
      const result = this.#joined(inner.returns)
      const made: FunctionValue | undefined = value ?? this.#pseudo(node, names)
      if (made !== undefined) {
        const returns = childOf(node, 'return_type')
        this.#results.set(
          made,
          returns === undefined
            ? result
            : this.annotation({ value: { kind: 'forward', node: returns }, node: returns }, names.module, self),
        )
        names.types.set(name, { kind: 'function', function: made, self: undefined })
      }
    }
  }

  #pseudo(node: Node, names: Names): FunctionValue {
    return {
      kind: 'function',
      name: '',
      module: names.module,
      scope: names.module.scope,
      node,
      parameters: [],
      returns: undefined,
      doc: undefined,
      attributes: new Map(),
      asynchronous: false,
      generator: false,
      wrapped: undefined,
      meta: undefined,
      marks: new Set(),
    }
  }

  #joined(types: readonly (UseType | undefined)[]): UseType | undefined {
    if (types.length === 0) return { kind: 'none' }
    return types.reduce((joined, type) => joinTypes(joined, type))
  }

  #classBody(node: Node, names: Names): void {
    const value = this.#classes.get(node)
    const body = childOf(node, 'body')
    if (body === undefined) return
    for (const base of namedChildren(childOf(node, 'superclasses') ?? { ...node, children: [] }))
      if (base.type !== 'keyword_argument') this.infer(base, names)
    const inner: Names = { types: new Map(), outer: names, module: names.module, returns: [] }
    for (const statement of namedChildren(body)) {
      const definition = statement.type === 'decorated_definition' ? childOf(statement, 'definition')! : statement
      if (definition.type !== 'function_definition') {
        this.#statement(statement, inner, undefined)
        continue
      }
      for (const decorator of statement.children)
        if (decorator.type === 'decorator') for (const child of namedChildren(decorator)) this.infer(child, names)
      const isStatic = statement.children.some(
        (child) => child.type === 'decorator' && /staticmethod/.test(textOf(child)),
      )
      this.function(this.#functions.get(definition), definition, names, isStatic ? undefined : value)
    }
  }

  readonly #classes = new Map<Node, ClassValue>()
  knowClass(node: Node, value: ClassValue): void {
    this.#classes.set(node, value)
  }

  /** Each branch starts from what was known before; what they agree on is known after. */
  #branching(node: Node, names: Names, self: ClassValue | undefined): void {
    const before = new Map(names.types)
    const after: Map<string, UseType | undefined>[] = []
    let complete = false
    const visit = (block: Node | undefined): void => {
      if (block === undefined) return
      this.block(block, names, self)
      const ends = namedChildren(block).at(-1)?.type
      if (ends !== 'return_statement' && ends !== 'raise_statement') after.push(new Map(names.types))
      this.#restore(names, before)
    }
    if (node.type === 'for_statement') {
      const source = this.infer(childOf(node, 'right')!, names)
      this.#bind(childOf(node, 'left')!, itemOf(source), names)
      before.clear()
      for (const [name, type] of names.types) before.set(name, type)
      visit(childOf(node, 'body'))
    } else if (node.type === 'try_statement') {
      this.block(childOf(node, 'body')!, names, self)
      for (const [name, type] of names.types) before.set(name, type)
      after.push(new Map(names.types))
      complete = true
      for (const clause of namedChildren(node)) {
        if (clause.type === 'block') continue
        for (const child of namedChildren(clause)) if (child.type !== 'block') this.infer(child, names)
        visit(namedChildren(clause).find((child) => child.type === 'block'))
      }
    } else {
      const condition = childOf(node, 'condition')
      if (condition !== undefined) this.infer(condition, names)
      for (const subject of childrenOf(node, 'subject')) this.infer(subject, names)
      visit(childOf(node, 'consequence') ?? (node.type === 'while_statement' ? childOf(node, 'body') : undefined))
      for (const clause of node.type === 'match_statement'
        ? namedChildren(childOf(node, 'body') ?? node)
        : childrenOf(node, 'alternative')) {
        const inner = childOf(clause, 'condition')
        if (inner !== undefined) this.infer(inner, names)
        if (clause.type === 'else_clause') complete = true
        visit(childOf(clause, 'consequence') ?? childOf(clause, 'body'))
      }
    }
    if (!complete) after.push(before)
    const all = new Set(after.flatMap((one) => [...one.keys()]))
    for (const name of all) {
      const known = after.filter((one) => one.has(name)).map((one) => one.get(name))
      names.types.set(name, this.#joined(known))
    }
  }

  #restore(names: Names, to: ReadonlyMap<string, UseType | undefined>): void {
    names.types.clear()
    for (const [name, type] of to) names.types.set(name, type)
  }

  #expression(node: Node, names: Names): void {
    if (node.type === 'assignment') {
      this.#assignment(node, names)
      return
    }
    if (node.type === 'augmented_assignment') {
      this.infer(childOf(node, 'left')!, names)
      this.infer(childOf(node, 'right')!, names)
      return
    }
    this.infer(node, names)
  }

  #assignment(node: Node, names: Names): UseType | undefined {
    const left = childOf(node, 'left')!
    const right = childOf(node, 'right')
    const type = childOf(node, 'type')
    if (type !== undefined) this.mentions(type, names)
    let value =
      right === undefined
        ? undefined
        : right.type === 'assignment'
          ? this.#assignment(right, names)
          : this.infer(right, names)
    if (type !== undefined) {
      const declared = this.annotation({ value: { kind: 'forward', node: type }, node: type }, names.module, undefined)
      value = declared ?? value
    }
    if (right !== undefined || type !== undefined) this.#bind(left, value, names)
    return value
  }

  #bind(target: Node, value: UseType | undefined, names: Names): void {
    switch (target.type) {
      case 'identifier':
        names.types.set(textOf(target), value)
        return
      case 'pattern_list':
      case 'tuple_pattern':
      case 'list_pattern':
      case 'tuple':
        for (const [index, part] of namedChildren(target).entries())
          this.#bind(
            part,
            value?.kind === 'tuple'
              ? value.items[index]
              : value?.kind === 'list'
                ? value.item
                : value?.kind === 'other'
                  ? other
                  : undefined,
            names,
          )
        return
      case 'attribute': {
        const object = this.infer(childOf(target, 'object')!, names)
        const name = textOf(childOf(target, 'attribute')!)
        if (object?.kind === 'own') {
          const state = this.#stateOf(object.class)
          state.set(name, state.has(name) ? joinTypes(state.get(name), value) : value)
        }
        return
      }
      case 'subscript':
        for (const child of namedChildren(target)) this.infer(child, names)
        return
    }
  }

  #stateOf(of: ClassValue): Map<string, UseType | undefined> {
    let state = this.#state.get(of)
    if (state !== undefined) return state
    state = new Map()
    this.#state.set(of, state)
    // What the methods that make an object assign to it is known everywhere.
    for (const name of ['__init__', '__post_init__', 'create', 'setup']) {
      const value = lookUpInClass(of, name)
      const method = value?.kind === 'descriptor' ? value.value : value
      if (method?.kind !== 'function') continue
      this.#quiet++
      try {
        this.function(method, method.node, this.names(method.module), of)
      } finally {
        this.#quiet--
      }
    }
    return state
  }

  // Expressions

  infer(node: Node, names: Names): UseType | undefined {
    if (this.#depth > mostDepth) return undefined
    this.#depth++
    try {
      return this.#infer(node, names)
    } finally {
      this.#depth--
    }
  }

  #infer(node: Node, names: Names): UseType | undefined {
    switch (node.type) {
      case 'identifier': {
        const type = this.#lookUp(textOf(node), names)
        if (type?.kind === 'core-class') this.#mention(type.name, node)
        return type
      }
      case 'attribute':
        return this.#attribute(node, names)
      case 'call':
        return this.#call(node, names)
      case 'await': {
        const inside = namedChildren(node)[0]
        return inside === undefined ? undefined : this.infer(inside, names)
      }
      case 'parenthesized_expression':
      case 'expression_statement':
      case 'type': {
        const inside = namedChildren(node)[0]
        return inside === undefined ? undefined : this.infer(inside, names)
      }
      case 'conditional_expression': {
        const [yes, condition, no] = namedChildren(node)
        if (condition !== undefined) this.infer(condition, names)
        return joinTypes(yes && this.infer(yes, names), no && this.infer(no, names))
      }
      case 'boolean_operator': {
        const left = this.infer(childOf(node, 'left')!, names)
        const right = this.infer(childOf(node, 'right')!, names)
        return joinTypes(left, right)
      }
      case 'named_expression': {
        const value = this.infer(childOf(node, 'value')!, names)
        this.#bind(childOf(node, 'name')!, value, names)
        return value
      }
      case 'subscript': {
        const value = this.infer(childOf(node, 'value')!, names)
        const indexes = childrenOf(node, 'subscript')
        for (const index of indexes) this.infer(index, names)
        if (indexes[0]?.type === 'slice') return value
        if (value?.kind === 'tuple') return value.items[Number(textOf(indexes[0] ?? node))]
        return value?.kind === 'list' || value?.kind === 'dict'
          ? value.item
          : value?.kind === 'other' || value?.kind === 'extern'
            ? other
            : undefined
      }
      case 'list':
      case 'set': {
        const items = namedChildren(node).map((child) => this.infer(child, names))
        return { kind: 'list', item: items.length === 0 ? undefined : this.#joined(items) }
      }
      case 'tuple':
      case 'expression_list':
        return { kind: 'tuple', items: namedChildren(node).map((child) => this.infer(child, names)) }
      case 'dictionary': {
        const values = namedChildren(node).map((child) => {
          if (child.type !== 'pair') return this.infer(namedChildren(child)[0] ?? child, names)
          this.infer(childOf(child, 'key')!, names)
          return this.infer(childOf(child, 'value')!, names)
        })
        return { kind: 'dict', item: values.length === 0 ? undefined : this.#joined(values) }
      }
      case 'list_comprehension':
      case 'set_comprehension':
      case 'generator_expression':
      case 'dictionary_comprehension':
        return this.#comprehension(node, names)
      case 'lambda': {
        const made = this.#pseudo(node, names)
        this.#lambdas.set(made, names)
        return { kind: 'function', function: made, self: undefined }
      }
      case 'binary_operator': {
        const left = this.infer(childOf(node, 'left')!, names)
        const right = this.infer(childOf(node, 'right')!, names)
        return left?.kind === 'list' && right?.kind === 'list' ? joinTypes(left, right) : other
      }
      case 'none':
        return { kind: 'none' }
      case 'string':
      case 'concatenated_string':
        for (const child of namedChildren(node))
          if (child.type === 'interpolation' || child.type === 'string') this.infer(child, names)
        return other
      case 'integer':
      case 'float':
      case 'true':
      case 'false':
        return other
      case 'keyword_argument':
        return this.infer(childOf(node, 'value')!, names)
      default:
        for (const child of namedChildren(node)) this.infer(child, names)
        return node.type === 'list_splat' ? undefined : other
    }
  }

  readonly #lambdas = new Map<FunctionValue, Names>()

  #comprehension(node: Node, names: Names): UseType {
    const inner: Names = { types: new Map(), outer: names, module: names.module, returns: names.returns }
    const body = childOf(node, 'body')!
    for (const clause of namedChildren(node)) {
      if (clause === body) continue
      if (clause.type === 'for_in_clause') {
        const source = this.infer(childOf(clause, 'right')!, inner)
        this.#bind(childOf(clause, 'left')!, itemOf(source), inner)
      } else for (const child of namedChildren(clause)) this.infer(child, inner)
    }
    if (body.type !== 'pair') return { kind: 'list', item: this.infer(body, inner) }
    this.infer(childOf(body, 'key')!, inner)
    return { kind: 'dict', item: this.infer(childOf(body, 'value')!, inner) }
  }

  #attribute(node: Node, names: Names): UseType | undefined {
    const object = this.infer(childOf(node, 'object')!, names)
    const attribute = childOf(node, 'attribute')!
    return this.#member(object, textOf(attribute), attribute, names)
  }

  #member(object: UseType | undefined, name: string, node: Node, names: Names): UseType | undefined {
    switch (object?.kind) {
      case undefined:
        this.#unknownReceiver(name, node)
        return undefined
      case 'core':
        return this.#coreMember(object.name, name, node)
      case 'core-class': {
        if (
          apiSpelling(object.name)?.type.members.has(name) === true &&
          this.#run.target.coreType(object.name) === 'enum'
        ) {
          this.#use(`${object.name}.${name}`, node)
          return other
        }
        return other
      }
      case 'own':
        return this.#ownMember(object.class, name, object)
      case 'own-class':
        return this.#ownMember(object.class, name, object)
      case 'extern': {
        if (object.path.startsWith('module:')) {
          const module = this.#run.modules.get(object.path.slice('module:'.length))
          const value = module?.scope.variables.get(name)
          if (module === undefined || value === undefined) return undefined
          const known = this.names(module).types.get(name)
          return known ?? this.#ofValue(value)
        }
        const type = this.#ofExtern(`${object.path}.${name}`)
        if (type?.kind === 'core-class') this.#mention(type.name, node)
        return type
      }
      case 'list':
      case 'dict':
        return { kind: 'function', function: this.#container(object, name, names), self: undefined }
      case 'dependency':
        return { kind: 'from-dependency' }
      case 'from-dependency':
        if (ownersOf(name).length > 0) this.#unresolved(name, 'the type of what it is called on is not known', node)
        return object
      default:
        return other
    }
  }

  /** Methods of lists and dicts that give back what is in them. */
  #container(
    object: { readonly kind: 'list' | 'dict'; readonly item: UseType | undefined },
    name: string,
    names: Names,
  ): FunctionValue {
    const made = this.#pseudo({ ...emptyNode, file: { path: '', text: '' } }, names)
    const { item } = object
    const result: UseType | undefined =
      name === 'pop' || name === 'get' || name === 'setdefault'
        ? item
        : name === 'values' || name === 'copy'
          ? name === 'copy'
            ? object
            : { kind: 'list', item }
          : name === 'items'
            ? { kind: 'list', item: { kind: 'tuple', items: [other, item] } }
            : other
    this.#results.set(made, result)
    return made
  }

  #coreMember(type: string, name: string, node: Node): UseType | undefined {
    if (name === 'with_') return { kind: 'core-method', type, name: 'with_' }
    if (type === 'Query' && this.#isDependency(name)) return { kind: 'dependency' }
    const found = apiSpelling(type)
    const member = found?.members.get(name) ?? found?.members.get(name.replace(/_$/, ''))
    if (member !== undefined) {
      this.#use(`${type}.${member.member.name}`, node)
      return { kind: 'core-method', type, name: member.member.name }
    }
    if (type === 'Query') return { kind: 'dependency' }
    if (name.startsWith('_')) return other
    this.#unresolved(name, `${type} has no such member in any known release`, node)
    return undefined
  }

  #isDependency(name: string): boolean {
    const { dependencies, target } = this.#run
    return dependencies.some((dependency) => pythonName(toLowerCamel(target, dependency.name)) === name)
  }

  #ownMember(of: ClassValue, name: string, self: UseType): UseType | undefined {
    const field = fieldOf(of, name)
    if (field !== undefined) {
      const type = this.annotation(field.annotation, field.module, of)
      if (type !== undefined && type.kind !== 'none') return type
    }
    const value = lookUpInClass(of, name)
    if (value?.kind === 'function') return { kind: 'function', function: value, self: { kind: 'own', class: of } }
    if (value?.kind === 'descriptor' && value.value.kind === 'function') {
      if (value.type === 'property') return this.#resultOf(value.value, of)
      return { kind: 'function', function: value.value, self: { kind: 'own', class: of } }
    }
    if (value?.kind === 'member' || value?.kind === 'str' || value?.kind === 'int') return other
    const state = this.#stateOf(of)
    if (state.has(name)) return state.get(name)
    if (of.enumeration !== undefined) return other
    void self
    return value === undefined ? undefined : this.#ofValue(value)
  }

  /** What a function of the module gives: what it says, else what its body returns. */
  #resultOf(value: FunctionValue, self: ClassValue | undefined): UseType | undefined {
    if (this.#results.has(value)) return this.#results.get(value)
    let result: UseType | undefined
    if (value.returns !== undefined) {
      result = this.annotation(value.returns, value.module, self)
      if (value.generator && result?.kind === 'list') result = { kind: 'list', item: result.item }
    } else if (!this.#open.has(value) && value.node.type !== 'lambda') {
      this.#open.add(value)
      this.#quiet++
      try {
        result = this.#joined(this.function(value, value.node, this.names(value.module), self).returns)
      } finally {
        this.#quiet--
        this.#open.delete(value)
      }
    }
    this.#results.set(value, result)
    return result
  }

  #call(node: Node, names: Names): UseType | undefined {
    const callee = childOf(node, 'function')!
    const given = childOf(node, 'arguments')!
    const type = this.infer(callee, names)
    const values: (UseType | undefined)[] = []
    for (const argument of given.type === 'generator_expression' ? [given] : namedChildren(given)) {
      const value = this.infer(argument, names)
      if (argument.type === 'keyword_argument') {
        if (type?.kind === 'core-method') this.#argument(type, childOf(argument, 'name')!)
        if (type?.kind === 'core-class') this.#inputArgument(type.name, childOf(argument, 'name')!)
      } else values.push(value)
      if (value?.kind === 'function' && this.#lambdas.has(value.function)) this.#callLambda(value.function, type)
    }
    return this.#result(type, values, callee, names)
  }

  #callLambda(value: FunctionValue, callee: UseType | undefined): void {
    const outer = this.#lambdas.get(value)
    if (outer === undefined) return
    const given: UseType | undefined =
      callee?.kind === 'core-method' && callee.name === 'with_' ? { kind: 'core', name: callee.type } : undefined
    this.function(undefined, value.node, outer, undefined, given)
    this.#lambdas.delete(value)
  }

  #result(
    type: UseType | undefined,
    values: readonly (UseType | undefined)[],
    callee: Node,
    names: Names,
  ): UseType | undefined {
    switch (type?.kind) {
      case 'core-method': {
        if (type.name === 'with_') return { kind: 'core', name: type.type }
        const found = apiSpelling(type.type)
        const member = found?.type.members.get(type.name)
        if (found === undefined || member === undefined) return undefined
        const result = resultOf(found.type, member)
        const kinds = apiSpelling(result.name)?.type.kinds ?? []
        const item: UseType = kinds.some(({ kind }) => kind === 'object' || kind === 'interface')
          ? { kind: 'core', name: result.name }
          : other
        return result.list ? { kind: 'list', item } : item
      }
      case 'core-class':
        return type.name === 'Query' ? { kind: 'core', name: 'Query' } : other
      case 'own-class':
        return { kind: 'own', class: type.class }
      case 'function':
        return this.#resultOf(type.function, type.self?.kind === 'own' ? type.self.class : undefined)
      case 'extern':
        return this.#library(type.path, values, callee)
      case 'dependency':
      case 'from-dependency':
        return type
      case 'other':
        return other
      default:
        void names
        return undefined
    }
  }

  #library(path: string, values: readonly (UseType | undefined)[], _callee: Node): UseType | undefined {
    if (/^dagger\.(Connection|connect|connection)$/.test(path)) return { kind: 'core', name: 'Query' }
    if (/^builtins\.(list|sorted|reversed|set|tuple|filter|iter)$/.test(path)) {
      const source = path.endsWith('filter') ? values[1] : values[0]
      return { kind: 'list', item: itemOf(source) }
    }
    if (path === 'builtins.enumerate')
      return { kind: 'list', item: { kind: 'tuple', items: [other, itemOf(values[0])] } }
    if (path === 'builtins.zip') return { kind: 'list', item: { kind: 'tuple', items: values.map(itemOf) } }
    if (path === 'builtins.next') return itemOf(values[0])
    if (/^(asyncio\.gather)$/.test(path)) return { kind: 'list', item: undefined }
    if (/^(builtins\.(super|getattr)|functools\.reduce|asyncio\.\w+|anyio\.\w+|typing\.cast)$/.test(path))
      return undefined
    return other
  }

  #argument(method: { readonly type: string; readonly name: string }, node: Node): void {
    if (method.name === 'with_') return
    const found = apiSpelling(method.type)
    const member = [...(found?.members.values() ?? [])].find((one) => one.member.name === method.name)
    const name = member?.arguments.get(textOf(node)) ?? member?.arguments.get(textOf(node).replace(/_$/, ''))
    if (name !== undefined) this.#use(`${method.type}.${method.name}(${name}:)`, node)
    else this.#unresolved(textOf(node), `${method.type}.${method.name} has no such argument in any known release`, node)
  }

  #inputArgument(type: string, node: Node): void {
    const member = apiSpelling(type)?.members.get(textOf(node))
    if (member !== undefined) this.#use(`${type}.${member.member.name}`, node)
  }

  #unknownReceiver(name: string, node: Node): void {
    const owners = ownersOf(name)
    if (owners.length === 0) return
    if (owners.length === 1 && name.includes('_')) {
      const member = apiSpelling(owners[0]!)?.members.get(name)?.member.name
      if (member !== undefined) this.#sinkUse(`${owners[0]}.${member}`, 'only-owner', node)
      return
    }
    this.#unresolved(name, 'the type of what it is called on is not known', node)
  }

  #use(coordinate: string, node: Node): void {
    this.#sinkUse(coordinate, 'type', node)
  }

  #sinkUse(coordinate: string, known: 'type' | 'only-owner', node: Node): void {
    if (this.#quiet === 0) this.#sink.use({ coordinate, known, ...placeOf(this.#place ?? node) })
  }

  #unresolved(member: string, why: string, node: Node): void {
    if (this.#quiet === 0) this.#sink.unresolved({ member, why, ...placeOf(this.#place ?? node) })
  }
}

const emptyNode = {
  type: '',
  field: null,
  named: false,
  missing: false,
  start: 0,
  end: 0,
  line: 1,
  column: 1,
  children: [],
}

const itemOf = (type: UseType | undefined): UseType | undefined =>
  type?.kind === 'list'
    ? type.item
    : type?.kind === 'tuple'
      ? type.items.reduce((joined, item) => joinTypes(joined, item), type.items[0])
      : type?.kind === 'other' || type?.kind === 'dict' || type?.kind === 'extern'
        ? other
        : undefined

function fieldOf(
  of: ClassValue,
  name: string,
): { readonly annotation: Annotation; readonly module: ModuleValue } | undefined {
  for (const base of of.mro) {
    const annotation = base.kind === 'class' ? base.annotations.get(name) : undefined
    if (annotation !== undefined && base.kind === 'class') return { annotation, module: base.module }
  }
  return undefined
}
