import { expect, test } from 'vitest'
import { goLanguage } from '../../../src/languages/go/index.ts'

async function said(body: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const all = new Map(Object.entries({ 'main.go': `package main\n${body}`, ...files }))
  const reading = await goLanguage.read({ name: 'my-app', files: all })
  return reading.findings.map(({ severity, message, sourceMap }) =>
    [severity, sourceMap && `${sourceMap.filename}:${sourceMap.line}:${sourceMap.column}`, message]
      .filter(Boolean)
      .join(' '),
  )
}

test.each<[string, string, readonly string[]]>([
  [
    'a map',
    'type MyApp struct{}\nfunc (m *MyApp) F(all map[string]string) {}',
    ['error main.go:3:19 Argument all of MyApp.F has the type map[string]string: maps cannot be registered'],
  ],
  [
    'three results',
    'type MyApp struct{}\nfunc (m *MyApp) F() (string, int, error) {}',
    ['error main.go:3:22 Function MyApp.F has 3 results'],
  ],
  [
    'no main object',
    'type App struct{}\nfunc (a *App) F() {}',
    [
      'warning main.go:2:6 Module my-app has no main object, so the Go SDK registers no types: found App, expected MyApp',
    ],
  ],
  [
    'several mistakes',
    'type MyApp struct{}\nfunc (m *MyApp) F( {}\nfunc (m *MyApp) G() string { return + }\nfunc (m *MyApp) H() { x := }',
    [
      "error main.go:3:20 Syntax error: expected a type, found '{'",
      "error main.go:4:39 Syntax error: expected an expression, found '}'",
      "error main.go:5:28 Syntax error: expected an expression, found '}'",
    ],
  ],
  [
    'a name that is not declared',
    'type MyApp struct{}\nfunc (m *MyApp) F(c *Container) {}',
    [
      'warning main.go:3:19 Argument c of MyApp.F has the type Container, which is not declared; the Go SDK registers nothing (void) in its place',
    ],
  ],
  [
    'a type of another package',
    'import "time"\ntype MyApp struct{}\nfunc (m *MyApp) F() time.Time {}',
    [
      "error main.go:4:21 The result of MyApp.F has the type time.Time: only types of the module's own package can be registered",
    ],
  ],
  [
    'a type outside of the sources',
    'import "github.com/x/y"\ntype MyApp struct{}\nfunc (m *MyApp) F(a y.Z) {}',
    [
      'warning main.go:4:19 The type y.Z of argument a of MyApp.F cannot be decided without running the code: its package is not among the sources of the module',
    ],
  ],
  [
    'a context in the middle',
    'import "context"\ntype MyApp struct{}\nfunc (m *MyApp) F(a string, ctx context.Context) {}',
    ['error main.go:4:29 Argument ctx of MyApp.F is a context; only the first argument can be one'],
  ],
  [
    'a wrong value',
    'type MyApp struct{}\n// +cache=60\nfunc (m *MyApp) F() {}',
    ['error main.go:4:1 +cache of Function MyApp.F has the value 60; expected a text in quotes'],
  ],
  [
    'a constant that cannot be folded',
    'import "net/http"\ntype Code int\nconst Ok Code = http.StatusOK\ntype MyApp struct{}\nfunc (m *MyApp) F(c Code) {}',
    [
      'warning main.go:4:7 The value of constant Ok cannot be decided without running the code: it depends on net/http.StatusOK',
    ],
  ],
])('%s', async (_what, body, expected) => {
  expect(await said(body)).toEqual(expected)
})

test('a file of another package', async () => {
  expect(await said('type MyApp struct{}', { 'tool.go': 'package tool\n' })).toEqual([
    'warning tool.go:1:1 tool.go is left out: it is of package tool',
  ])
})

test.each([
  [
    'module my-app\n',
    ['error go.mod:1:1 The go.mod has no `go` line, and the Go SDK does not load the module without it'],
  ],
  [
    'go 1.25\n',
    ['error go.mod:1:1 The go.mod has no `module` line, and the Go SDK does not load the module without it'],
  ],
  ['// ours\nmodule my-app\n\ngo 1.25\n', []],
])('a go.mod %j', async (text, expected) => {
  expect(await said('type MyApp struct{}', { 'go.mod': text })).toEqual(expected)
})

test('no Go files at all', async () => {
  const reading = await goLanguage.read({ name: 'my-app', files: new Map([['README.md', '']]) })
  expect(reading.findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'warning Module my-app has no Go files: the Go SDK writes its starter main.go and registers the two functions of that',
  ])
  expect(
    reading.ok && reading.typedefs.objects.map(({ name, functions }) => [name, functions.map(({ name }) => name)]),
  ).toEqual([['MyApp', ['ContainerEcho', 'GrepDir']]])
})

test('a default of a type outside of the sources is left out, and callers may leave out the argument', async () => {
  const text =
    'package main\nimport "github.com/x/y"\ntype MyApp struct{}\nfunc (m *MyApp) F(\n\t// +default="linux"\n\ta y.Z,\n) {}'
  const reading = await goLanguage.read({ name: 'my-app', files: new Map([['main.go', text]]) })
  expect(reading.ok && reading.typedefs.objects[0]?.functions[0]?.arguments).toMatchObject([
    { name: 'a', type: { kind: 'VOID', optional: true } },
  ])
  expect(reading.ok && reading.typedefs.objects[0]?.functions[0]?.arguments[0]).not.toHaveProperty('defaultValue')
})
