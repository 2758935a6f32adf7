import { expect, test } from 'vitest'
import { renames } from '../../src/diff/index.ts'
import { formatRenamesMarkdown, printRenames } from '../../src/reports/index.ts'
import { targetOf } from '../support/targetOf.ts'
import { document, STRING } from './support.ts'

const typedefs = document({
  name: 'ci',
  objects: [
    {
      name: 'Ci',
      fields: [{ name: 'apiUrl', type: STRING }],
      functions: [
        { name: 'e2e_test', returnType: STRING, arguments: [{ name: 'userIds', type: STRING }] },
        { name: 'E2ETest', returnType: STRING },
        { name: 'greet', returnType: STRING },
      ],
    },
  ],
})
const changed = renames(typedefs, targetOf('v0.21.8'), targetOf('v1.0.0-beta.19'))

test('every name that changes, for every caller', () => {
  expect(printRenames(changed)).toMatchInlineSnapshot(`
    "
    Names
      Field apiUrl of Ci  /objects/0/fields/0
        GraphQL    apiUrl -> apiURL
        TypeScript apiUrl -> apiURL
      Function e2e_test of Ci  /objects/0/functions/0
        GraphQL    e2ETest -> e2eTest
        CLI        e-2-e-test -> e2e-test
        TypeScript e2ETest -> e2eTest
      Argument userIds of function e2e_test of Ci  /objects/0/functions/0/arguments/0
        GraphQL    userIds -> userIDs
        Go         UserIds -> UserIDs
        TypeScript userIds -> userIDs
      Function E2ETest of Ci  /objects/0/functions/1
        GraphQL    e2Etest -> e2eTest
        CLI        e-2-etest -> e2e-test
        Go         E2Etest -> E2ETest
        Python     e2etest -> e2e_test
        TypeScript e2Etest -> e2eTest

    Two names become one
      e2eTest: Function e2e_test of Ci and Function E2ETest of Ci

    4 of 7 public names change
    "
  `)
})

test('two names that become one', () => {
  expect(changed.collisions.map(({ name, parts }) => [name, parts.map(({ pointer }) => pointer)])).toEqual([
    ['e2eTest', ['/objects/0/functions/0', '/objects/0/functions/1']],
  ])
})

test('Markdown', () => {
  expect(formatRenamesMarkdown(changed)).toMatchInlineSnapshot(`
    "
    ### Names

    | | GraphQL | CLI | Go | Python | TypeScript |
    |---|---|---|---|---|---|
    | Field apiUrl of Ci | \`apiUrl -> apiURL\` | \`api-url\` | \`APIURL\` | \`api_url\` | \`apiUrl -> apiURL\` |
    | Function e2e_test of Ci | \`e2ETest -> e2eTest\` | \`e-2-e-test -> e2e-test\` | \`E2ETest\` | \`e2e_test\` | \`e2ETest -> e2eTest\` |
    | Argument userIds of function e2e_test of Ci | \`userIds -> userIDs\` | \`--user-ids\` | \`UserIds -> UserIDs\` | \`user_ids\` | \`userIds -> userIDs\` |
    | Function E2ETest of Ci | \`e2Etest -> e2eTest\` | \`e-2-etest -> e2e-test\` | \`E2Etest -> E2ETest\` | \`e2etest -> e2e_test\` | \`e2Etest -> e2eTest\` |

    4 of 7 public names change.

    ### Two names become one

    - e2eTest: Function e2e_test of Ci and Function E2ETest of Ci
    "
  `)
})

test('nothing changes within the old rules', () => {
  expect(renames(typedefs, targetOf('v0.21.8'), targetOf('v1.0.0-beta.18')).renamed).toEqual([])
})
