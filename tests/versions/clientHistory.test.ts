import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const script = (name: string) => import(`../../scripts/history/${name}.mjs`)
const { addRelease, releaseBefore, toDecide } = await script('addRelease')
const { clients } = await script('clients')
const { compareClient, historyAt } = await script('compareClient')
const { readPythonClient } = await script('readPythonClient')
const { readRustClient } = await script('readRustClient')
const { readTypescriptClient } = await script('readTypescriptClient')
const [wheel, tarball, crate] = clients

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

// In the form of a tarball's client.gen.d.ts.
const TYPESCRIPT = `
export type BoxWithBoxOpts = {
    /** Names. */
    names?: string[];
    modes?: Mode[];
    deep?: boolean;
    label?: string;
};
export type BoxID = string & { __BoxID: never; };
export declare enum Mode {
    Fast = "FAST",
    Slow = "SLOW",
    Slowly = "SLOW"
}
export type Platform = string & { __Platform: never; };
export type Port = { frontEnd?: number; mode?: Mode; };
export declare class Box extends BaseClient {
    private readonly _id?;
    constructor(ctx?: Context, _id?: ID);
    contents: () => Promise<string[]>;
    id: () => Promise<ID>;
    sync: () => Promise<Box>;
    import_: (from: Box) => Promise<Box | null>;
    withBox: (other: Box, opts?: BoxWithBoxOpts) => Box;
    with: (arg: (param: Box) => Box) => Box;
}
export declare class _NodeClient extends BaseClient {}
export declare class Client extends BaseClient {
    box: (opts?: ClientBoxOpts) => Box;
}
export type ClientBoxOpts = { platform?: Platform; };
`

// In the form of a crate's gen.rs.
const RUST = `
pub type BoxId = Id;
pub struct Id(pub String);
pub struct Platform(pub String);
impl Platform {
    fn quote(&self) -> String {
        format!("\\"{}\\"", self.0.clone())
    }
}
pub struct Port {
    pub front_end: isize,
    pub mode: Mode,
}
pub trait Node {
    fn id(&self) -> impl core::future::Future<Output = Result<Id, DaggerError>> + Send;
}
pub struct Box {
    pub selection: Selection,
}
#[derive(Builder, Debug, PartialEq)]
pub struct BoxWithBoxOpts<'a> {
    #[builder(setter(into, strip_option), default)]
    pub names: Option<Vec<&'a str>>,
    pub modes: Option<Vec<Mode>>,
    pub deep: Option<bool>,
    pub label: Option<&'a str>,
}
impl Box {
    pub async fn contents(&self) -> Result<Vec<String>, DaggerError> {
        let query = self.selection.select("contents");
        query.execute(self.graphql_client.clone()).await
    }
    pub async fn id(&self) -> Result<Id, DaggerError> {
        let query = self.selection.select("id");
        query.execute(self.graphql_client.clone()).await
    }
    pub async fn sync(&self) -> Result<Box, DaggerError> {
        let query = self.selection.select("sync");
    }
    pub fn with_box(&self, other: impl IntoID<Id>) -> Box {
        let mut query = self.selection.select("withBox");
        query = query.arg_lazy(
            "other",
            Box::new(move || {
                let other = other.clone();
                Box::pin(async move { other.into_id().await.unwrap().quote() })
            }),
        );
        Box {
            selection: query,
        }
    }
    pub fn with_box_opts<'a>(
        &self,
        other: impl IntoID<Id>,
        opts: BoxWithBoxOpts<'a>,
    ) -> Box {
        let mut query = self.selection.select("withBox");
        query = query.arg_lazy(
            "other",
            Box::new(move || {
                let other = other.clone();
            }),
        );
        if let Some(names) = opts.names {
            query = query.arg("names", names);
        }
        if let Some(modes) = opts.modes {
            query = query.arg("modes", modes);
        }
        if let Some(deep) = opts.deep {
            query = query.arg("deep", deep);
        }
        if let Some(label) = opts.label {
            query = query.arg("label", label);
        }
        Box { selection: query }
    }
}
#[derive(Clone)]
pub struct Query {
    pub selection: Selection,
}
pub struct QueryBoxOpts {
    pub platform: Option<Platform>,
}
impl Query {
    pub fn r#box(&self) -> Box {
        let query = self.selection.select("box");
        Box { selection: query }
    }
    pub fn box_opts(&self, opts: QueryBoxOpts) -> Box {
        let mut query = self.selection.select("box");
        if let Some(platform) = opts.platform {
            query = query.arg("platform", platform);
        }
        Box { selection: query }
    }
}
pub enum Mode {
    #[serde(rename = "FAST")]
    Fast,
    #[serde(rename = "SLOW")]
    Slow,
}
`

describe('clients that show less than the API has', () => {
  const whole = shown as Record<string, unknown>

  it('TypeScript: no defaults; other names of a member, and what may be null where it says so', () => {
    const read = readTypescriptClient(TYPESCRIPT)
    expect(compareClient(whole, read, tarball)).toEqual([
      { at: 'Mode.SLOWLY', after: 'member' },
      { at: 'Box.import', after: 'Box' },
      { at: 'Box.import(from:)', after: 'ID!' },
    ])
    expect(read.Box.members.withBox).toEqual({
      type: 'Box!',
      args: { other: 'ID!', names: '[String!]', modes: '[Mode!]', deep: 'Boolean', label: 'String' },
    })
    expect(read.Port.members).toEqual({ frontEnd: { type: 'Int', args: {} }, mode: { type: 'Mode', args: {} } })
  })

  it('Rust: no defaults, and nothing of what may be null', () => {
    const read = readRustClient(RUST, ['Mode'])
    expect(compareClient(whole, read, crate)).toEqual([{ at: 'Node', after: 'interface' }])
    expect(read.Box.members.withBox).toEqual({
      type: 'Box!',
      args: { other: 'ID!', names: '[String!]', modes: '[Mode!]', deep: 'Boolean', label: 'String' },
    })
  })

  it('what they cannot show of something new is asked', () => {
    const older = JSON.parse(JSON.stringify(whole))
    delete older.Box.members.withBox
    const differences = compareClient(older, readRustClient(RUST), crate).slice(0, -1)
    expect(toDecide(differences, crate, () => true)).toEqual([
      { at: 'Box.withBox', type: 'Box!', question: 'may it be null?' },
      { at: 'Box.withBox(names:)', type: '[String!]', question: 'what is its default?' },
      { at: 'Box.withBox(modes:)', type: '[Mode!]', question: 'what is its default?' },
      { at: 'Box.withBox(deep:)', type: 'Boolean', question: 'what is its default?' },
      { at: 'Box.withBox(label:)', type: 'String', question: 'what is its default?' },
    ])
  })

  it.each([
    ['dagger-sdk-0.21', 'v0.21.9'],
    ['dagger-sdk-1.0', 'v1.0.0-beta.14'],
  ])('a whole published client comes out equal: %s', (installed, release) => {
    const file = `node_modules/${installed}/dist/src/api/client.gen.d.ts`
    const known = JSON.parse(readFileSync('data/api-history.json', 'utf8'))
    expect(compareClient(historyAt(known, release), readTypescriptClient(readFileSync(file, 'utf8')), tarball)).toEqual(
      [],
    )
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
  const differences = compareClient(historyAt(older, 'v1.0.1'), shown, wheel)

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
    expect(toDecide(differences, wheel, (type?: string) => type?.startsWith('Box'))).toEqual([
      { at: 'Query.box', type: 'Box!', question: 'may it be null?' },
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
    expect(compareClient(historyAt({ versions, types }, 'v1.0.2'), shown, wheel)).toEqual([])
  })

  it('changes nothing where nothing new came', () => {
    const added = addRelease(older, 'v2.0.0-beta.2', [])
    expect(added.versions.at(-1)).toBe('v2.0.0-beta.2')
    expect(added.types).toEqual(older.types)
  })
})
