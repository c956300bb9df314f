import { useEffect } from "react";
import { api } from "../api/index.ts";
import type { Item } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { MachineLive } from "../live/MachineLive.tsx";
import { go, usePlace } from "../router/index.tsx";
import { Alert } from "../ui/Alert.tsx";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Crumbs } from "../ui/Crumbs.tsx";
import { Page } from "../ui/Page.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { toast } from "../ui/Toast.tsx";
import { dateTime } from "../ui/time.ts";
import { fill, useWords } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";
import { EditItem } from "./EditItem.tsx";
import { itemHref } from "./href.ts";
import { ItemActions } from "./ItemActions.tsx";
import { ItemDetails } from "./ItemDetails.tsx";
import { ItemHistory } from "./ItemHistory.tsx";
import { ThreadStrip } from "./ThreadStrip.tsx";

const VIEWS = ["live", "details", "history", "edit"] as const;
type View = (typeof VIEWS)[number];

function viewOf(text: string | null): View | undefined {
  return VIEWS.find((view) => view === text);
}

export function ItemView({ path }: { path: string }) {
  const item = useLoad(`item ${path}`, (signal) => api.item(path, undefined, signal), "plant");
  return (
    <Await of={item}>
      {(found) => (found.movedFrom ? <Forward item={found} /> : <Found item={found} />)}
    </Await>
  );
}

/** An old path leads on to the present one, in the address and so in the tree. */
function Forward({ item }: { item: Item }) {
  const { plant } = useWords();
  const view = viewOf(usePlace().query.get("view"));
  const told = fill(plant.movedFrom, { path: item.movedFrom ?? "" });
  const href = itemHref(item.path, view);
  useEffect(() => {
    toast(told);
    go(href, { replace: true });
  }, [told, href]);
  return null;
}

function Found({ item }: { item: Item }) {
  const { plant, plantEdit, live } = useWords();
  const language = useLanguage();
  const may = useMay();
  const edits = may("plant.edit", `plant:${item.path}`) && !item.archivedAt;
  const views: View[] = ["details", "history"];
  if (item.type === "machine" && may("telemetry.read", `plant:${item.path}`)) views.unshift("live");
  // A machine is first of all how it runs now.
  const first = views[0] ?? "details";
  const asked = viewOf(usePlace().query.get("view")) ?? first;
  const view = (asked === "edit" && edits) || views.includes(asked) ? asked : first;
  const show = (next: View) => go(itemHref(item.path, next === first ? undefined : next));
  return (
    <Page
      title={view === "edit" ? fill(plantEdit.editTitle, { name: item.name }) : item.name}
      above={<Crumbs label={plant.path} to={crumbs(item)} last={item.key} />}
      beside={
        <>
          <Badge>{plant[item.type]}</Badge>
          {item.archivedAt && <Badge tone="warn">{plant.archived}</Badge>}
        </>
      }
      lead={item.description}
      actions={view !== "edit" && <ItemActions item={item} />}
    >
      {item.archivedAt && (
        <Alert tone="warn">
          {fill(plant.archivedSince, { time: dateTime(item.archivedAt, language) })}
        </Alert>
      )}
      {view === "edit" ? (
        <EditItem item={item} onDone={() => show(first)} />
      ) : (
        <Tabs<View>
          label={item.name}
          value={view}
          onChange={show}
          tabs={views.map((each) => [
            each,
            each === "live" ? live.title : plant[each as "details"],
          ])}
        >
          {view === "live" && item.type === "machine" && <MachineLive machine={item} />}
          {view === "details" && <ItemDetails item={item} />}
          {view === "history" && <ItemHistory item={item} />}
          <ThreadStrip item={item} />
        </Tabs>
      )}
    </Page>
  );
}

function crumbs(item: Item): [string, string][] {
  const keys = item.path.split("/").slice(0, -1);
  return keys.map((key, at) => [itemHref(keys.slice(0, at + 1).join("/")), key]);
}
