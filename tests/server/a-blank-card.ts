/** What begins, ends and weighs as a PNG does; no picture. */
export function blankCard(weight: number): Buffer {
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const ending = Buffer.from('0000000049454e44ae426082', 'hex')
  const between = Buffer.alloc(weight - signature.length - ending.length, 'ґ')
  return Buffer.concat([signature, between, ending])
}
