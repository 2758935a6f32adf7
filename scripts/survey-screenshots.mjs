// usage: node scripts/survey-screenshots.mjs   Surveys modules made for it and pictures the site with Chromium, in docs/.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { surveyModules } from '../bench/surveyModules.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-site-'))
const names = ['deploy', 'images', 'checks', 'release', 'docs', 'tools']

const write = (name, text) => {
  const file = path.join(folder, 'acme', name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function writeModules() {
  for (let number = 0; number < 60; number++)
    for (const [name, text] of Object.entries(surveyModules(number))) {
      const repository = names[number % names.length]
      const named = name.replace(`module-${number}`, `ci/${'abcdefghij'[Math.floor(number / names.length)]}`)
      write(`${repository}/${named}`, text)
    }
  for (const name of names) write(`${name}/.git/HEAD`, '')
  const config = (name, engineVersion, sdk) => JSON.stringify({ name, engineVersion, sdk: { source: sdk } }, null, 2)
  const go = (type, body) => `package main\n\nimport "dagger/old/internal/dagger"\n\ntype ${type} struct{}\n\n${body}\n`
  write('deploy/old/dagger.json', config('old', 'v0.18.10', 'go'))
  write(
    'deploy/old/main.go',
    go(
      'Old',
      `// Image of the project, from its Dockerfile.
func (m *Old) Image(source *dagger.Directory) *dagger.Container {
	return dag.Container().Build(source)
}

// What changed since then.
func (m *Old) Changed(now *dagger.Directory, then *dagger.Directory) *dagger.Changeset {
	return now.Changes(then)
}`,
    ),
  )
  write('tools/graph/dagger.json', config('graph', 'v0.20.8', 'go'))
  write(
    'tools/graph/main.go',
    go('Graph', 'type Node struct {\n\tName string\n}\n\nfunc (m *Graph) First() *Node { return nil }'),
  )
  write('docs/site/dagger.json', config('site', 'v0.20.8', 'elixir'))
}

function picture(page, width, height, dark, file) {
  // Windows have a least width, which a frame has not.
  const frame = path.join(folder, 'frame.html')
  const address = pathToFileURL(path.join(folder, 'site', page)).href
  const style = `margin:0;border:0;width:${width}px;height:${height}px;display:block`
  writeFileSync(
    frame,
    `<meta name="color-scheme" content="light dark"><body style="margin:0"><iframe src="${address}" style="${style}"></iframe>`,
  )
  const options = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--allow-file-access-from-files',
  ]
  const shown = [
    `--window-size=${width},${height}`,
    '--virtual-time-budget=4000',
    `--screenshot=${path.join(root, 'docs', file)}`,
  ]
  const colours = dark ? ['--blink-settings=preferredColorScheme=0'] : []
  const profile = `--user-data-dir=${path.join(folder, 'profile')}`
  const chromium = process.env.CHROMIUM ?? 'chromium'
  execFileSync(chromium, [...options, profile, ...shown, ...colours, pathToFileURL(frame).href], { stdio: 'ignore' })
}

try {
  writeModules()
  const command = path.join(root, 'dist/cli/moduledefs.js')
  execFileSync(process.execPath, [command, 'survey', 'acme', '--no-cache', '--site', 'site'], {
    cwd: folder,
    stdio: 'inherit',
  })
  picture('index.html', 1280, 1250, false, 'survey-light.png')
  picture('index.html', 1280, 1250, true, 'survey-dark.png')
  picture('index.html', 400, 900, false, 'survey-narrow.png')
  picture('modules.html', 1280, 700, true, 'survey-modules.png')
  if (process.argv.includes('--keep')) console.log(folder)
} finally {
  if (!process.argv.includes('--keep')) rmSync(folder, { recursive: true, force: true })
}
