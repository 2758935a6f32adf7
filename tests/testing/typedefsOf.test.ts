import { expect, test } from 'vitest'
import { testTypedefs, typedefsOf } from '../../src/testing/index.ts'
import { workFolder } from '../cli/workFolder.ts'
import { mixedWorkspace } from '../support/mixedWorkspace.ts'

const folder = workFolder(mixedWorkspace)

test.each(['go', 'python', 'typescript', 'dang'])('a module in %s is tested from its sources', async (language) => {
  const typedefs = await typedefsOf(`${folder}/${language}`)
  const said: string[] = []
  testTypedefs({
    typedefs,
    engines: 'v0.21.8',
    test: (name, run) => {
      run()
      said.push(name)
    },
  })
  expect(said).toEqual([`in-${language} on engine v0.21.8`])
  expect(typedefs.objects.map(({ name, functions }) => [name.toLowerCase(), functions.length])).toEqual([
    [`in${language}`, 1],
  ])
})

test('what cannot be read fails, with the place', async () => {
  await expect(typedefsOf(`${folder}/broken`)).rejects.toThrow(/main\.go:3:25 +error +Syntax error/)
  await expect(typedefsOf(`${folder}/nothing`)).rejects.toThrow('is not the folder of a module')
})
