// Compiles a module's sources with the Java SDK's annotation processor and runs the entrypoint that it makes.
// usage: node scripts/sdks/java.mjs CLASSPATH_FILE SOURCE_FOLDER MODULE_NAME
// CLASSPATH_FILE is what `mvn dependency:build-classpath` writes for a module of the SDK.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const [file, source, name] = process.argv.slice(2)
const classes = mkdtempSync(path.join(tmpdir(), 'moduledefs-java-'))
process.on('exit', () => rmSync(classes, { recursive: true, force: true }))
const classpath = `${classes}:${readFileSync(file, 'utf8').trim()}`
const run = (command, args) => {
  const env = { ...process.env, _DAGGER_JAVA_SDK_MODULE_NAME: name }
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  if (status !== 0) process.exit(status ?? 1)
}
const sources = readdirSync(source, { recursive: true }).filter((one) => one.endsWith('.java'))
run('javac', [
  '-encoding',
  'UTF-8',
  '-nowarn',
  '-cp',
  classpath,
  '-d',
  classes,
  ...sources.map((one) => path.join(source, one)),
])
run('java', ['-cp', classpath, 'io.dagger.gen.entrypoint.Entrypoint'])
