import { useState } from "react";
import { useMay } from "../api/useMe.ts";
import { Link } from "../router/index.tsx";
import { Button } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { useLater } from "../ui/useLater.ts";
import { useWords } from "../words/index.ts";
import { AddItem } from "./AddItem.tsx";
import { ItemView } from "./ItemView.tsx";
import { SiteCards, useSites } from "./SiteCards.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { Tree } from "./Tree.tsx";
import "./plantpage.css";

/** The tree at the left, the chosen item beside it; on a narrow screen one at a time. */
export function PlantPage({ path }: { path: string }) {
  const { plant } = useWords();
  const may = useMay();
  const [q, setQ] = useState("");
  const [adding, setAdding] = useState(false);
  const wanted = useLater(q.trim(), 200);
  return (
    <div className={path ? "plant chosen" : "plant"}>
      <section className="plant-side" aria-label={plant.tree}>
        {!path && <title>{`${plant.title} · Hilo`}</title>}
        <div className="plant-search">
          <input
            type="search"
            className="control"
            aria-label={plant.searchPlant}
            placeholder={plant.searchPlant}
            value={q}
            onChange={(event) => setQ(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") setQ("");
            }}
          />
          {may("plant.edit", "plant:**") && (
            <Button
              aria-label={plant.addSite}
              title={plant.addSite}
              onClick={() => setAdding(true)}
            >
              <span aria-hidden>+</span>
            </Button>
          )}
        </div>
        {wanted ? <SearchResults q={wanted} chosen={path} /> : <Tree chosen={path} />}
      </section>
      <section className="plant-item">
        {path ? (
          <>
            <Link to="/plant" className="plant-back">
              <span aria-hidden>‹ </span>
              {plant.tree}
            </Link>
            <ItemView key={path} path={path} />
          </>
        ) : (
          <AllSites />
        )}
      </section>
      {adding && <AddItem type="site" onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Before anything is chosen: the whole plant, a card a site. */
function AllSites() {
  const { plant } = useWords();
  const sites = useSites();
  return (
    <Page title={plant.pick} lead={plant.pickWhy}>
      <SiteCards sites={sites.value ?? []} />
    </Page>
  );
}
