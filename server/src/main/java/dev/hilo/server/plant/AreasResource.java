package dev.hilo.server.plant;

import dev.hilo.plant.Level;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The areas of the caller's tenant. */
@Path("/api/v1/areas")
@Tag(name = "Areas")
@RunOnVirtualThread
public class AreasResource extends ItemRoutes {

    AreasResource(PlantHttp http) {
        super(Level.AREA, http);
    }
}
