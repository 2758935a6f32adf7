const ignored = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g

/**
 * Does a document of a module's code return from its function call? That is for the runtime to do, once: names are looked for
 * outside of texts and comments.
 */
export function returnsItself(document: string): boolean {
  if (!/return(?:Value|Error)/.test(document)) return false
  const names = document.replace(ignored, ' ')
  return /\breturn(?:Value|Error)\b/.test(names) && /FunctionCall/i.test(names)
}
