import { describe, expect, test } from 'vitest'
import { createWorkspace } from '../../src/workspace/index.ts'
import { memoryTree } from './memoryTree.ts'

const config = (name: string, sdk: string) =>
  JSON.stringify({ name, sdk, engineVersion: 'v0.21.8', dependencies: [{ name: 'users', source: '../users' }] })

const files = {
  'users/dagger.json': JSON.stringify({ name: 'users', sdk: 'go', engineVersion: 'v0.21.8' }),
  'users/main.go': `package main

import "dagger/users/internal/dagger"

type Users struct{}

// Users of a service.
func New(
	// +optional
	baseUrl string,
) *Users {
	return &Users{}
}

func (m *Users) UserIds(
	// +optional
	httpProxy string,
) []string {
	return nil
}

func (m *Users) ListPrs() []*HttpClient { return nil }

func (m *Users) Image(userId string) *dagger.Container { return dag.Container() }

func (m *Users) At(level Level) string { return "" }

type HttpClient struct {
	Url string
}

type Level string

const (
	LevelHigh Level = "high"
)
`,
  'in-go/dagger.json': config('in-go', 'go'),
  'in-go/main.go': `package main

import (
	"context"
	"dagger/in-go/internal/dagger"
)

type InGo struct{}

func (m *InGo) Run(ctx context.Context) ([]string, error) {
	users := dag.Users(dagger.UsersOpts{BaseURL: "x"})
	prs, err := users.ListPrs(ctx)
	for _, pr := range prs {
		pr.URL(ctx)
	}
	help(users)
	users.Image("1").WithExec([]string{"x"})
	return users.UserIds(ctx, dagger.UsersUserIdsOpts{HTTPProxy: "p"})
}

func help(users *dagger.Users) {
	users.At(context.Background(), dagger.UsersLevelHigh)
}
`,
  'in-python/dagger.json': config('in-python', 'python'),
  'in-python/pyproject.toml': '[project]\nname = "main"\nversion = "0.0.0"\n',
  'in-python/src/main/__init__.py': `import dagger
from dagger import dag, function, object_type


@object_type
class InPython:
    @function
    async def run(self) -> list[str]:
        users = dag.users(base_url="x")
        for pr in await users.list_prs():
            await pr.url()
        await self.help(users)
        await users.image("1").with_exec(["x"]).stdout()
        return await users.user_ids(http_proxy="p")

    async def help(self, users: dagger.Users) -> str:
        return await users.at(dagger.UsersLevel.HIGH)
`,
  'in-typescript/dagger.json': config('in-typescript', 'typescript'),
  'in-typescript/src/index.ts': `import { dag, func, object, Users } from '@dagger.io/dagger'

@object()
export class InTypescript {
  @func()
  async run(): Promise<string[]> {
    const users = dag.users({ baseUrl: 'x' })
    for (const pr of await users.listPrs()) await pr.url()
    await this.help(users)
    await users.image('1').withExec(['x']).stdout()
    return await users.userIds({ httpProxy: 'p' })
  }

  async help(users: Users): Promise<string> {
    return await users.at('HIGH')
  }
}
`,
}

describe('what a module calls of another whose types are known', () => {
  const workspace = createWorkspace(memoryTree(files))

  test.each(['in-go', 'in-python', 'in-typescript'])('%s', async (folder) => {
    const read = await workspace.read(folder)
    if (!read?.ok || read.uses === undefined) throw new Error(JSON.stringify(read))
    const { dependencies = [], calls, unresolved } = read.uses
    const pointers = new Set(dependencies.map(({ dependency, pointer }) => `${dependency} ${pointer}`))
    const ofUsers = [
      '',
      '/objects/0',
      '/objects/0/constructorFunction/arguments/0',
      '/objects/0/functions/0',
      '/objects/0/functions/1',
      '/objects/0/functions/2',
      '/objects/0/functions/3',
      '/objects/0/functions/3/arguments/0',
      '/objects/1/fields/0',
      // A member of an enum is a string in TypeScript.
      ...(folder === 'in-typescript' ? [] : ['/enums/0/members/0']),
      ...(folder === 'in-python' ? ['/enums/0'] : []),
    ]
    expect([...pointers].sort()).toEqual(ofUsers.map((pointer) => `users ${pointer}`).sort())
    expect({ calls: calls.map(({ coordinate }) => coordinate), unresolved }).toEqual({
      calls: folder === 'in-go' ? ['Container.withExec'] : ['Container.withExec', 'Container.stdout'],
      unresolved: [],
    })
    const call = dependencies.find(({ pointer }) => pointer === '/objects/0/functions/3')
    expect(call).toMatchObject(
      {
        'in-go': { line: 18, column: 15 },
        'in-python': { line: 14, column: 28 },
        'in-typescript': { line: 11, column: 24 },
      }[folder]!,
    )
  })

  test('of one that is not there nothing is known', async () => {
    const { 'users/dagger.json': _, 'users/main.go': __, ...alone } = files
    const read = await createWorkspace(memoryTree(alone)).read('in-typescript')
    expect(read?.ok && read.uses?.dependencies).toBeUndefined()
  })
})
