// Asks an engine for what needs no container, with a published SDK's client, in the session that the environment names, and prints
// what came back as JSON. Usage: node values.mjs <package>
const [name] = process.argv.slice(2)
const { connection, dag } = await import(name)

const answers = {}
const ask = async (key, question) => {
  try {
    answers[key] = await question()
  } catch (error) {
    // A client of an old release has not every method.
    if (/is not a function/.test(error.message)) return
    answers[key] = { error: error.message }
  }
}

await connection(async () => {
  const tree = dag
    .directory()
    .withNewFile('README.md', '# hi\n')
    .withNewFile('src/main.ts', 'export {}\n', { permissions: 0o755 })
    .withNewFile('src/lib/a.test.ts', 'test\n')
    .withNewDirectory('empty')
  await ask('entries', () => tree.entries())
  await ask('entries below', () => tree.entries({ path: 'src' }))
  await ask('glob', () => tree.glob('**/*.ts'))
  await ask('contents', () => tree.file('src/main.ts').contents())
  await ask('file name', () => tree.file('src/main.ts').name())
  await ask('file size', () => tree.file('README.md').size())
  await ask('subdirectory', () => tree.directory('src').entries())
  await ask('through an ID', async () => dag.loadDirectoryFromID(await tree.directory('src').id()).glob('**'))
  await ask('file through an ID', async () => dag.loadFileFromID(await tree.file('README.md').id()).contents())
  await ask('copied', () =>
    dag
      .directory()
      .withDirectory('/app', tree, { exclude: ['**/*.test.ts'], include: ['src', 'README.*'] })
      .glob('**'),
  )
  await ask('copied file', () => dag.directory().withFile('copy.ts', tree.file('src/main.ts')).entries())
  await ask('without', () => tree.withoutFile('README.md').withoutDirectory('src').withoutFile('nothing').entries())
  await ask('diff', () => tree.diff(tree.withNewFile('src/main.ts', 'changed\n').withoutFile('README.md')).glob('**'))
  await ask('missing file', () => tree.file('nope.txt').contents())
  await ask('missing directory', () => tree.directory('nope').entries())
  await ask('a directory as a file', () => tree.file('src').contents())
  await ask('plaintext', () => dag.setSecret('token', 's3cret').plaintext())
  await ask('plaintext through an ID', async () =>
    dag.loadSecretFromID(await dag.setSecret('token', 's3cret').id()).plaintext(),
  )
  await ask('secret name', () => dag.setSecret('token', 's3cret').name())
  await ask('secret in an ID', async () => atob(await dag.setSecret('token', 's3cret').id()).includes('s3cret'))
  await ask('host', () => dag.host().directory('/etc').entries())
  await ask('export', () => tree.export('/tmp/nowhere'))
  await ask('container', () => dag.container().from('alpine').withExec(['date']).stdout())
  await ask('file of a container', () => dag.container().from('alpine').file('/etc/os-release').contents())
  await ask('name', () => tree.directory('src').name())
  await ask('filter', () => tree.filter({ exclude: ['src'] }).entries())
  await ask('exists', () => Promise.all(['src', 'README.md', 'nope'].map((path) => tree.exists(path))))
  await ask('exists as', () => tree.exists('src', { expectedType: 'REGULAR_TYPE' }))
  await ask('find up', () => tree.findUp('README.md', 'src/lib'))
  await ask('link', () => tree.withSymlink('src/main.ts', 'main').file('main').contents())
  await ask('link out', () => tree.withSymlink('../../etc/passwd', 'out').file('out').contents())
  const changed = tree.withNewFile('src/main.ts', 'changed\n').withNewFile('new/b', '').withoutDirectory('src/lib')
  const changes = tree.changes ? changed.changes(tree) : undefined
  await ask('added', () => changes?.addedPaths())
  await ask('modified', () => changes?.modifiedPaths())
  await ask('removed', () => changes?.removedPaths())
  await ask('with changes', () => dag.directory().withNewFile('src/lib/x', '').withChanges(changes).glob('**'))
  await ask('no changes', () => tree.changes(tree).isEmpty())
  await ask('lines', () => dag.file('f', 'a\nb\nc\n').contents({ offsetLines: 1, limitLines: 1 }))
  await ask('replaced', () => dag.file('f', 'a b a\n').withReplaced('a', 'x', { all: true }).contents())
  await ask('replaced twice', () => dag.file('f', 'a b a\n').withReplaced('a', 'x').contents())
  await ask('stat', () => tree.stat('src/main.ts').permissions())
  await ask('json', () => dag.json().withContents('{"b":1,"a":[1,"x"]}').field(['a']).contents())
  await ask('json field', () =>
    dag.json().withField(['a', 'b'], dag.json().newString('x')).withField(['n'], dag.json().newInteger(3)).contents(),
  )
})
console.log(JSON.stringify(answers))
