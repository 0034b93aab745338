import { placeBeside } from './beside.ts'

/** Keeps a card beside its mark while either moves or changes its size, until what it gives is called. */
export function keepBeside(card: HTMLElement, mark: HTMLElement): () => void {
  const place = () => {
    card.style.maxHeight = ''
    const spot = placeBeside(mark.getBoundingClientRect(), card.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: innerHeight,
    })
    card.style.left = `${spot.left}px`
    card.style.top = `${spot.top}px`
    card.style.maxHeight = `${spot.maxHeight}px`
  }
  const growing = new ResizeObserver(place)
  growing.observe(card)
  place()
  const follow = (event: Event) => {
    if (!(event.target instanceof Node && card.contains(event.target))) place()
  }
  addEventListener('scroll', follow, true)
  addEventListener('resize', follow)
  return () => {
    growing.disconnect()
    removeEventListener('scroll', follow, true)
    removeEventListener('resize', follow)
  }
}
