import { createTarget, decodeTypedefs, FindingsError, type Translation, translate } from 'moduledefs'

/** All that is known about a user's module and the engine that loads it. */
export interface UserModule {
  /** Its types, as the neutral document. */
  readonly typedefs: string
  /** The API it sees: the file every SDK is handed. */
  readonly introspection: string
  readonly engineVersion: string
  /** The engine's own version. */
  readonly release: string
}

/** The calls that register the user's module as its own engineVersion wants it. Throws what the user has to know. */
export function translateUserModule({ typedefs, introspection, engineVersion, release }: UserModule): Translation {
  const target = createTarget({ release, engineVersion, introspection })
  if (!target.ok) throw new FindingsError(target.findings)
  const decoded = decodeTypedefs(typedefs)
  if (!decoded.ok) throw new FindingsError(decoded.findings)
  const translation = translate(decoded.typedefs, target.target)
  if (translation.plan === undefined) throw new FindingsError(translation.findings)
  return translation
}
