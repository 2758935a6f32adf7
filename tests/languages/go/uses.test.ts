import { describe, expect, test } from 'vitest'
import { goLanguage } from '../../../src/languages/go/index.ts'
import type { Dependency } from '../../../src/languages/types.ts'

const head = `package main

import (
	"context"

	"dagger/app/internal/dagger"
)

type App struct {
	Source *dagger.Directory
}
`

/** Coordinates with their lines; `?` behind those that only one core type has; `unresolved …` for the rest. */
async function usesOf(
  files: Readonly<Record<string, string>>,
  dependencies: readonly Dependency[] = [],
): Promise<readonly string[]> {
  const reading = await goLanguage.read({ name: 'app', files: new Map(Object.entries(files)), dependencies })
  if (!reading.ok) return reading.findings.map(({ message }) => message)
  const { calls, unresolved } = reading.uses!
  return [
    ...calls.map(
      ({ coordinate, line, column, known }) => `${line}:${column} ${coordinate}${known === 'type' ? '' : '?'}`,
    ),
    ...unresolved.map(({ member, why, line }) => `${line} unresolved ${member}: ${why}`),
  ]
}

/** Of a body of one method: lines count from the body's first one. */
async function usesOfBody(body: string, results = ''): Promise<readonly string[]> {
  const prelude = `${head}
func (m *App) Run(ctx context.Context, base *dagger.Container, all []*dagger.File) ${results} {
`
  const offset = prelude.split('\n').length - 1
  const list = await usesOf({ 'main.go': `${prelude}${body}\n}\n` })
  return list
    .map((use) => use.replace(/^\d+/, (line) => String(Number(line) - offset)))
    .filter((use) => !/^-?\d+:/.test(use) || Number.parseInt(use, 10) > 0)
    .map((use) => use.replace(/^(\d+):\d+ /, '$1 '))
}

describe('what code calls', () => {
  test('types of signatures and fields, with their places', async () => {
    expect(
      await usesOf({ 'main.go': `${head}\nfunc (m *App) Run(c *dagger.Changeset, p dagger.Platform) {}\n` }),
    ).toEqual(['10:17 Directory', '13:29 Changeset', '13:49 Platform'])
  })

  test('chains over several lines, from dag, parameters and state', async () => {
    expect(
      await usesOfBody(`	_ = dag.Container().
		From("alpine").
		WithExec([]string{"a"}, dagger.ContainerWithExecOpts{Expect: dagger.ReturnTypeAny})
	_ = base.WithDirectory("/", m.Source.Filter(dagger.DirectoryFilterOpts{Gitignore: true}))`),
    ).toEqual([
      '1 Query.container',
      '2 Container.from',
      '3 Container.withExec',
      '3 Container.withExec(expect:)',
      '3 ReturnType.ANY',
      '4 Container.withDirectory',
      '4 Directory.filter',
      '4 Directory.filter(gitignore:)',
    ])
  })

  test('values with errors, loops, closures, own functions and methods', async () => {
    const uses = await usesOf({
      'main.go': `${head}
func helper(n int) (*dagger.Service, error) { return nil, nil }

func (m *App) build() *dagger.Container { return m.Source.DockerBuild() }

func (m *App) Run(ctx context.Context, all []*dagger.File) (string, error) {
	svc, err := helper(1)
	if err != nil {
		return "", err
	}
	up, err := svc.Start(ctx)
	_, _ = up.Endpoint(ctx)
	for _, file := range all {
		_, _ = file.Contents(ctx)
	}
	run := func(c *dagger.Container) *dagger.Container { return c.WithWorkdir("/") }
	ctr := run(m.build()).With(run)
	entries, err := ctr.Rootfs().Entries(ctx)
	for _, entry := range entries {
		ctr = ctr.WithoutFile(entry)
	}
	ports, err := ctr.ExposedPorts(ctx)
	for _, port := range ports {
		_, _ = port.Protocol(ctx)
	}
	return ctr.Stdout(ctx)
}
`,
    })
    expect(uses.filter((use) => use.includes('.'))).toEqual([
      '15:59 Directory.dockerBuild',
      '22:17 Service.start',
      '23:12 Service.endpoint',
      '25:15 File.contents',
      '27:64 Container.withWorkdir',
      '29:22 Container.rootfs',
      '29:31 Directory.entries',
      '31:13 Container.withoutFile',
      '33:20 Container.exposedPorts',
      '35:15 Port.protocol',
      '37:13 Container.stdout',
    ])
  })

  test('locals hide what is around them; own types with the same members are none of the core', async () => {
    expect(
      await usesOfBody(`	dag := own{}
	dag.WithExec()
	base := m
	base.Run(ctx, nil, nil)
}

type own struct{}

func (own) WithExec() own { return own{} }

func (m *App) Other() {
	_ = own{}.WithExec()`),
    ).toEqual([])
  })

  test('syncing gives the object again', async () => {
    expect(
      await usesOfBody(`	same, err := base.Sync(ctx)
	_ = err
	same.Platform(ctx)`),
    ).toEqual(['1 Container.sync', '3 Container.platform'])
  })

  test('options set one by one; generic helpers', async () => {
    expect(
      await usesOfBody(`	opts := dagger.ContainerWithExecOpts{}
	opts.Stdin = "x"
	base.WithExec(nil, opts)
	first(all).Name(ctx)
}

func first[T any](list []T) T {
	return list[0]`),
    ).toEqual(['2 Container.withExec(stdin:)', '3 Container.withExec', '4 File.name'])
  })

  test('what dependencies give is not known', async () => {
    expect(
      await usesOfBody(`	server := dag.Redis().Server()
	server.WithExec(nil)
	server.File("x")
	dag.Redis().File("y")`),
    ).toEqual([
      '2 unresolved WithExec: the type of server is not known',
      '3 unresolved File: the type of server is not known',
    ])
  })

  test('a dependency with the name of a member of the core hides it', async () => {
    const main = `${head}\nfunc (m *App) Run() {\n\tdag.Node().Build()\n}\n`
    expect(await usesOf({ 'main.go': main }, [{ name: 'node' }])).toEqual(['10:17 Directory'])
    expect(await usesOfBody('	dag.Node(dagger.NodeOpts{Ctr: base}).Build()')).toEqual([])
  })

  test('helpers in packages of the module', async () => {
    expect(
      await usesOf({
        'main.go': `package main

import "dagger/app/lib"

type App struct{}

func (a *App) Run() { lib.Base().WithUser("x") }
`,
        'lib/lib.go': `package lib

import "dagger/app/internal/dagger"

func Base() *dagger.Container { return nil }
`,
      }),
    ).toEqual(['5:21 Container', '7:34 Container.withUser'])
  })

  test('before v0.12 types went by their bare names', async () => {
    expect(
      await usesOf({
        'main.go': `package main

type App struct{}

func (a *App) Run(c *Container) { c.WithUser("x") }
`,
      }),
    ).toEqual(['5:37 Container.withUser'])
  })

  test('a type switch', async () => {
    expect(
      await usesOfBody(`	var any interface{} = base
	switch value := any.(type) {
	case *dagger.Container:
		value.Stderr(ctx)
	case *dagger.File:
		value.Size(ctx)
	}`),
    ).toEqual(['3 Container', '4 Container.stderr', '5 File', '6 File.size'])
  })
})
