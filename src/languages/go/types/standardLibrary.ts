/** Types of Go's standard library by their kind, and constants that modules build enums and defaults from. */
const types: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  context: { Context: 'interface', CancelFunc: 'func' },
  'encoding/json': { RawMessage: '[]byte', Number: 'string', Decoder: 'struct', Encoder: 'struct', Delim: 'int32' },
  errors: {},
  fmt: { Stringer: 'interface', State: 'interface' },
  io: {
    Reader: 'interface',
    Writer: 'interface',
    ReadCloser: 'interface',
    WriteCloser: 'interface',
    ReadWriter: 'interface',
  },
  'io/fs': { FileMode: 'uint32', FS: 'interface', FileInfo: 'interface', DirEntry: 'interface' },
  'log/slog': { Logger: 'struct', Level: 'int', Handler: 'interface', Attr: 'struct' },
  'math/big': { Int: 'struct', Float: 'struct', Rat: 'struct' },
  net: { IP: '[]byte', IPMask: '[]byte', IPNet: 'struct', Conn: 'interface', Addr: 'interface' },
  'net/http': { Client: 'struct', Request: 'struct', Response: 'struct', Header: 'map', Handler: 'interface' },
  'net/url': { URL: 'struct', Values: 'map', Userinfo: 'struct' },
  os: { File: 'struct', FileMode: 'uint32', FileInfo: 'interface', Signal: 'interface' },
  'os/exec': { Cmd: 'struct' },
  reflect: { Type: 'interface', Value: 'struct', Kind: 'uint' },
  regexp: { Regexp: 'struct' },
  strings: { Builder: 'struct', Reader: 'struct' },
  bytes: { Buffer: 'struct', Reader: 'struct' },
  sync: { Mutex: 'struct', RWMutex: 'struct', WaitGroup: 'struct', Once: 'struct', Map: 'struct', Pool: 'struct' },
  'text/template': { Template: 'struct', FuncMap: 'map' },
  time: {
    Duration: 'int64',
    Time: 'struct',
    Month: 'int',
    Weekday: 'int',
    Location: 'struct',
    Timer: 'struct',
    Ticker: 'struct',
  },
  unsafe: { Pointer: 'unsafe.Pointer' },
}

const constants: Readonly<Record<string, Readonly<Record<string, readonly [type: string, value: bigint]>>>> = {
  time: {
    Nanosecond: ['Duration', 1n],
    Microsecond: ['Duration', 1_000n],
    Millisecond: ['Duration', 1_000_000n],
    Second: ['Duration', 1_000_000_000n],
    Minute: ['Duration', 60_000_000_000n],
    Hour: ['Duration', 3_600_000_000_000n],
  },
}

/** A key of a table that a source says; never one of JavaScript's own. */
const lookUp = <Value>(table: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined

/** `int64`, `struct`, `interface`, `[]byte`, `map`, `func`; undefined where the table does not have it. */
export const standardKind = (packagePath: string, name: string): string | undefined =>
  lookUp(lookUp(types, packagePath), name)

export const standardConstant = (
  packagePath: string,
  name: string,
): readonly [type: string, value: bigint] | undefined => lookUp(lookUp(constants, packagePath), name)

/** Whether the table has every type of a package that modules use: what it lacks there does not exist. */
export const isStandard = (packagePath: string): boolean =>
  !packagePath.split('/')[0]!.includes('.') && !packagePath.startsWith('dagger/')
