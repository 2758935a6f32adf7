import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commandName,
  enumMemberName,
  formatIdentifier,
  functionName,
  namespacedName,
  toCamel,
  toLowerCamel,
} from '../../src/names/index.ts'
import { targetOf } from '../support/targetOf.ts'

const seed = Number(process.env['FC_SEED'] ?? 20240607)

// Inputs that give the same name, then PASCAL, CAMEL and SCREAMING_SNAKE, as Dagger documents them.
const table = [
  ['HTTPClient, httpClient, HttpClient, http_client, HTTP_CLIENT', 'HTTPClient', 'httpClient', 'HTTP_CLIENT'],
  ['HTTPAPIClient', 'HTTPAPIClient', 'httpAPIClient', 'HTTP_API_CLIENT'],
  ['E2ETest, e2e_test', 'E2ETest', 'e2eTest', 'E2E_TEST'],
  ['prerequisiteSHAs', 'PrerequisiteSHAs', 'prerequisiteSHAs', 'PREREQUISITE_SHAS'],
  ['experimentalWithAllGPUs', 'ExperimentalWithAllGPUs', 'experimentalWithAllGPUs', 'EXPERIMENTAL_WITH_ALL_GPUS'],
  ['userIds', 'UserIDs', 'userIDs', 'USER_IDS'],
  ['listPRs', 'ListPRs', 'listPRs', 'LIST_PRS'],
  ['IPv6Address, ipv6_address', 'IPv6Address', 'ipv6Address', 'IPV6_ADDRESS'],
  ['OAuth2Token, oauth2_token', 'OAuth2Token', 'oauth2Token', 'OAUTH2_TOKEN'],
  ['iOSApp', 'IOSApp', 'iosApp', 'IOS_APP'],
  ['macOSBuild', 'MacOSBuild', 'macosBuild', 'MACOS_BUILD'],
  ['gRPCServer', 'GRPCServer', 'grpcServer', 'GRPC_SERVER'],
  ['Get3DModel, get3d_model', 'Get3DModel', 'get3DModel', 'GET_3D_MODEL'],
  ['Base64URLEncode', 'Base64URLEncode', 'base64URLEncode', 'BASE64_URL_ENCODE'],
  ['Win32API', 'Win32API', 'win32API', 'WIN32_API'],
  ['Github, GITHUB', 'GitHub', 'github', 'GITHUB'],
] as const

test.each(table.flatMap(([inputs, ...names]) => inputs.split(', ').map((input) => [input, ...names] as const)))(
  '%s is %s, %s and %s',
  (input, pascal, camel, screaming) => {
    expect([
      formatIdentifier(input, 'PASCAL'),
      formatIdentifier(input, 'CAMEL'),
      formatIdentifier(input, 'SCREAMING_SNAKE'),
    ]).toEqual([pascal, camel, screaming])
  },
)

describe('the rules one by one', () => {
  test.each([
    ['capitals in one case are an entry or nothing', 'JSONAPI', 'JSON API'],
    ['… or a plural of one', 'HTTPAPIS', 'HTTP APIs'],
    ['… in each chunk', 'HTTPX_CLIENT', 'Httpx Client'],
    ['small letters are never split', 'httpapi', 'Httpapi'],
    ['capitals without an entry are kept in a cased name', 'HTTPXClient', 'HTTPX Client'],
    ['an entry does not begin inside of a run of capitals', 'gRPCAPI', 'G RPC API'],
    ['entries across a change from letters to digits', 'runE2EAPITest', 'Run E2E API Test'],
    ['a plural before a capital', 'GPUsAPI', 'GPUs API'],
    ['a single capital is a word', 'Get4KStream', 'Get4 K Stream'],
    ['digits join the word before', 'foo_2_bar', 'Foo2 Bar'],
    ['… but not where there is none', '123Foo', '123 Foo'],
    ['a word in front of an acronym', 'PostgreSQL', 'Postgre SQL'],
    ['no entry inside of a word', 'Capital', 'Capital'],
    ['any other character ends a chunk', '__foo.bar-baz qux__', 'Foo Bar Baz Qux'],
  ])('%s: %s', (_rule, input, words) => {
    expect(formatIdentifier(input, 'PASCAL')).toBe(words.replaceAll(' ', ''))
    expect(formatIdentifier(input, 'KEBAB')).toBe(words.replaceAll(' ', '-').toLowerCase())
  })

  test.each(['', '_', '日本', 'café', '$'])('%j is no name', (input) => {
    expect(formatIdentifier(input, 'PASCAL')).toBe('')
  })
})

test('formats of one name agree on its words, and a CLI flag comes back to the same name', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,12}$/), (name) => {
      const kebab = formatIdentifier(name, 'KEBAB')
      expect(formatIdentifier(name, 'FLAT')).toBe(kebab.replaceAll('-', ''))
      expect(formatIdentifier(name, 'SNAKE')).toBe(kebab.replaceAll('-', '_'))
      expect(formatIdentifier(name, 'SCREAMING_SNAKE')).toBe(kebab.replaceAll('-', '_').toUpperCase())
      expect(formatIdentifier(name, 'PASCAL').toLowerCase()).toBe(kebab.replaceAll('-', ''))
    }),
    { seed, numRuns: 500 },
  )
})

describe('engines', () => {
  const names = (release: string, view: string) => {
    const target = targetOf(release, view)
    return [
      toCamel(target, 'HttpClient'),
      toLowerCamel(target, 'userIds'),
      functionName(target, 'e2eTest'),
      enumMemberName(target, 'gitHubApi'),
      commandName(target, toLowerCamel(target, 'userIds')),
      namespacedName(target, 'ApiKey', { final: 'my-ci', original: 'my-ci' }),
    ]
  }
  const before = ['HttpClient', 'userIds', 'e2ETest', 'GIT_HUB_API', 'user-ids', 'MyCiApiKey']
  const after = ['HTTPClient', 'userIDs', 'e2eTest', 'GITHUB_API', 'user-ids', 'MyCiAPIKey']

  test('go by the dictionary for calls of a view from v1.0.0 on, from v1.0.0-beta.19 on', () => {
    expect(names('v1.0.0-beta.18', 'v1.0.0')).toEqual(before)
    expect(names('v1.0.0-beta.19', 'v0.21.8')).toEqual(before)
    expect(names('v1.0.0-beta.19', 'v1.0.0')).toEqual(after)
  })
})
