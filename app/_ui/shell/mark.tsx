/** The mark: two bars under a lintel, the letter П. */
export function Mark() {
  return (
    <svg viewBox="0 0 22 24" width="22" height="24" aria-hidden="true" focusable="false">
      <path
        className="mark-blue"
        d="M1.5 0H15v6H8v16.5A1.5 1.5 0 0 1 6.5 24h-5A1.5 1.5 0 0 1 0 22.5v-21A1.5 1.5 0 0 1 1.5 0z"
      />
      <path
        className="mark-wheat"
        d="M14 0h6.5A1.5 1.5 0 0 1 22 1.5v21a1.5 1.5 0 0 1-1.5 1.5h-5a1.5 1.5 0 0 1-1.5-1.5z"
      />
    </svg>
  )
}
