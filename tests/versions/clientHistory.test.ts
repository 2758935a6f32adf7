import { describe, expect, it } from 'vitest'

const script = (name: string) => import(`../../scripts/history/${name}.mjs`)
const { addRelease, releaseBefore, toDecide } = await script('addRelease')
const { compareClient, historyAt } = await script('compareClient')
const { readPythonClient } = await script('readPythonClient')

// In the form of a published client's dagger/client/gen.py. Whole clients of v0.21.8 and v1.0.0-beta.21 come out equal to the history.
const CLIENT = `from typing import Self

class Platform(Scalar):
    """A platform."""


class Mode(Enum):
    """How."""

    FAST = "FAST"
    """Quick."""

    SLOW = "SLOW"


class Port(Input):
    """A port."""

    front_end: int | None = None
    """Outside."""

    mode: Mode | None = Mode.FAST


@typecheck
class Box(Type):
    """A box."""

    async def contents(self) -> list[str]:
        """What is in it."""
        _args: list[Arg] = []
        _ctx = self._select("contents", _args)
        return await _ctx.execute(list[str])

    async def id(self) -> str:
        """The \`ID\` scalar type represents a unique identifier."""
        _args: list[Arg] = []
        _ctx = self._select("id", _args)
        return await _ctx.execute(str)

    async def sync(self) -> Self:
        return await self._ctx.execute_sync(self, "sync", _args)

    def __await__(self):
        return self.sync().__await__()

    def with_box(
        self,
        other: Self,
        *,
        names: list[str] | None = None,
        modes: list[Mode] | None = None,
        deep: bool | None = False,
        label: str | None = "",
    ) -> Self:
        """Puts a box in."""
        _args = [
            Arg("other", other),
            Arg("names", () if names is None else names, ()),
            Arg("modes", (Mode.FAST, Mode.SLOW) if modes is None else modes, ()),
            Arg("deep", deep, False),
            Arg("label", label, ""),
        ]
        _ctx = self._select("withBox", _args)
        return Box(_ctx)


@typecheck
class Client(Root):
    def box(self, *, platform: Platform | None = None) -> Box:
        _args = [Arg("platform", platform, None)]
        _ctx = self._select("box", _args)
        return Box(_ctx)
`

const shown = readPythonClient(CLIENT)

it('a Python client says types, members, arguments and defaults in the words of the API', () => {
  expect(shown).toEqual({
    Platform: { kind: 'scalar', members: {} },
    Mode: { kind: 'enum', members: { FAST: { args: {} }, SLOW: { args: {} } } },
    Port: {
      kind: 'input',
      members: { frontEnd: { type: 'Int', args: {} }, mode: { type: 'Mode = FAST', args: {} } },
    },
    Box: {
      kind: 'object',
      members: {
        contents: { type: '[String!]!', args: {} },
        id: { type: 'ID!', args: {} },
        sync: { type: 'ID!', args: {} },
        withBox: {
          type: 'Box!',
          args: {
            other: 'ID!',
            names: '[String!] = []',
            modes: '[Mode!] = [FAST, SLOW]',
            deep: 'Boolean = false',
            label: 'String = ""',
          },
        },
      },
    },
    Query: { kind: 'object', members: { box: { type: 'Box!', args: { platform: 'Platform' } } } },
  })
})

interface Shown {
  readonly kind: string
  readonly members: Readonly<
    Record<string, { readonly type?: string; readonly args: Readonly<Record<string, string>> }>
  >
}
type Spans = { since: string; until?: string; type?: string; kind?: string }[]
type Types = Record<string, { kind: Spans; members: Record<string, { spans: Spans; args?: Record<string, Spans> }> }>

/** A history of three releases that has all of the client but what the differences below are about. */
const history = (() => {
  const since = 'v1.0.0'
  const types: Types = {}
  for (const [name, { kind, members }] of Object.entries<Shown>(shown)) {
    types[name] = { kind: [{ since, kind }], members: {} }
    for (const [member, { type, args }] of Object.entries(members))
      types[name].members[member] = {
        spans: [{ since, ...(type && { type }) }],
        args: Object.fromEntries(Object.entries(args).map(([arg, text]) => [arg, [{ since, type: text }]])),
      }
  }
  return { versions: ['v1.0.0', 'v1.0.1', 'v2.0.0-beta.1'], types }
})()

describe('a release that is put into the history', () => {
  const older = JSON.parse(JSON.stringify(history))
  delete older.types['Mode'].members['SLOW']
  delete older.types['Box'].members['withBox'].args['label']
  delete older.types['Query'].members['box']
  older.types['Box'].members['gone'] = {
    spans: [{ since: 'v1.0.0', type: 'Box' }],
    args: { a: [{ since: 'v1.0.0', type: 'Int' }] },
  }
  older.types['Box'].members['contents'].spans = [{ since: 'v1.0.0', type: 'String!' }]
  const differences = compareClient(historyAt(older, 'v1.0.1'), shown)

  it('is compared with the one it follows', () => {
    expect(releaseBefore(older.versions, 'v1.0.2')).toBe('v1.0.1')
    expect(releaseBefore(older.versions, 'v2.0.0-beta.2')).toBe('v2.0.0-beta.1')
    expect(differences).toEqual([
      { at: 'Mode.SLOW', after: 'member' },
      { at: 'Box.contents', before: 'String!', after: '[String!]!' },
      { at: 'Box.withBox(label:)', after: 'String = ""' },
      { at: 'Box.gone', before: 'Box' },
      { at: 'Query.box', after: 'Box!' },
      { at: 'Query.box(platform:)', after: 'Platform' },
    ])
    expect(toDecide(differences, (type: string) => type.startsWith('Box'))).toEqual([
      { at: 'Query.box', after: 'Box!' },
    ])
  })

  it('has spans of its own, between releases that differ', () => {
    const { versions, types } = addRelease(older, 'v1.0.2', differences)
    expect(versions).toEqual(['v1.0.0', 'v1.0.1', 'v1.0.2', 'v2.0.0-beta.1'])
    expect(types.Mode.members.SLOW.spans).toEqual([{ since: 'v1.0.2', until: 'v2.0.0-beta.1' }])
    expect(types.Box.members.contents.spans).toEqual([
      { since: 'v1.0.0', until: 'v1.0.2', type: 'String!' },
      { since: 'v1.0.2', until: 'v2.0.0-beta.1', type: '[String!]!' },
      { since: 'v2.0.0-beta.1', type: 'String!' },
    ])
    expect(types.Box.members.gone).toEqual({
      spans: [
        { since: 'v1.0.0', until: 'v1.0.2', type: 'Box' },
        { since: 'v2.0.0-beta.1', type: 'Box' },
      ],
      args: {
        a: [
          { since: 'v1.0.0', until: 'v1.0.2', type: 'Int' },
          { since: 'v2.0.0-beta.1', type: 'Int' },
        ],
      },
    })
    expect(compareClient(historyAt({ versions, types }, 'v1.0.2'), shown)).toEqual([])
  })

  it('changes nothing where nothing new came', () => {
    const added = addRelease(older, 'v2.0.0-beta.2', [])
    expect(added.versions.at(-1)).toBe('v2.0.0-beta.2')
    expect(added.types).toEqual(older.types)
  })
})
