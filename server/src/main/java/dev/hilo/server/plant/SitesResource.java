package dev.hilo.server.plant;

import dev.hilo.plant.Level;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sites of the caller's tenant. */
@Path("/api/v1/sites")
@Tag(name = "Sites")
@RunOnVirtualThread
public class SitesResource extends ItemRoutes {

    SitesResource(PlantHttp http) {
        super(Level.SITE, http);
    }
}
