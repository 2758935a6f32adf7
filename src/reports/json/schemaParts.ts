/** A string in a JSON Schema. */
export const text = (description: string) => ({ type: 'string', description }) as const

/** An object in a JSON Schema: these properties, required but for the optional ones, and no others. */
export const object = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
  additionalProperties: false,
})

/** A list in a JSON Schema. */
export const list = (items: object, description?: string) => ({
  type: 'array',
  ...(description === undefined ? {} : { description }),
  items,
})
