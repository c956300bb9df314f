const BROWSERS: readonly (readonly [name: string, shape: RegExp])[] = [
  ["Edge", /Edg\/(\d+)/],
  ["Firefox", /Firefox\/(\d+)/],
  ["Chrome", /Chrome\/(\d+)/],
  ["Safari", /Version\/(\d+).*Safari/],
];
const SYSTEMS: readonly (readonly [name: string, shape: RegExp])[] = [
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
];

/** "Firefox 141 · Linux" for what browsers call themselves; anything else as it came. */
export function agentName(agent: string): string {
  for (const [browser, shape] of BROWSERS) {
    const version = shape.exec(agent)?.[1];
    if (!version) continue;
    const system = SYSTEMS.find(([, mark]) => mark.test(agent))?.[0];
    return [`${browser} ${version}`, system].filter(Boolean).join(" · ");
  }
  return agent;
}
