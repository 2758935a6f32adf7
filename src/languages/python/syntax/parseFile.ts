import type { Parser } from 'web-tree-sitter'
import { createFinding, type Finding } from '../../../findings/index.ts'
import { withoutLongComments } from './longComments.ts'
import { copyTree, type Node, namedChildren, placeOf, type SourceFile, textOf } from './tree.ts'

export interface ParsedFile extends SourceFile {
  readonly root: Node
  readonly findings: readonly Finding[]
}

const mostFindings = 50

/** Parses a Python file. Every syntax error is a finding; what could be parsed around it is in the tree all the same. */
export function parseFile(parser: Parser, path: string, source: string): ParsedFile {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const file: SourceFile = { path, text }
  const comments = withoutLongComments(text)
  let root = parseText(parser, comments.text, file)
  if (comments.text !== text && (syntaxFindings(root).length > 0 || comments.isInString(root)))
    root = parseText(parser, text, file)
  return {
    ...file,
    root,
    findings: text.includes('\0') ? [syntaxFinding(root, 'it holds a NUL character')] : syntaxFindings(root),
  }
}

function parseText(parser: Parser, text: string, file: SourceFile): Node {
  const tree = parser.parse(text)
  if (tree === null) throw new Error('the parser was stopped')
  try {
    return copyTree(tree, file)
  } finally {
    tree.delete()
  }
}

const syntaxFinding = (node: Node, problem: string): Finding =>
  createFinding('read-syntax', '', { problem }, { sourceMap: placeOf(node) })

function syntaxFindings(root: Node): Finding[] {
  const findings: Finding[] = []
  const open = [root]
  for (let node = open.pop(); node !== undefined && findings.length < mostFindings; node = open.pop()) {
    const problem = problemOf(node)
    if (problem !== undefined) findings.push(syntaxFinding(node, problem))
    if (node.type === 'ERROR') continue
    for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index]!)
  }
  return findings
}

/** What the parser takes and Python does not is looked for as well. */
function problemOf(node: Node): string | undefined {
  if (node.missing) return `expected \`${node.type}\``
  switch (node.type) {
    case 'ERROR':
      return `\`${firstLine(textOf(node))}\` is not Python`
    case 'print_statement':
    case 'exec_statement':
      return `\`${firstLine(textOf(node))}\` is Python 2`
    case 'parameters':
    case 'lambda_parameters':
      return parameterProblem(node)
    default:
      return undefined
  }
}

function parameterProblem(node: Node): string | undefined {
  const seen = new Set<string>()
  let optional = false
  let keywordOnly = false
  for (const parameter of namedChildren(node)) {
    const name = /^\**\s*(\w+)/.exec(textOf(parameter))?.[1]
    if (name !== undefined && seen.has(name)) return `argument \`${name}\` is there twice`
    if (name !== undefined) seen.add(name)
    if (parameter.type === 'keyword_separator' || textOf(parameter).startsWith('*')) keywordOnly = true
    else if (parameter.type === 'default_parameter' || parameter.type === 'typed_default_parameter') optional = true
    else if (parameter.type !== 'positional_separator' && optional && !keywordOnly)
      return `argument \`${name ?? ''}\` without a default follows one with a default`
  }
  return undefined
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}
