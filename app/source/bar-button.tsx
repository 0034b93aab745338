'use client'

import type { ReactNode } from 'react'

type Props = {
  /** What a sign says to those who don't see it, and in its tooltip. */
  label: string
  disabled?: boolean
  pressed?: boolean
  onPress: () => void
  children: ReactNode
}

/** A button of the source's bars, with a sign on it. */
export function BarButton({ label, disabled, pressed, onPress, children }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
      className="grid size-8 flex-none place-content-center rounded text-ink leading-none hover:bg-desk disabled:cursor-default disabled:text-faint/60 disabled:hover:bg-transparent aria-pressed:bg-desk pointer-coarse:size-9"
    >
      <span aria-hidden="true">{children}</span>
    </button>
  )
}
