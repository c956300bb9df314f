package dev.hilo.server.plant;

import dev.hilo.plant.Level;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The machines of the caller's tenant. */
@Path("/api/v1/machines")
@Tag(name = "Machines")
@RunOnVirtualThread
public class MachinesResource extends ItemRoutes {

    MachinesResource(PlantHttp http) {
        super(Level.MACHINE, http);
    }
}
