/** `last` is the number of clicks a figure's slide reserves; `clamp` takes any number into 0 to `last`. */
export interface StepRange { last: number, clamp: (step: number) => number }
/** A figure's steps by name. */
export type Steps<Name extends string> = Record<Name, number> & StepRange

/**
 * Names the steps of a figure in order, so that no scene holds a magic click number.
 * `clamp` takes any number a deep link may carry into the range 0 to `last`.
 */
export function defineSteps<const Names extends readonly string[]>(...names: Names): Steps<Names[number]> {
  const last = names.length - 1
  const clamp = (step: number) => Math.min(last, Math.max(0, Math.floor(Number.isFinite(step) ? step : last)))
  return Object.assign(
    { last, clamp },
    Object.fromEntries(names.map((name, index) => [name, index])),
  ) as Steps<Names[number]>
}
