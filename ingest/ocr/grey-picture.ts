/** Dots per inch at which pages are drawn: what tesseract's data was made for. */
export const dotsPerInch = 300

/** The most dots of a drawn page: A3 at 300 dots per inch; larger pages are drawn smaller. */
export const mostDots = 18_000_000

/** A picture in shades of grey, a byte for each dot, line by line. */
export type GreyPicture = { width: number; height: number; dots: Uint8Array }

/** A portable grey map (Netpbm, P5). */
export function greyMap({ width, height, dots }: GreyPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), dots])
}
