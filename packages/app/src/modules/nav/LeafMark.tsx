/** The portal's mark: a leaf whose veins are a graph of three services. */
export function LeafMark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M27 4C13 4 5 10 5 19c0 2.6.7 4.700 1.900 6.400C9 14.500 14.500 10.500 20 9c-5 3.500-9 8-10.500 18.300C11 28 12.800 28.400 15 28.400 25 28.400 28 17 27 4Z"
        fill="#4ade80"
      />
      <path
        d="M13 21l4-5 6-1"
        stroke="#052e16"
        strokeWidth="1.600"
        fill="none"
      />
      <circle cx="13" cy="21" r="2" fill="#052e16" />
      <circle cx="17" cy="16" r="2" fill="#052e16" />
      <circle cx="23" cy="15" r="2" fill="#052e16" />
    </svg>
  );
}
