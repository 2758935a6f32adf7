// A module as large as asked for: every function with three arguments and source maps, spread over objects.
export function largeModule(functions, perObject = 100) {
  const objects = []
  for (let first = 0; first < functions; first += perObject) {
    const name = objects.length === 0 ? 'Large' : `Part${objects.length}`
    const count = Math.min(perObject, functions - first)
    objects.push({ name, functions: Array.from({ length: count }, (_, i) => largeFunction(first + i)) })
  }
  return { formatVersion: 1, name: 'large', objects }
}

const place = (line, column) => ({ filename: 'src/index.ts', line, column })

const largeFunction = (i) => ({
  name: `build${i}`,
  description: `Builds target ${i}.`,
  returnType: { kind: 'OBJECT', name: 'Container' },
  sourceMap: place(10 + i * 5, 3),
  arguments: [
    {
      name: 'source',
      type: { kind: 'OBJECT', name: 'Directory' },
      description: 'What to build.',
      sourceMap: place(11 + i * 5, 5),
    },
    { name: 'tag', type: { kind: 'STRING' }, defaultValue: `v${i}`, sourceMap: place(12 + i * 5, 5) },
    {
      name: 'platforms',
      type: { kind: 'LIST', elementType: { kind: 'STRING' }, optional: true },
      sourceMap: place(13 + i * 5, 5),
    },
  ],
})
