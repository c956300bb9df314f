package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Permissions;
import java.util.function.Predicate;

/** What a caller may see and do in the plant. Where nothing may be seen, nothing is there. */
record Sight(Permissions permissions) {

    static final String READ = "plant.read";
    static final String EDIT = "plant.edit";
    static final String IMPORT = "plant.import";
    static final String WHOLE_PLANT = "plant:**";

    boolean reads(Caller caller, PlantPath path) {
        return permissions.allows(caller, READ, path.resource());
    }

    /** For many paths: who may read the whole plant is asked once. */
    Predicate<PlantPath> readable(Caller caller) {
        return permissions.allows(caller, READ, WHOLE_PLANT)
                ? _ -> true
                : path -> reads(caller, path);
    }

    /** What may be read, and the way that leads to it. */
    Predicate<PlantPath> walkable(Caller caller) {
        return readable(caller).or(path -> permissions.allowsBelow(caller, READ, path.resource()));
    }

    void requireEdit(Caller caller, PlantPath path) {
        permissions.require(caller, EDIT, path.resource());
    }
}
