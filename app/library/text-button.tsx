type Props = {
  children: string
  /** What it does, where what it says only tells so together with what stands around it. */
  label?: string
  small?: boolean
  disabled?: boolean
  /** Whether what it unfolds is unfolded. */
  expanded?: boolean
  onPress: () => void
}

/** A button that looks like a word to press. */
export function TextButton({ children, label, small, disabled, expanded, onPress }: Props) {
  return (
    <button
      type="button"
      disabled={disabled}
      aria-label={label}
      aria-expanded={expanded}
      onClick={onPress}
      className={`${small ? 'text-xs' : ''} min-h-8 underline underline-offset-4 hover:no-underline disabled:cursor-default disabled:text-faint disabled:no-underline`}
    >
      {children}
    </button>
  )
}
