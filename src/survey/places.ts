import { posix as path } from 'node:path'
import type { Finding } from '../findings/index.ts'
import type { SourceMap } from '../typedefs/index.ts'
import type { FileTree } from '../workspace/index.ts'
import type { PlaceOf } from './foundOn.ts'
import type { SurveyPlace } from './rows.ts'

const AROUND = 2
const WIDEST = 160

export interface Placing {
  readonly tree: FileTree
  /** The top of the repository, and the folder of the module's sources, in the tree. */
  readonly root: string
  readonly folder: string
  readonly places?: ReadonlyMap<string, SourceMap> | undefined
  /** How many places get the lines around them. */
  readonly excerpts: number
}

/** Places of findings and calls as a survey has them: from the top of the repository, with what stands there. */
export function createPlaces(placing: Placing): { ofFinding: PlaceOf; ofSource(place: SourceMap): SurveyPlace } {
  const { tree, root, folder, places } = placing
  const texts = new Map<string, readonly string[] | undefined>()
  let left = placing.excerpts
  const linesOf = (file: string): readonly string[] | undefined => {
    if (!texts.has(file)) {
      const bytes = tree.read(file)
      texts.set(file, bytes && new TextDecoder().decode(bytes).split(/\r?\n/))
    }
    return texts.get(file)
  }
  const ofSource = ({ filename, line, column }: SourceMap): SurveyPlace => {
    const file = path.join(folder, filename)
    const shown = path.relative(path.join('/', root), path.join('/', file))
    const place = { filename: shown, line, column }
    if (left <= 0) return place
    const lines = linesOf(file)
    if (lines === undefined || line < 1 || line > lines.length) return place
    left--
    const first = Math.max(1, line - AROUND)
    const around = lines.slice(first - 1, line + AROUND).map((text) => text.slice(0, WIDEST))
    return { ...place, excerpt: { line: first, lines: around } }
  }
  const ofFinding = ({ sourceMap, location, pointer, data }: Finding): SurveyPlace | undefined => {
    const place = sourceMap ?? nearestPlace(places, pointer)
    if (place !== undefined) return ofSource(place)
    const { file } = data
    return location !== undefined && typeof file === 'string' ? ofSource({ filename: file, ...location }) : undefined
  }
  return { ofFinding, ofSource }
}

function nearestPlace(places: Placing['places'], pointer: string): SourceMap | undefined {
  for (let part = pointer; part !== ''; part = part.slice(0, part.lastIndexOf('/'))) {
    const place = places?.get(part)
    if (place !== undefined) return place
  }
  return undefined
}
