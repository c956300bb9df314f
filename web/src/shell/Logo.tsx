export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden>
      <path
        d="M3 16C3 4 9 16 10 10C11 4 17 16 17 4"
        fill="none"
        strokeWidth="2.3"
        strokeLinecap="round"
      />
    </svg>
  );
}
