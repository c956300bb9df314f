/** The present theme's colours as a canvas wants them. */
export type Ink = (token: string) => string;

/** A custom property says `light-dark(…)` until something is painted with it; so it is asked of a thing. */
export function inkOf(place: HTMLElement): Ink {
  const probe = document.createElement("span");
  probe.hidden = true;
  place.append(probe);
  const known = new Map<string, string>();
  return (token) => {
    let colour = known.get(token);
    if (colour === undefined) {
      probe.style.color = `var(${token})`;
      colour = getComputedStyle(probe).color;
      known.set(token, colour);
    }
    return colour;
  };
}
