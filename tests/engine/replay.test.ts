import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { startEngine } from '../../src/engine/server/index.ts'
import { engineDifferences } from '../expectedDifferences.ts'
import { engineClient } from '../support/engineClient.ts'
import { type Recording, replayRecording } from '../support/replayRecording.ts'

const folder = new URL('../../compat-fixtures/recordings/builder/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json.gz'))

test('all nineteen recordings are there', () => {
  expect(files).toHaveLength(19)
})

test.each(files)('%s is answered as the real engine did', async (file) => {
  const name = file.slice(0, -'.json.gz'.length)
  const recording: Recording = JSON.parse(gunzipSync(readFileSync(new URL(file, folder))).toString())
  const { engine: version, view } = recording
  const engine = await startEngine({ version, view, recipeIds: name.includes('recipe-ids') })
  const client = engineClient(engine)
  try {
    const differences = await replayRecording(client, recording, name)
    const known = new Set(engineDifferences.filter((entry) => entry.file === name).map((entry) => entry.probe))
    expect(differences.filter(({ probe }) => !known.has(probe))).toEqual([])
    const found = new Set(differences.map(({ probe }) => probe))
    expect([...known].filter((probe) => !found.has(probe))).toEqual([])
  } finally {
    client.close()
    await engine.close()
  }
})
