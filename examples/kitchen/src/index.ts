/** lab test module */
import {
  argument,
  check,
  dag,
  Directory,
  type float,
  func,
  JSON as JsonText,
  NetworkProtocol,
  object,
  Platform,
  Workspace,
} from "@dagger.io/dagger"

import { Color } from "./color.js"
import { dump } from "./dump.js"
import { engineErrors, engineIsAtLeast, rawQuery } from "./engine.js"
import { Item } from "./item.js"
import { type Duck, type Holder, Plain, type WithDir } from "./plain.js"

/** An error with more to say than its message: engines pass the extensions on. */
class CustomFailure extends Error {
  extensions = { code: 42, detail: { a: 1 } }
}

/** main object */
@object()
export class Kitchen {
  /** the greeting */
  @func()
  greeting: string

  @func()
  count: number

  @func()
  tags: string[]

  @func()
  src?: Directory

  @func()
  mainColor: Color

  @func()
  level: float

  @func()
  mainItem: Item

  @func()
  items: Item[]

  @func()
  nothing: string | null

  @func()
  neverReturned?: string

  @func()
  plainItem: Plain

  @func()
  maybeColor: Color | null

  // What the constructor never sets, although it is not optional: engines make something of it.

  @func()
  missingNonNull!: string

  @func()
  missingList!: string[]

  @func()
  missingObj!: Item

  @func()
  missingDir!: Directory

  private secretState: { nested: number[]; id: string }

  constructor(greeting: string, src: Directory, srcId: string) {
    this.greeting = greeting
    this.count = 7
    this.tags = ["x", "y"]
    this.src = src
    this.mainColor = Color.Red
    this.level = 0.5
    this.mainItem = new Item("main", Color.Green, "h")
    this.items = [new Item("i1", Color.Red)]
    this.nothing = null
    this.plainItem = new Plain("pl", 1, "zz")
    this.maybeColor = null
    this.secretState = { nested: [1, 2], id: srcId }
  }

  static async create(
    /** a greeting */
    greeting: string = "hello",
    @argument({ defaultPath: "data", ignore: ["*.log"] }) src: Directory,
  ): Promise<Kitchen> {
    return new Kitchen(greeting, src, await src.id())
  }

  @func()
  async stateDump(): Promise<string> {
    const { neverReturned, missingNonNull, missingList, missingObj, missingDir, ...state } = this
    return dump(state)
  }

  /**
   *   echo
   */
  @func()
  echoString(s: string): string {
    return s
  }

  @func()
  echoInt(i: number): number {
    return i
  }

  /** Larger than what a number holds exactly. */
  @func()
  bigInt(): bigint {
    return 9007199254740993n
  }

  @func()
  echoFloat(f: float): float {
    return f
  }

  @func()
  echoBool(b: boolean): boolean {
    return b
  }

  @func()
  echoOpt(s?: string | null): string | null {
    if (s === undefined) return "absent"
    return s ?? "explicit-null"
  }

  @func()
  optNull(): string | null {
    return null
  }

  @func()
  nonNullNull(): string {
    return null as unknown as string
  }

  @func()
  echoDef(s: string = "dflt"): string {
    return s
  }

  @func()
  echoList(xs: string[]): string[] {
    return xs
  }

  @func()
  optList(xs?: string[] | null): string {
    return xs === undefined ? "absent" : JSON.stringify(xs)
  }

  @func()
  nullList(): string[] {
    return null as unknown as string[]
  }

  @func()
  listList(xs: number[][]): number[][] {
    return xs
  }

  @func()
  color(c: Color): Color {
    return c
  }

  @func()
  colorDef(c: Color = Color.Red): Color {
    return c
  }

  @func()
  colors(cs: Color[]): Color[] {
    return cs
  }

  /** Any text as a colour: those that are none are for the engine to refuse. */
  @func()
  colorReturn(as: string): Color {
    return as as Color
  }

  @func()
  proto(p: NetworkProtocol): NetworkProtocol {
    return p
  }

  @func()
  dir(d: Directory): Directory {
    return d
  }

  @func()
  dirs(ds: Directory[]): Directory[] {
    return ds
  }

  @func()
  async ctxDir(@argument({ defaultPath: "data", ignore: ["*.log"] }) d: Directory): Promise<string[]> {
    return d.entries()
  }

  @func()
  newDir(): Directory {
    return dag.directory().withNewFile("a.txt", "hi")
  }

  @func()
  plat(p: Platform): Platform {
    return p
  }

  @func()
  json(j: JsonText): JsonText {
    return j
  }

  @func()
  makeItem(name: string): Item {
    return new Item(name, Color.Red, `private-${name}`)
  }

  @func()
  makeItems(n: number): Item[] {
    return Array.from({ length: n }, (_, index) => new Item(`i${index}`, index % 2 === 0 ? Color.Green : Color.Red))
  }

  /** An item of which only the name is known. */
  @func()
  missingField(): Item {
    return Object.assign(Object.create(Item.prototype) as Item, { name: "nofields" })
  }

  @func()
  async takeItem(item: Item): Promise<string> {
    return dump(item)
  }

  @func()
  async takeItems(items: Item[]): Promise<string> {
    return dump(items)
  }

  @func()
  optItem(item?: Item | null): Item | null {
    return item ?? null
  }

  /** An item by its ID, of a call to this very module. */
  @func()
  async itemById(): Promise<Item | null> {
    const { data } = (await rawQuery('{kitchen{makeItem(name:"self"){id}}}')) as {
      data: { kitchen: { makeItem: { id: string } } }
    }
    return data.kitchen.makeItem.id as unknown as Item
  }

  @func()
  async duck(d: Duck): Promise<string> {
    const id = JSON.stringify(await (d as unknown as { id(): Promise<string> }).id())
    const query = (await engineIsAtLeast(0, 21, 1))
      ? `{node(id:${id}){__typename ...on KitchenDuck{quack}}}`
      : `{loadKitchenDuckFromID(id:${id}){quack}}`
    return JSON.stringify(await rawQuery(query))
  }

  @func()
  retDuck(d: Duck): Duck {
    return d
  }

  /** A directory, which does not quack. */
  @func()
  badDuck(): Duck {
    return dag.directory() as unknown as Duck
  }

  @func()
  async workspace(ws: Workspace): Promise<string> {
    const id = JSON.stringify(await ws.id())
    const query = (await engineIsAtLeast(0, 21, 1))
      ? `{node(id:${id}){__typename ...on Workspace{__typename}}}`
      : `{loadWorkspaceFromID(id:${id}){id}}`
    return JSON.stringify(await rawQuery(query))
  }

  @func()
  nothingAtAll(): void {}

  @func()
  voidNonNull(): void {
    return "x" as unknown as void
  }

  /** Fails; with which code the process ends is the runtime's business. */
  @func()
  fail(exit: number): string {
    throw new CustomFailure(exit < 0 ? "impossible exit code" : "custom failure")
  }

  @func()
  crash(): string {
    process.stdout.write("boom on stdout")
    process.stderr.write("boom on stderr")
    process.exit(3)
  }

  @func()
  returnNothing(): string {
    process.exit(0)
  }

  // A runtime returns exactly once, whatever the function does: of these the first value counts.

  @func()
  returnTwice(): string {
    return "one"
  }

  @func()
  returnThenError(): string {
    return "one"
  }

  @func()
  returnThenExit1(): string {
    process.exit(1)
  }

  @func()
  wrongType(): string {
    return { a: 1 } as unknown as string
  }

  /** Runs what is not there, and tells what the engine said about it. */
  @func()
  async execFail(): Promise<string> {
    try {
      return await dag.container().withRootfs(dag.directory()).withExec(["nope"]).stdout()
    } catch (error) {
      return JSON.stringify(engineErrors(error))
    }
  }

  @func()
  @check()
  checkOk(): void {}

  @func()
  @check()
  checkFail(): void {
    throw new Error("check failed")
  }

  @func({ cache: "never" })
  never(): string {
    return new Date().toISOString()
  }

  /**
   * @deprecated old
   */
  @func({ cache: "60s" })
  ttl(): string {
    return new Date().toISOString()
  }

  @func()
  badJSON(): string {
    return "{not json"
  }

  @func()
  badRawJson(): string {
    return "{not json"
  }

  @func()
  makePlain(label: string): Plain {
    return new Plain(label, 3, { deep: [1] })
  }

  @func()
  async takePlain(plain: Plain): Promise<string> {
    return dump(plain)
  }

  @func()
  async takePlains(plains: Plain[]): Promise<string> {
    return dump(plains)
  }

  @func()
  makeWithDir(d: Directory): WithDir {
    return { label: "d", dir: d, dirs: [d], note: null }
  }

  @func()
  async takeWithDir(w: WithDir): Promise<string> {
    return dump(w)
  }

  @func()
  makeHolder(): Holder {
    return { plain: new Plain("in", 1), plains: [new Plain("l", 2)] }
  }

  @func()
  async takeHolder(h: Holder): Promise<string> {
    return dump(h)
  }

  @func()
  optWorkspace(ws?: Workspace | null): string {
    return ws === undefined || ws === null ? "absent" : "got string"
  }

  @func()
  floatAsInt(): float {
    return 2
  }

  /** Two, which JSON cannot tell from 2.0. */
  @func()
  intAsFloat(): number {
    return 2.0
  }

  @func()
  intFraction(): number {
    return 1.5
  }

  @func()
  noReturnExit1(): string {
    process.exit(1)
  }

  /** The fields a client of this module sees on Query. */
  @func()
  async schemaProbe(): Promise<string> {
    const { data } = (await rawQuery("{__schema{queryType{fields{name}}}}")) as {
      data: { __schema: { queryType: { fields: { name: string }[] } } }
    }
    return JSON.stringify(data.__schema.queryType.fields.map(({ name }) => name))
  }

  @func()
  async modProbe(): Promise<string> {
    return JSON.stringify(
      await rawQuery("{version currentModule{name generatedContextDirectory{entries} source{entries}}}"),
    )
  }

  /** Only a runtime can leave the authentication out. */
  @func()
  async noAuth(): Promise<string> {
    return `200 ${JSON.stringify(await rawQuery("{currentFunctionCall{name}}"))}`
  }
}
