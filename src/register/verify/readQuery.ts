import { annotationsShown, type ReadScope } from './readScope.ts'
import type { ShownLabel } from './shown.ts'

/** The selection on a Module that reads all of it that the scope allows. */
export function readQuery(scope: ReadScope): string {
  const { target } = scope
  const has = (coordinate: string): boolean => target.has(coordinate)
  const about = (label: ShownLabel): string =>
    [
      'name description',
      ...annotationsShown(target, label).map(([, { shown }]) => shown ?? ''),
      scope.sourceMaps.has(label) ? 'sourceMap{filename line column}' : '',
    ].join(' ')
  const typeRef = typeSelection(scope)
  const argument = [about('argument'), 'defaultValue', `typeDef{${typeRef}}`].join(' ')
  const fn = `${about('function')} returnType{${typeRef}} args{${argument}}`
  const field = `${about('field')} typeDef{${typeRef}}`
  const object = `${about('object')} fields{${field}} functions{${fn}} constructor{${fn}}`
  const iface = `${about('interface')} functions{${fn}}`
  const member = `${about('member')} ${has('EnumValueTypeDef.value') ? 'value' : ''}`
  // `members` and `values` are the same list; the newer name is asked for where there is one.
  const members = has('EnumTypeDef.members') ? 'members' : 'members:values'
  const enums = has('Module.enums') ? `enums{asEnum{${about('enum')} ${members}{${member}}}}` : ''
  const collection = scope.collections ? `asCollection{keyType{${typeRef}} valueType{${typeRef}}} ` : ''
  return `description objects{${collection}asObject{${object}}} interfaces{asInterface{${iface}}} ${enums}`
}

function typeSelection({ target, listDepth }: ReadScope): string {
  const named = ['asObject', 'asInterface', 'asEnum', 'asScalar'].filter((facet) => target.has(`TypeDef.${facet}`))
  const one = `kind optional ${named.map((facet) => `${facet}{name}`).join(' ')}`
  let selection = one
  for (let i = 0; i < listDepth; i++) selection = `${one} asList{elementTypeDef{${selection}}}`
  return selection
}
