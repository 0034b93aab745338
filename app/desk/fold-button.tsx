type Props = { label: string; onFold: () => void; children: string }

/** Folds the papers away, or unfolds them, on a wide desk. */
export function FoldButton({ label, onFold, children }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onFold}
      className="hidden rounded px-2 text-faint hover:text-ink desk:block"
    >
      {children}
    </button>
  )
}
