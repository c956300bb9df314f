package dev.hilo.server.wiring;

import dev.hilo.kernel.Blobs;
import java.util.Optional;

/** Where days that are over are written as Parquet files, if anywhere. */
record Cold(Optional<Blobs> blobs) {}
