/** A wait that something else may end. */
export type Pause = {
  /** Fulfilled after so many milliseconds, or when the pause is ended. One at a time. */
  wait(milliseconds: number): Promise<void>
  end(): void
}

export function openPause(): Pause {
  let end = () => {}
  return {
    wait: (milliseconds) =>
      new Promise((done) => {
        const timer = setTimeout(done, milliseconds)
        end = () => {
          clearTimeout(timer)
          done()
        }
      }),
    end: () => end(),
  }
}
