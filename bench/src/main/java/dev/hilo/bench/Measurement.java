package dev.hilo.bench;

import java.nio.file.Path;
import java.util.List;

/** One thing that is measured. */
interface Measurement {

    /**
     * @param home the folder of the launcher
     */
    List<Figure> measure(Path home);
}
