/** Where an item's page is: its path, as people read it. */
export function itemHref(path: string, view?: string): string {
  const segments = path.split("/").map(encodeURIComponent).join("/");
  return `/plant/${segments}${view ? `?view=${view}` : ""}`;
}
