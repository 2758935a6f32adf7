const systems: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos'.split(
    ' ',
  ),
)

const architectures: ReadonlySet<string> = new Set(
  '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  ),
)

// Modules are built for Linux. `go1.x` holds for every release of Go that an SDK of today brings.
const holds = (tag: string): boolean => {
  const version = /^go1\.(\d+)$/.exec(tag)
  return version === null
    ? tag === 'linux' || tag === 'amd64' || tag === 'unix' || tag === 'gc' || tag === 'cgo'
    : Number(version[1]) <= 26
}

/** Whether a file's name lets it be built on Linux: `_test.go`, `x_windows.go` and `_x.go` are not. */
export function isBuiltByName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (!name.endsWith('.go') || name.endsWith('_test.go') || /^[_.]/.test(name)) return false
  const stem = name.slice(0, name.indexOf('.'))
  const words = stem.split('_').slice(1)
  if (words.at(-1) === 'test') words.pop()
  const last = words.at(-1)
  const before = words.at(-2)
  if (last === undefined) return true
  if (before !== undefined && systems.has(before) && architectures.has(last)) return holds(before) && holds(last)
  return systems.has(last) || architectures.has(last) ? holds(last) : true
}

/** Comments before anything else in the file. */
function header(text: string): string {
  const match = /^\ufeff?(?:\s+|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(text)
  return match?.[0] ?? ''
}

/** Whether the `//go:build` line, or the older `// +build` lines, of a file let it be built on Linux. */
export function isBuiltByTags(text: string): boolean {
  const head = header(text)
  const build = /^\/\/go:build[ \t]+(.*?)\s*$/m.exec(head)
  if (build !== null) return evaluate(build[1]!)
  // The older form counts only before an empty line.
  const plus = head.slice(0, [...head.matchAll(/\n[ \t\r]*\n/g)].at(-1)?.index ?? 0)
  return [...plus.matchAll(/^\/\/[ \t]*\+build[ \t]+(.*?)\s*$/gm)].every(([, line = '']) =>
    line
      .split(/\s+/)
      .some((option) =>
        option.split(',').every((term) => (term.startsWith('!') ? !holds(term.slice(1)) : holds(term))),
      ),
  )
}

/** `a && (b || !c)`; what is no such expression leaves the file out, as Go does. */
function evaluate(expression: string): boolean {
  const tokens = expression.match(/&&|\|\||[()!]|[^\s()!&|]+/g) ?? []
  if (tokens.length > 1_000) return false
  let at = 0
  let broken = false
  const or = (): boolean => {
    let value = and()
    while (tokens[at] === '||') {
      at++
      const right = and()
      value ||= right
    }
    return value
  }
  const and = (): boolean => {
    let value = not()
    while (tokens[at] === '&&') {
      at++
      const right = not()
      value &&= right
    }
    return value
  }
  const not = (): boolean => {
    const token = tokens[at++]
    if (token === '!') return !not()
    if (token === '(') {
      const value = or()
      if (tokens[at++] !== ')') broken = true
      return value
    }
    if (token === undefined || token === ')' || token === '&&' || token === '||') {
      broken = true
      return false
    }
    return holds(token)
  }
  const value = or()
  return !broken && at === tokens.length && value
}
