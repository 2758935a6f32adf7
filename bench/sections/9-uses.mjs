import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { surveyModules } from '../surveyModules.mjs'

export const title = 'What the code calls of the API: its share of the time that 200 modules take to be read'
export const bar = 'less than a third, so that it adds less than half'

const command = fileURLToPath(new URL('../../dist/cli/moduledefs.js', import.meta.url))
/** Functions in which modules are read, and those of them that read what the code calls. */
const READ = /^(readAt|readModule|readPython|readDang|scanModule|scanSources|createProgram|parseFile)\d*$/
const USES = /^readUses\d*$/

/** Seconds in functions of a name and in all that they call, of a profile. */
function secondsIn({ nodes, samples, timeDeltas }, name) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const inside = new Set()
  const mark = (node, within) => {
    const here = within || name.test(node.callFrame.functionName)
    if (here) inside.add(node.id)
    for (const child of node.children ?? []) mark(byId.get(child), here)
  }
  mark(nodes[0], false)
  return samples.reduce((sum, id, index) => sum + (inside.has(id) ? timeDeltas[index] : 0), 0) / 1e6
}

export async function run() {
  const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-uses-'))
  try {
    for (let number = 0; number < 200; number++)
      for (const [name, text] of Object.entries(surveyModules(number))) {
        const file = path.join(folder, 'all', name)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
    const survey = [command, 'survey', 'all', '--no-cache', '--threads', '0', '--engine', 'latest', '--format', 'json']
    execFileSync(process.execPath, ['--cpu-prof', '--cpu-prof-dir=profile', ...survey], {
      cwd: folder,
      stdio: 'ignore',
    })
    const [file] = readdirSync(path.join(folder, 'profile'))
    const profile = JSON.parse(readFileSync(path.join(folder, 'profile', file), 'utf8'))
    const [reading, uses] = [READ, USES].map((name) => secondsIn(profile, name))
    return [{ modules: 200, 'reading, seconds': reading, 'of it what is called': uses, share: uses / reading }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
