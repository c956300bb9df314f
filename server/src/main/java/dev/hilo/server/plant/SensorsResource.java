package dev.hilo.server.plant;

import dev.hilo.plant.Level;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sensors of the caller's tenant. */
@Path("/api/v1/sensors")
@Tag(name = "Sensors")
@RunOnVirtualThread
public class SensorsResource extends ItemRoutes {

    SensorsResource(PlantHttp http) {
        super(Level.SENSOR, http);
    }
}
