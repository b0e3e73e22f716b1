import type { Line } from '../../line.ts'
import type { Taken } from '../../measure/interactions.ts'
import { median } from '../../rounds.ts'
import type { Action } from './reader-actions.ts'

export const paragraphs = 300

const groups = {
  layout: 'change of layout',
  key: 'key',
  sheet: 'use of a sheet',
  link: 'link followed in the text',
} as const satisfies Record<Action['group'], string>

/** What an action took, round by round; of one that is done several times in a round, the slowest. */
export type Figures = {
  readonly action: Action
  /** The places of the action in a round. */
  readonly places: readonly number[]
  readonly interactions: number[]
  readonly tasks: number[]
}

export function newFigures(actions: readonly Action[]): Figures[] {
  const names = [...new Set(actions.map(({ name }) => name))]
  return names.flatMap((name) => {
    const places = actions.flatMap((each, index) => (each.name === name ? [index] : []))
    const action = actions[places[0] ?? 0]
    return action === undefined ? [] : [{ action, places, interactions: [], tasks: [] }]
  })
}

/** @param taken what each action of the round took, in their order */
export function addRound(figures: readonly Figures[], taken: readonly Taken[]): void {
  for (const { places, interactions, tasks } of figures) {
    interactions.push(Math.max(...places.map((place) => taken[place]?.interaction ?? Number.NaN)))
    tasks.push(Math.max(...places.map((place) => taken[place]?.task ?? Number.NaN)))
  }
}

/** The slowest action of each group, the longest task of all, and each action for the list of all that was measured. */
export function linesOf(screen: string, figures: readonly Figures[]): Line[] {
  const slowestOf = Object.entries(groups).flatMap(([group, words]): Line[] => {
    const those = figures.filter(({ action }) => action.group === group)
    const slowest = those.toSorted((one, other) => median(other.interactions) - median(one.interactions))[0]
    if (slowest === undefined) return []
    const metric = `Slowest ${words} of ${those.length}: ${slowest.action.name}`
    return [{ ...line(screen, metric, slowest.interactions), target: { of: 'value', most: 100 } }]
  })
  const longest = figures.toSorted((one, other) => median(other.tasks) - median(one.tasks))[0]
  const details = figures.map(({ action, interactions }) => ({
    ...line(screen, `${groups[action.group]}: ${action.name}`, interactions),
    isDetail: true,
  }))
  return [
    ...slowestOf,
    ...(longest === undefined
      ? []
      : [line(screen, `Longest task after an action: ${longest.action.name}`, longest.tasks)]),
    ...details,
  ]
}

/** What the slowest change of layout takes where nothing of the text is skipped. @param round one alone */
export function wholeLine(screen: string, round: readonly Figures[]): Line {
  const changes = round.filter(({ action }) => action.group === 'layout')
  const slowest = Math.max(...changes.flatMap(({ interactions }) => interactions))
  return line(screen, 'Slowest change of layout, laid out as a whole', [slowest])
}

function line(screen: string, metric: string, rounds: readonly number[]): Line {
  return {
    metric: `${metric} (${screen}, ${paragraphs} paragraphs, 4× slower CPU)`,
    unit: 'ms',
    poruch: { who: 'Poruch', rounds },
    peers: [],
  }
}
