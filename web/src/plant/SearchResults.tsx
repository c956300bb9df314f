import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { Link } from "../router/index.tsx";
import { Await } from "../ui/Await.tsx";
import { fill, useWords } from "../words/index.ts";
import { itemHref } from "./href.ts";

const MOST = 50;

export function SearchResults({ q, chosen }: { q: string; chosen: string }) {
  const { plant } = useWords();
  const found = useLoad(`search ${q}`, (signal) => api.search(q, MOST, signal), "plant");
  return (
    <div className="hits">
      <Await of={found}>
        {({ items }) => (
          <>
            <p className="mute pad" role="status">
              {items.length === 0
                ? fill(plant.nothingFound, { q })
                : fill(plant.found, { n: items.length })}
            </p>
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <Link
                    to={itemHref(item.path)}
                    aria-current={item.path === chosen ? "page" : undefined}
                  >
                    <span>{item.name}</span>
                    <span className="mute">{`${plant[item.type]} · ${item.path}`}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Await>
    </div>
  );
}
