import type { Site } from "../api/plant.ts";
import { api } from "../api/index.ts";
import { useLoad, type Loaded } from "../api/useLoad.ts";
import { useWords } from "../words/index.ts";
import { SiteCard } from "./SiteCard.tsx";
import "./sitecards.css";

export function useSites(): Loaded<Site[]> {
  return useLoad(
    "sites",
    async (signal) => {
      const { items } = await api.children(undefined, undefined, signal);
      return items.filter((item): item is Site => item.type === "site");
    },
    "plant",
  );
}

export function SiteCards({ sites }: { sites: readonly Site[] }) {
  const { shell } = useWords();
  return (
    <section aria-label={shell.sites} className="site-cards">
      {sites.map((site) => (
        <SiteCard key={site.id} site={site} />
      ))}
    </section>
  );
}
