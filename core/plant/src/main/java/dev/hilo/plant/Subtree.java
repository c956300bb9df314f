package dev.hilo.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lies below an item, carried along when the item moves, is archived or restored. */
final class Subtree {

    private Subtree() {}

    /**
     * @param before the top as it stood
     * @param after the top as it stands
     * @param below everything below it, whatever is higher first
     */
    static List<Item> carried(Item before, Item after, List<Item> below) {
        Map<ItemId, Boolean> hidden = new HashMap<>();
        hidden.put(after.id(), after.hidden());
        var carried = new ArrayList<Item>();
        for (Item item : below) {
            boolean parentHidden =
                    item.parent().map(id -> hidden.getOrDefault(id, false)).orElse(false);
            boolean nowHidden = parentHidden || item.archivedAt().isPresent();
            hidden.put(item.id(), nowHidden);
            var path = item.path().rebased(before.path(), after.path());
            if (nowHidden != item.hidden() || !path.toString().equals(item.path().toString())) {
                carried.add(item.carried(path, nowHidden));
            }
        }
        return carried;
    }
}
