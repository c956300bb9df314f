package dev.hilo.server.access;

import dev.hilo.access.tenants.Erasure;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.PageBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The receipts of erased tenants, for the installation's administrator. */
@Path("/api/v1/erasures")
@Tag(name = "Installation")
@RunOnVirtualThread
public class ErasuresResource {

    private final Erasure erasure;
    private final CurrentCaller current;

    ErasuresResource(Erasure erasure, CurrentCaller current) {
        this.erasure = erasure;
        this.current = current;
    }

    @GET
    @Operation(summary = "The receipts of erased tenants, newest first")
    public PageBody<ReceiptBody> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageBody.of(
                erasure.receipts(current.caller(), PageBody.request(limit, cursor)),
                ReceiptBody::of);
    }
}
