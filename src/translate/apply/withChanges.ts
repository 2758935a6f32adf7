/** The part with these keys changed, and those given as undefined gone; the part itself where nothing changes. */
export function withChanges<Part extends object>(
  part: Part,
  changes: { readonly [Key in keyof Part]?: Part[Key] | undefined },
): Part {
  let same = true
  for (const key in changes) if (changes[key] !== part[key]) same = false
  if (same) return part
  const copy = { ...part, ...changes }
  for (const key in changes) if (changes[key] === undefined) delete copy[key]
  return copy as Part
}

/** The list with every element rewritten; the list itself where none changes. */
export function mapSame<Element>(
  list: readonly Element[],
  rewrite: (element: Element, index: number) => Element,
): readonly Element[] {
  let copy: Element[] | undefined
  for (let i = 0; i < list.length; i++) {
    const element = list[i]!
    const rewritten = rewrite(element, i)
    if (rewritten === element && copy === undefined) continue
    copy ??= list.slice(0, i)
    copy.push(rewritten)
  }
  return copy ?? list
}
