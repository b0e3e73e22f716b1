/** What the editor asked for cannot be done; the message is one sentence that says why, and where it can, the cure. */
export class Misuse extends Error {}
