import { expect, test } from 'vitest'
import { createMatrix, minRelease, minReleaseOfWorkspace } from '../../src/check/index.ts'
import { diffTypedefs, upgrade } from '../../src/diff/index.ts'
import {
  printChanges,
  printMatrix,
  printMinVersion,
  printUpgrade,
  printWorkspaceMinVersion,
} from '../../src/reports/index.ts'
import { releases } from '../../src/versions/index.ts'
import { fixture } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'
import { document, STRING } from './support.ts'

const module = (name: string) => ({ file: `${name}/typedefs.json`, typedefs: fixture(name) })

test('a matrix', () => {
  const upTo = releases.slice(0, releases.indexOf('v0.21.8') + 1)
  const matrix = createMatrix([module('only-enums'), module('smallest')], { releases: upTo })
  expect(printMatrix(matrix)).toMatchInlineSnapshot(`
    "module      path        v0.9.7     v0.9.8      v0.12.0     v0.12.5      v0.18.11  v0.18.12
                                       to v0.11.9  to v0.12.4  to v0.18.10            to v0.21.8
    vocabulary  only-enums  refused 7  refused 7   lossy 3     lossy 2      changed   native
    smallest    smallest    native     native      native      native       native    native

    vocabulary loads from v0.12.0 on  only-enums
      v0.9.7 to v0.11.9  only-enums/typedefs.json#/enums/0  error    Enum Plain needs enums, introduced in engine v0.12.0; the target is v0.11.9. Use engine v0.12.0 or later, or leave it out for this target.  [feature-refused]
      v0.9.7 to v0.11.9  only-enums/typedefs.json#/enums/1  error    Enum Same needs enums, introduced in engine v0.12.0; the target is v0.11.9. Use engine v0.12.0 or later, or leave it out for this target.  [feature-refused]
      v0.9.7 to v0.11.9  only-enums/typedefs.json#/enums/2  error    Enum Mixed needs enums, introduced in engine v0.12.0; the target is v0.11.9. Use engine v0.12.0 or later, or leave it out for this target.  [feature-refused]
      v0.9.7 to v0.11.9  only-enums/typedefs.json#/enums/3  error    Enum Mime needs enums, introduced in engine v0.12.0; the target is v0.11.9. Use engine v0.12.0 or later, or leave it out for this target.  [feature-refused]
      v0.9.7 to v0.11.9  only-enums/typedefs.json#/enums/4  error    Enum Literals needs enums, introduced in engine v0.12.0; the target is v0.11.9. Use engine v0.12.0 or later, or leave it out for this target.  [feature-refused]
      v0.9.7 to v0.11.9  only-enums/typedefs.json#/enums/5  error    Enum Curves needs enums, introduced in engine v0.12.0; the target is v0.11.9. Use engine v0.12.0 or later, or leave it out for this target.  [feature-refused]
      v0.9.7 to v0.11.9  only-enums/typedefs.json#/enums/6  error    Enum Cased needs enums, introduced in engine v0.12.0; the target is v0.11.9. Use engine v0.12.0 or later, or leave it out for this target.  [feature-refused]

    1 of 2 modules needs a newer engine than v0.9.7; the whole repository loads on v0.12.0 to v0.21.8, with losses in 1 module.
    "
  `)
  const two = createMatrix([module('only-enums')], { releases: ['v0.18.10', 'v0.18.12'], engineVersions: ['v0.18.10'] })
  expect(printMatrix(two, { details: true })).toMatchInlineSnapshot(`
    "module                  path        v0.18.10
                                        to v0.18.12
    vocabulary at v0.18.10  only-enums  lossy 2

    vocabulary at v0.18.10
      v0.18.10 to v0.18.12, engineVersion v0.18.10
        only-enums/typedefs.json#/enums/0  info     Enum Plain is registered by its values on v0.18.12 with view v0.18.10: callers see red, dark_blue and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on.  [enum-by-value]
        only-enums/typedefs.json#/enums/2  info     Enum Mixed is registered by its values on v0.18.12 with view v0.18.10: callers see Auto, manual and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on.  [enum-by-value]
        only-enums/typedefs.json#/enums/3  warning  Enum Mime is registered by its member names on v0.18.12 with view v0.18.10, since "text/html" is no legal name; its values are lost. Make the values differ and match ^[a-zA-Z_][a-zA-Z0-9_]*$, or require engine and engineVersion v0.18.11.  [enum-by-name]
        only-enums/typedefs.json#/enums/4  warning  Enum Literals is registered by its member names on v0.18.12 with view v0.18.10, since "true" is no legal name; its values are lost. Make the values differ and match ^[a-zA-Z_][a-zA-Z0-9_]*$, or require engine and engineVersion v0.18.11.  [enum-by-name]
        only-enums/typedefs.json#/enums/5  info     Enum Curves is registered by its values on v0.18.12 with view v0.18.10: callers see p256, x25519 and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on.  [enum-by-value]
        only-enums/typedefs.json#/enums/6  info     Enum Cased is registered by its values on v0.18.12 with view v0.18.10: callers see a_b, A_B and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on.  [enum-by-value]

    Module vocabulary loads on v0.18.10 to v0.18.12, with losses.
    "
  `)
})

test('changes', () => {
  const before = document({
    name: 'a',
    objects: [
      {
        name: 'A',
        functions: [
          { name: 'x', returnType: STRING },
          { name: 'y', returnType: STRING },
        ],
      },
    ],
  })
  const after = document({
    name: 'a',
    objects: [
      {
        name: 'A',
        functions: [
          { name: 'x', returnType: STRING, check: true },
          { name: 'z', returnType: STRING },
        ],
      },
    ],
  })
  expect(printChanges(diffTypedefs(before, after))).toMatchInlineSnapshot(`
    "breaking  Function y of A was removed. Callers get an error when they call it; deprecate it first, and remove it when nobody uses it.  /objects/0/functions/1  [function-removed]
    risky     Function x of A is now annotated as check. \`dagger check\` now runs it, and fails if it fails.  /objects/0/functions/0  [annotation-added-fails]
    safe      Function z of A is new. Nothing to do; no caller depends on it yet.  /objects/0/functions/1  [function-added]
    1 breaking, 1 risky, 1 safe changes
    "
  `)
  expect(printChanges([])).toBe('no changes\n')
})

test('an upgrade', () => {
  const from = targetOf('v0.21.8', 'v0.18.10')
  expect(printUpgrade(upgrade(fixture('only-enums'), from, targetOf('v0.21.8', 'v0.19.4')))).toMatchInlineSnapshot(`
    "from engine v0.21.8, engineVersion v0.18.10: lossy
    to   engine v0.21.8, engineVersion v0.19.4: native

    breaking  Member Red of enum Plain is RED for callers instead of red (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/0/members/0  [name-changed]
    breaking  Member DarkBlue of enum Plain is DARK_BLUE for callers instead of dark_blue (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/0/members/1  [name-changed]
    breaking  Member Auto of enum Mixed is AUTO for callers instead of Auto (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/2/members/0  [name-changed]
    breaking  Member Manual of enum Mixed is MANUAL for callers instead of manual (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/2/members/1  [name-changed]
    breaking  Member Html of enum Mime is HTML for callers instead of Html (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/3/members/0  [name-changed]
    breaking  Member Json of enum Mime is JSON for callers instead of Json (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/3/members/1  [name-changed]
    breaking  Member Yes of enum Literals is YES for callers instead of Yes (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/4/members/0  [name-changed]
    breaking  Member No of enum Literals is NO for callers instead of No (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/4/members/1  [name-changed]
    breaking  Member P256 of enum Curves is P256 for callers instead of p256 (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/5/members/0  [name-changed]
    breaking  Member X25519 of enum Curves is X25519 for callers instead of x25519 (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/5/members/1  [name-changed]
    breaking  Member Lower of enum Cased is LOWER for callers instead of a_b (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/6/members/0  [name-changed]
    breaking  Member Upper of enum Cased is UPPER for callers instead of A_B (since engineVersion v0.18.11). Callers that use the old name break; change them together with the engine.  /enums/6/members/1  [name-changed]
    12 breaking changes

    The module can say
      enum members with a name and a value (enum-members)

    The module's code begins to see
      TypeDefKind.STRING
      TypeDefKind.INTEGER
      TypeDefKind.FLOAT
      TypeDefKind.BOOLEAN
      TypeDefKind.SCALAR
      TypeDefKind.LIST
      TypeDefKind.OBJECT
      TypeDefKind.INTERFACE
      TypeDefKind.INPUT
      TypeDefKind.VOID
      TypeDefKind.ENUM
    "
  `)
})

test('an oldest version', () => {
  expect(printMinVersion('ci', minRelease(module('ci-module')), 'engine')).toMatchInlineSnapshot(`
    "ci: oldest engine v0.18.18 (lossy)

    Why not older
      Function generate of Ci uses the core type Changeset, which exists from v0.18.18 on; the target is v0.18.17  src/index.ts:53:3

    What would lower it
      v0.15.3 without:
        Function generate of Ci uses the core type Changeset, which exists from v0.18.18 on; the target is v0.18.17  src/index.ts:53:3
      v0.12.6 also without:
        Argument coverage of function test of Ci needs floats, introduced in engine v0.15.3; the target is v0.15.2  src/index.ts:38:8
      v0.12.0 also without:
        Argument source of the constructor of Ci needs defaultPath, introduced in engine v0.12.6; the target is v0.12.5  src/index.ts:22:5
      v0.11.3 also without:
        Enum Channel needs enums, introduced in engine v0.12.0; the target is v0.11.9  src/channel.ts:2:13
        Argument channel of function publish of Ci (/objects/0/functions/4/arguments/2) uses enum Channel, which is itself refused (/enums/0)  src/index.ts:63:5
      v0.9.9 also without:
        Argument platform of function build of Ci needs references to scalars, introduced in engine v0.11.3; the target is v0.11.2  src/index.ts:31:9
    "
  `)
  expect(
    printWorkspaceMinVersion(minReleaseOfWorkspace([module('smallest'), module('toolchain')])),
  ).toMatchInlineSnapshot(`
    "smallest: v0.9.9 by its types
    go-toolchain: v0.20.0 by its types
    oldest engine v0.20.0, because of go-toolchain, as far as code was looked at
    "
  `)
})
