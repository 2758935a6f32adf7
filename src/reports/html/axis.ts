import { escapeHtml } from './escapeHtml.ts'

const LABEL = 170
const WIDTH = 900

/** Positions of releases in a picture, and the marks below it: the first release of each minor version, as far as there is room. */
export interface Axis {
  readonly label: number
  readonly width: number
  readonly total: number
  x(index: number): number
  marks(top: number): string
}

export function axis(releases: readonly string[]): Axis {
  const step = WIDTH / Math.max(releases.length, 1)
  const x = (index: number): number => Math.round((LABEL + index * step) * 10) / 10
  return {
    label: LABEL,
    width: WIDTH,
    total: LABEL + WIDTH + 10,
    x,
    marks(top) {
      let free = 0
      let last = ''
      return releases
        .map((release, index) => {
          const minor = release.replace(/\.\d+(-.*)?$/, '')
          if (minor === last || x(index) < free) return ''
          last = minor
          free = x(index) + 42
          return `<text x="${x(index)}" y="${top + 12}">${escapeHtml(minor)}</text><path class="base" d="M${x(index)} 0V${top}"/>`
        })
        .join('')
    },
  }
}

/** A label left of a row, cut to what fits. */
export const rowLabel = (name: string, y: number): string => {
  const shown = [...name].length > 24 ? `${[...name].slice(0, 23).join('')}…` : name
  return `<text x="0" y="${y}">${escapeHtml(shown)}</text>`
}
