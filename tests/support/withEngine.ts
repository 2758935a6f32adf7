import { type EmbeddedEngine, type EngineOptions, startEngine } from '../../src/engine/server/index.ts'
import { type EngineClient, engineClient } from './engineClient.ts'

/** Starts an engine and a client of it, and closes both when the test is through. */
export async function withEngine<Result>(
  options: EngineOptions,
  test: (client: EngineClient, engine: EmbeddedEngine) => Promise<Result>,
): Promise<Result> {
  const engine = await startEngine(options)
  const client = engineClient(engine)
  try {
    return await test(client, engine)
  } finally {
    client.close()
    await engine.close()
  }
}
