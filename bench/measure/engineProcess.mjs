// An embedded engine in a process of its own, so that it and its callers do not share a thread. Answers {"journal"} messages.
import { startEngine } from '../../dist/src/engine/server/index.js'

const engine = await startEngine({ version: process.argv[2] })
process.send({ env: engine.env })
process.on('message', async (message) => {
  if (message === 'traffic') {
    const { count, bytesIn } = engine.journal
    process.send({ traffic: { requests: count, bytes: bytesIn } })
  } else if (message === 'memory') {
    process.send({ memory: process.memoryUsage.rss() })
  } else {
    await engine.close()
    process.disconnect()
  }
})
