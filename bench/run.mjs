// Prints a table for each section in bench/sections; arguments choose sections by their number or the start of their names.
// A section exports {title, bar?, long?, run()}: run answers rows, objects whose keys are the columns; a long one has to be chosen.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

// As the command is built.
process.env.NODE_ENV ??= 'production'

const folder = path.join(import.meta.dirname, 'sections')
const chosen = process.argv.slice(2)
const names = readdirSync(folder)
  .filter(
    (name) =>
      name.endsWith('.mjs') &&
      (chosen.length === 0 || chosen.some((start) => name.startsWith(start) || name.split('-')[1].startsWith(start))),
  )
  .sort()
if (names.length === 0) {
  console.error(`no section starts with ${chosen.join(' or ')}; there are ${readdirSync(folder).join(', ')}`)
  process.exit(2)
}
for (const name of names) {
  const { title, bar, long, run } = await import(pathToFileURL(path.join(folder, name)).href)
  if (long && chosen.length === 0) continue
  console.log(`\n${title}${bar ? ` (bar: ${bar})` : ''}`)
  printTable(await run())
}

function printTable(rows) {
  const columns = Object.keys(rows[0])
  const cells = [columns, ...rows.map((row) => columns.map((column) => show(row[column])))]
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i].length)))
  const numeric = columns.map((column) => rows.every((row) => typeof row[column] !== 'string'))
  for (const row of cells)
    console.log(
      `  ${row
        .map((cell, i) => (numeric[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd()}`,
    )
}

function show(value) {
  if (value === undefined) return ''
  if (typeof value !== 'number') return String(value)
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })
}
