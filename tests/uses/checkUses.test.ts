import { describe, expect, it } from 'vitest'
import type { Use } from '../../src/languages/index.ts'
import { checkUses } from '../../src/uses/index.ts'
import { createTarget } from '../../src/versions/index.ts'

const at = (coordinate: string): Use => ({ coordinate, known: 'type', filename: 'main.go', line: 31, column: 2 })

function findings(coordinate: string, release: string, engineVersion?: string): readonly string[] {
  const made = createTarget({ release, ...(engineVersion ? { engineVersion } : {}) })
  if (!made.ok) throw new Error(made.findings[0]?.message)
  return checkUses({ calls: [at(coordinate)] }, made.target).map(
    ({ severity, message, hint, sourceMap }) =>
      `${sourceMap?.filename}:${sourceMap?.line} ${severity} ${message}. ${hint}`,
  )
}

describe('a call in the code', () => {
  it('of what exists is fine', () => {
    expect(findings('Container.withExec', 'v0.18.10')).toEqual([])
    expect(findings('Directory.changes', 'v0.18.18')).toEqual([])
  })

  it('of what comes later needs a newer engine', () => {
    expect(findings('Directory.changes', 'v0.18.17')).toEqual([
      'main.go:31 error Directory.changes does not exist on engine v0.18.17: it exists from v0.18.18 on. Raise the engine version, or do without the call.',
    ])
  })

  it('of an argument that comes later does, too', () => {
    expect(findings('Container.withExec(expect:)', 'v0.12.4')).toEqual([
      'main.go:31 error Container.withExec(expect:) does not exist on engine v0.12.4: it exists from v0.13.7 on. Raise the engine version, or do without the call.',
    ])
  })

  it('of what was removed is an error, unless the view may still have it', () => {
    expect(findings('Env', 'v1.0.0-beta.10')).toEqual([
      'main.go:31 error Env no longer exists on engine v1.0.0-beta.10: it existed from v0.18.0 to v1.0.0-beta.9. Replace the call before moving to this engine.',
    ])
    expect(findings('Env', 'v1.0.0-beta.10', 'v0.18.10')[0]).toContain('main.go:31 warning Env exists from')
  })

  it('of what a field gave under the name of another type is fine where that one has it', () => {
    expect(findings('GitCommit.tree', 'v0.21.11')).toEqual([])
    expect(findings('GitCommit.tree(depth:)', 'v0.15.0')).toHaveLength(1)
    expect(findings('GitCommit', 'v0.21.11')).toHaveLength(1)
    expect(findings('GitCommit.message', 'v0.21.11')).toHaveLength(1)
  })

  it.each(['DirectoryID', 'Query.loadDirectoryFromID', 'Query.loadDirectoryFromID(id:)'])(
    'of %s is fine as long as engines keep it for older modules',
    (coordinate) => {
      expect(findings(coordinate, 'v0.21.11')).toEqual([])
      expect(findings(coordinate, 'v1.0.0-beta.23', 'v0.21.11')).toEqual([])
      expect(findings(coordinate, 'v1.0.0-beta.23')).toHaveLength(1)
    },
  )

  it("of what the history never had is not the core's", () => {
    expect(findings('MyDep.build', 'v0.18.10')).toEqual([])
  })
})
