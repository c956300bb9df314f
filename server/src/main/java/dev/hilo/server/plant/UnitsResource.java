package dev.hilo.server.plant;

import dev.hilo.plant.Unit;
import dev.hilo.plant.Units;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The units that sensors may have. */
@Path("/api/v1/units")
@Tag(name = "Units")
@RunOnVirtualThread
public class UnitsResource {

    /** All units, by dimension. */
    public record UnitList(List<Unit> items) {}

    private final UnitList all;

    UnitsResource(Units units) {
        this.all = new UnitList(units.all());
    }

    @GET
    @Operation(summary = "The units that Hilo knows, by what they measure")
    public UnitList list() {
        return all;
    }
}
