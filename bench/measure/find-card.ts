import { ask } from './ask.ts'

/** The address of the card at a place such as `/cards/uk/litera-g`: whoever asks for another drawing of it is sent on to it. */
export async function findCard(port: number, place: string): Promise<string> {
  const { status, headers } = await ask(port, `${place}/0000000000.png`)
  if (status !== 302 || headers.location === undefined)
    throw new Error(`Expected "${place}" to send on to its card, found ${status}`)
  return headers.location
}
