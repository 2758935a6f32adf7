import { startEngine } from '../../src/engine/server/index.ts'

export type Engine = Awaited<ReturnType<typeof engineOf>>

/** An embedded engine of that release, whose caller has that view (the release's own if none is given). */
export async function engineOf(version: string, view?: string, recipeIds = false) {
  return startEngine({ version, recipeIds, ...(view === undefined ? {} : { view }) })
}
