import { expect, test } from 'vitest'
import { checkTypedefs } from '../../src/check/checkTypedefs.ts'
import { nameDifferences } from '../../src/check/nameDifferences.ts'
import { targetOf } from '../support/targetOf.ts'
import { document, named, STRING } from './support.ts'

const users = document({
  name: 'users',
  objects: [
    {
      name: 'Users',
      fields: [{ name: 'userIDs', type: STRING }],
      functions: [{ name: 'pick', returnType: named('ENUM', 'Curve') }],
    },
  ],
  enums: [{ name: 'Curve', members: [{ name: 'P256', value: 'p256' }] }],
})

test('what callers have to write otherwise on another target is told once for each part', () => {
  const loaded = (release: string, view: string) => {
    const { module } = checkTypedefs(users, targetOf(release, view))
    return module === undefined ? [] : [{ target: `${release}, view ${view}`, module }]
  }
  const findings = nameDifferences(users, [
    ...loaded('v0.21.8', 'v0.18.10'),
    ...loaded('v0.21.8', 'v0.21.8'),
    ...loaded('v1.0.0-beta.23', 'v1.0.0-beta.23'),
  ])
  expect(findings.map(({ code, pointer, message }) => ({ code, pointer, message }))).toMatchInlineSnapshot(`
    [
      {
        "code": "names-differ",
        "message": "Field userIDs of Users has different GraphQL names on different targets: userIds on v0.21.8, view v0.18.10 and v0.21.8, view v0.21.8, userIDs on v1.0.0-beta.23, view v1.0.0-beta.23",
        "pointer": "/objects/0/fields/0",
      },
      {
        "code": "names-differ",
        "message": "Member P256 of enum Curve has different GraphQL names on different targets: p256 on v0.21.8, view v0.18.10, P256 on v0.21.8, view v0.21.8 and v1.0.0-beta.23, view v1.0.0-beta.23",
        "pointer": "/enums/0/members/0",
      },
    ]
  `)
})
